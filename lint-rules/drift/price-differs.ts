import { type Amount, findAmounts } from '../facts/amounts.ts';
import { type MapFact, placeOf } from '../facts/entries.ts';
import { findMentions, type Mention } from '../facts/mentions.ts';
import { type Priced, pricedByName } from '../facts/prices.ts';
import { boundIds, kindOf } from '../facts/references.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { type Passage, type PassageRole, sourceRange } from '../passage.ts';
import { defineRule, type RuleInput } from '../rule.ts';

interface Differing {
  amount: string;
  name: string;
  expected: MapFact;
}

const hedged =
  /\b(?:up to|over|more than|under|less than|below|above|about|around|roughly|nearly|almost|worth|average[sd]?|hasta|más de|menos de|casi|unos)\s*$/i;
const regular =
  /\b(?:regular(?:ly)?|normal(?:ly|mente)?|usual(?:ly)?|instead of|was|list price|ordinar(?:y|ily|io|iamente)|otherwise|standard|full price|antes|en vez de|de costumbre)\b/i;
const saving = /\b(?:save|saves|saving|credit|discount|ahorre|ahorra|descuento|crédito)\b|\boff\b|\bmenos\b/i;
const shareBefore = /\b(?:save|saves|saving|discount of|ahorre|descuento del?)\s*$/i;
const shareAfter = /^\s*(?:off|discount|saving|de descuento|menos)\b/i;
const asking =
  /\b(?:for|only|just|at|now|price[ds]?|costs?|pay|charge[ds]?|fee|por|s[oó]lo|cuesta|precio|pague|cobramos)\b/i;
const mayName = /[$%]|dollars|dólares|percent|por ciento/i;

function gap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start >= b.end ? a.start - b.end : b.start - a.end;
}

const nearestOf = <T extends { start: number; end: number }>(all: readonly T[], to: { start: number; end: number }) =>
  all.reduce<T | null>((best, each) => (best === null || gap(each, to) < gap(best, to) ? each : best), null);

const soldBy = { offer: 'offers', membership: 'memberships' } as const;

/** The one offer or membership that a page of that kind is about. */
function soleSubject({ page }: RuleInput, priced: Iterable<Priced>): Priced | null {
  const kind = kindOf(page);
  if (kind !== 'offer' && kind !== 'membership') return null;
  const [id, ...others] = boundIds(page, soldBy[kind]);
  if (id === undefined || others.length > 0) return null;
  for (const each of priced)
    if (each.ids.some((known) => known.family === soldBy[kind] && known.id === id)) return each;
  return null;
}

/** What an amount that stands beside no name is about: the nearest heading, the row of a table, or the page itself. */
function subjectAround(passage: Passage, priced: ReadonlyMap<string, Priced>, sole: Priced | null): Priced | null {
  const { headings, beside, leadIn } = passage.context;
  const row = passage.role === 'cell' ? beside : [];
  for (const text of [...row, leadIn ?? '', headings.at(-1) ?? '']) {
    const [only, ...others] = findMentions(text, priced);
    if (only && others.length === 0) return only.thing;
  }
  return sole;
}

/** Roles that announce what the page sells. */
const announces: ReadonlySet<PassageRole> = new Set(['title', 'heading', 'meta', 'cta']);

const isShare = (value: string) => value.endsWith('%');
const isOffer = ({ ids }: Priced) => ids.some(({ family }) => family === 'offers');
const isOnlyService = ({ ids }: Priced) => ids.every(({ family }) => family === 'services');

/**
 * What the map says instead of an amount; null when it agrees or when the two cannot be compared.
 * Regular prices stand beside an offer freely, except where the amount is said of the offer by name.
 */
function contradiction(amount: Amount, subject: Priced, sentence: string, named: boolean): MapFact | null {
  const share = isShare(amount.value);
  const { prices, discounts, beside } = subject;
  if ([...prices, ...discounts].some(({ value }) => value === amount.value)) return null;
  if (beside.includes(amount.value) && !(named && isOffer(subject) && !regular.test(sentence))) return null;
  if (saving.test(sentence)) return discounts[0] ?? null;
  return [...prices, ...discounts].find(({ value }) => isShare(value) === share) ?? null;
}

function* differences(passage: Passage, priced: ReadonlyMap<string, Priced>, sole: Priced | null) {
  for (const { text, start } of sentencesOf(passage.text)) {
    if (!mayName.test(text)) continue;
    const amounts = findAmounts(text);
    const mentions = findMentions(text, priced);
    for (const amount of amounts) {
      const before = text.slice(0, amount.start);
      if (hedged.test(before)) continue;
      if (isShare(amount.value) && !shareBefore.test(before) && !shareAfter.test(text.slice(amount.end))) continue;
      const mention = nearestOf<Mention<Priced>>(mentions, amount);
      if (mention && nearestOf(amounts, mention) !== amount) continue;
      const announced = sole !== null && announces.has(passage.role) && !(mention && isOffer(mention.thing));
      const subject = announced ? sole : (mention?.thing ?? subjectAround(passage, priced, sole));
      if (!subject) continue;
      const loose = mention === null ? passage.role === 'paragraph' || amounts.length > 1 : isOnlyService(subject);
      if (loose && !asking.test(text) && !saving.test(text)) continue;
      const expected = contradiction(amount, subject, text, mention !== null);
      if (expected)
        yield {
          at: sourceRange(passage, start + amount.start, start + amount.end),
          state: { amount: amount.value, name: subject.name, expected },
        };
    }
  }
}

export const priceDiffers = defineRule<Differing>({
  id: 'drift/price-differs',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  docs: {
    what: 'A page names a price or a saving that is not the one in the map.',
    why: 'The visitor arrives with one number and is charged another.',
    how: 'Write the price through its component, such as <OfferPrice offer="…" />, or correct the map.',
    examples: {
      reported: [
        '---\ntitle: The fall tune-up for $79\ndescription: The yearly check.\nkind: offer\noffers: [fall-tune-up]\n---\n\nOne visit.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nThe fall tune-up is $79 until the end of the year.\n',
        '---\ntitle: Our plan\ndescription: Two visits a year.\nkind: membership\n---\n\n## Comfort plan\n\nYou pay only $20 a month.\n',
        '---\ntitle: Prices\ndescription: What we charge.\nkind: article\n---\n\n| Visit | Price |\n| --- | --- |\n| Heat pump diagnosis | $109 |\n',
        '---\ntitle: Last summer\ndescription: A saving.\nkind: article\n---\n\nThe summer saving takes 15% off.\n',
      ],
      accepted: [
        '---\ntitle: The fall tune-up for $89\ndescription: The yearly check.\nkind: offer\noffers: [fall-tune-up]\n---\n\nThe fall tune-up is $89 instead of $129.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nA heat pump repair can spare you a bill of over $900.\n',
        '---\ntitle: Our plan\ndescription: Two visits a year.\nkind: membership\n---\n\n## Comfort plan\n\nYou pay only $18 a month.\n',
      ],
    },
  },
  *check(input) {
    const { page, site, today } = input;
    if (!site || !page.passages.some(({ text }) => mayName.test(text))) return;
    const priced = pricedByName(site, page.lang, today);
    const sole = soleSubject(input, priced.values());
    for (const passage of page.passages) if (mayName.test(passage.text)) yield* differences(passage, priced, sole);
  },
  word: ({ amount, name, expected }) => ({
    message: `Found ${amount} for "${name}" here; expected ${expected.value}, as ${placeOf(expected)} says.`,
    fix: `Write ${expected.value}, or better the component that prints it, or correct the map.`,
    expected,
  }),
});
