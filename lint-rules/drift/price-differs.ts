import { formatMoney } from '../../titan-map/money.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { type PricedPage, pricedPage, subjectOf } from '../facts/amount-subject.ts';
import { type Amount, findAmounts, mayNameAmount, nothing } from '../facts/amounts.ts';
import { type MapFact, placeOf } from '../facts/entries.ts';
import { findMentions, type Mention } from '../facts/mentions.ts';
import { hedged, shareAfter, shareBefore } from '../facts/money-words.ts';
import { offerAmount, type Priced, pricedByName } from '../facts/prices.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { money } from '../notation/money.ts';
import { type Passage, sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

interface Differing {
  amount: string;
  written: string;
  name: string;
  expected: MapFact;
  /** Whether the map knows this one price of it, so that it can only be meant. */
  sole: boolean;
}

/** Right before an amount that was paid before, or is paid otherwise. */
const regularBefore =
  /\b(?:was|were|regular(?:ly)?|reg\.?|normally|usually|instead of|list(?: price)?|originally|antes|en vez de|normalmente)\s*(?:price\s|a\s|de\s)?$/i;

function gap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start >= b.end ? a.start - b.end : b.start - a.end;
}

const nearestOf = <T extends { start: number; end: number }>(all: readonly T[], to: { start: number; end: number }) =>
  all.reduce<T | null>((best, each) => (best === null || gap(each, to) < gap(best, to) ? each : best), null);

/** A share counts when it is taken off; `a 96% furnace` names no price. */
function isSaid({ value, off, start, end }: Amount, text: string): boolean {
  if (!value.endsWith('%') || off) return true;
  return shareBefore.test(text.slice(0, start)) || shareAfter.test(text.slice(end));
}

/** Something free counts when it stands right beside a name that has a price: a free tune-up, a tune-up that is free. */
function isMeant({ value, start, end }: Amount, mentions: readonly Mention<Priced>[], text: string): boolean {
  if (value !== nothing) return true;
  return mentions.some(
    (mention) =>
      /^\s(?:[\p{L}-]+\s)?$/u.test(text.slice(end, mention.start)) ||
      /^\s(?:is|are|for|es|son|est[aá])\s(?:now\s|still\s|always\s)?$/i.test(text.slice(mention.end, start)),
  );
}

/**
 * Amounts that components may have printed on a built page: all that the map has. What its words name is judged where
 * they are written.
 */
function printedAmounts({ offers, memberships, pricebook }: TitanMap): Set<string> {
  return new Set([
    ...offers.map((offer) => offerAmount(offer).value),
    ...[...memberships, ...pricebook].map(({ price }) => formatMoney(price)),
  ]);
}

function* differences(passage: Passage, page: PricedPage, printed: ReadonlySet<string>) {
  for (const { text, start } of sentencesOf(passage.text)) {
    if (!mayNameAmount.test(text)) continue;
    const mentions = findMentions(text, page.byName);
    const amounts = findAmounts(text).filter((amount) => isSaid(amount, text) && isMeant(amount, mentions, text));
    const current = amounts.filter((amount) => !regularBefore.test(text.slice(0, amount.start)));
    for (const amount of amounts) {
      if (printed.has(amount.value) || hedged.test(text.slice(0, amount.start))) continue;
      const mention = nearestOf<Mention<Priced>>(mentions, amount);
      if (mention && nearestOf(current.length > 0 ? current : amounts, mention) !== amount) continue;
      const found = { amount, sentence: text, passage, mention, only: amounts.length === 1 };
      const subject = subjectOf(found, page);
      if (!subject?.expected || subject.allowed.includes(amount.value)) continue;
      yield {
        at: sourceRange(passage, start + amount.start, start + amount.end),
        state: {
          amount: amount.value,
          written: text.slice(amount.start, amount.end),
          name: subject.name,
          expected: subject.expected,
          sole: new Set(subject.allowed).size === 1,
        },
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
        '---\ntitle: The yearly check\ndescription: The Elmwood furnace tune-up for $79.\nkind: offer\noffers: [fall-tune-up]\n---\n\nOne visit.\n',
        '---\ntitle: Heat pumps\ndescription: What we mend.\nkind: service\nservices: [heat-pump-repair]\n---\n\nOur diagnosis costs 99 dollars.\n',
        '---\ntitle: Our plans\ndescription: Two visits a year.\nkind: home\n---\n\nMembership is from $21 a month.\n',
        '---\ntitle: Last summer\ndescription: A saving.\nkind: article\n---\n\nThe summer saving takes 15% off.\n',
      ],
      accepted: [
        '---\ntitle: The fall tune-up for $89\ndescription: The yearly check.\nkind: offer\noffers: [fall-tune-up]\n---\n\nThe fall tune-up is $89 instead of $129.\n',
        '---\ntitle: Old furnaces\ndescription: What they burn.\nkind: article\n---\n\nA $5,000 furnace saves $40 a month on the gas bill.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nA heat pump repair can spare you a bill of over $900.\n',
        '---\ntitle: Our plan\ndescription: Two visits a year.\nkind: membership\n---\n\n## Comfort plan\n\nYou pay only $18 a month.\n',
      ],
    },
  },
  *check(input) {
    const { page, site, today } = input;
    if (!site || !page.passages.some(({ text }) => mayNameAmount.test(text))) return;
    const priced = pricedPage({ ...input, site }, pricedByName(site, page.lang, today));
    const printed = page.written ? printedAmounts(site.map) : new Set<string>();
    for (const passage of page.passages)
      if (mayNameAmount.test(passage.text)) yield* differences(passage, priced, printed);
  },
  word: ({ amount, written, name, expected, sole }) => ({
    message: `Found ${amount} for "${name}" here; expected ${expected.value}, as ${placeOf(expected)} says.`,
    fix: `Write ${expected.value}, or better the component that prints it, or correct the map.`,
    expected,
    replacement: sole ? money.onPage(written, expected.value) : null,
  }),
});
