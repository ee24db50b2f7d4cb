import type { Passage } from '../passage.ts';
import type { Page } from '../projection/page.ts';
import { findMentions } from './mentions.ts';
import { saving, special } from './money-words.ts';
import { boundIds, kindOf } from './references.ts';

/**
 * Offers that a sentence may be about: those that it names, or that its surroundings name, or the page's own.
 * @param text the sentence
 * @param passage where it stands
 * @param names ids of offers by their names in lower case
 * @param page the page
 * @returns ids of the map; none when the sentence is about no offer
 */
export function offersMeant(
  text: string,
  passage: Passage,
  names: ReadonlyMap<string, string>,
  page: Page,
): readonly string[] {
  const near = [text, passage.context.leadIn ?? '', ...passage.context.beside, passage.context.headings.at(-1) ?? ''];
  for (const around of near) {
    const named = findMentions(around, names).map(({ thing }) => thing);
    if (named.length > 0) return named;
  }
  const bound = boundIds(page, 'offers');
  if (kindOf(page) === 'offer') return bound;
  return special.test(text) || saving.test(text) ? bound : [];
}
