import { offerState } from '../../titan-map/lookup.ts';
import type { Offer } from '../../titan-map/schema/titan-map.ts';
import { findAmounts } from '../facts/amounts.ts';
import { type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { findMentions } from '../facts/mentions.ts';
import { nameIn } from '../facts/names.ts';
import { offerAmount } from '../facts/prices.ts';
import { boundIds, kindOf, referencesOf } from '../facts/references.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { sourceRange } from '../passage.ts';
import type { Page, Span } from '../projection/page.ts';
import { defineRule } from '../rule.ts';

/** Kinds of page on which the layout shows the offers of the frontmatter with their terms. */
const withCards: ReadonlySet<string> = new Set(['home', 'service', 'area', 'offers', 'offer']);
/** Components that print the terms of the offer they name. */
const printsTerms: ReadonlySet<string> = new Set(['OfferCard', 'OfferTerms']);

const words = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** Whether a page shows the terms of an offer: through its layout, a component or its own words. */
function showsTerms(page: Page, { id, terms }: Offer, text: string): boolean {
  if (withCards.has(kindOf(page) ?? '') && boundIds(page, 'offers').includes(id)) return true;
  const printed = page.elements.some(
    ({ name, attributes }) =>
      name === 'OfferList' || (printsTerms.has(name) && attributes.some(({ value }) => value === id)),
  );
  const languages = typeof terms === 'string' ? [terms] : Object.values(terms);
  return printed || languages.some((written) => text.includes(words(written)));
}

/** Places where a page shows what an offer costs or saves. */
function* shownAmounts(page: Page, offer: Offer): Generator<Span> {
  for (const { name, attributes, ...at } of page.elements)
    if (name === 'OfferPrice' && attributes.some(({ value }) => value === offer.id)) yield at;
  const names = new Map([[nameIn(offer.name, page.lang).toLowerCase(), offer.id]]);
  const { value } = offerAmount(offer);
  for (const passage of page.passages)
    for (const { text, start } of sentencesOf(passage.text)) {
      if (findMentions(text, names).length === 0) continue;
      const amount = findAmounts(text).find((each) => each.value === value);
      if (amount) yield sourceRange(passage, start + amount.start, start + amount.end);
    }
}

const page = (frontmatter: string, body: string) =>
  `---\ntitle: Heating in Toledo\ndescription: What we do and where.\n${frontmatter}---\n\n${body}\n`;

export const offerTermsMissing = defineRule<{ offer: string; fact: MapFact | null }>({
  id: 'drift/offer-terms-missing',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page shows what an offer costs or saves, and its terms stand nowhere on the page.',
    why: 'A visitor counts on an offer that may not be meant for them, and consumer law asks for the terms beside the price.',
    how: 'Add <OfferTerms offer="…" /> or <OfferCard offer="…" />, or name the offer under offers in the head of the page.',
    examples: {
      reported: [
        page('kind: article\n', 'The fall tune-up is $89 until the end of the year.'),
        page('kind: about\noffers: [fall-tune-up]\n', 'You pay <OfferPrice offer="fall-tune-up" />.'),
      ],
      accepted: [
        page('kind: article\n', 'The fall tune-up is $89.\n\n<OfferTerms offer="fall-tune-up" />'),
        page('kind: article\n', 'The fall tune-up is $89. One furnace per household.'),
        page('kind: home\noffers: [fall-tune-up]\n', 'The fall tune-up is $89.'),
        page('kind: article\n', 'Ask about the fall tune-up.'),
      ],
    },
  },
  *check({ page, site, today }) {
    if (!site) return;
    let text: string | null = null;
    const named = new Set(referencesOf(page).flatMap(({ family, id }) => (family === 'offers' ? id : [])));
    for (const [index, offer] of site.map.offers.entries()) {
      const name = nameIn(offer.name, page.lang).toLowerCase();
      if (offerState(offer, today) !== 'live') continue;
      if (!named.has(offer.id) && !page.passages.some((passage) => passage.text.toLowerCase().includes(name))) continue;
      text ??= words(page.passages.map((passage) => passage.text).join(' '));
      if (showsTerms(page, offer, text)) continue;
      for (const at of shownAmounts(page, offer)) {
        const fact = mapFact(site, 'offers', [index, 'terms'], nameIn(offer.terms, page.lang));
        yield { at, state: { offer: nameIn(offer.name, page.lang), fact } };
      }
    }
  },
  word: ({ offer, fact }) => ({
    message: `Found what "${offer}" costs on a page without its terms; expected those at ${placeOf(fact)} beside it.`,
    expected: fact,
  }),
});
