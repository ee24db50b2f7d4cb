import type { Passage } from '../passage.ts';
import type { Page } from '../projection/page.ts';
import { boundIds, type Family } from './references.ts';

/** Ways in which a page tells its readers how a service or a zone stands, in the languages of the pages. */
const words = {
  paused:
    /\bpaus(?:e|ed|ing)\b|\bon hold\b|\bsuspended\b|\bno (?:visits|appointments)\b|\bnot (?:sending|taking|booking|making|scheduling)\b|\bpausad[oa]s?\b|\bsuspendid[oa]s?\b|\bpor ahora no\b|\bno estamos\b/i,
  emergencyOnly:
    /\b(?:only|just|nada más|s[oó]lo|solamente|nicamente)\b[^.!?]{0,60}\b(?:emergenc|urgen)|\b(?:emergenc|urgen)[a-zí]*\b[^.!?]{0,50}\b(?:only|s[oó]lo|solamente|nicamente)\b|\bno routine\b/i,
  expansion:
    /\bplanned\b|\bnot (?:yet|served)\b|\bdo(?:es)? not yet\b|\bwait(?:ing )?list\b|\bcoming (?:soon|in)\b|\btodavía no\b|\baún no\b|\bpróximamente\b|\blista de espera\b|\bplanead[oa]\b/i,
} as const;

export type Standing = keyof typeof words;

/** What a visitor reads first: title, summary, headings, notes and the opening paragraphs, but not the questions. */
function opening({ passages, frontmatter }: Page): Passage[] {
  const head = frontmatter?.endOffset ?? 0;
  const asides = new Set(['question', 'answer', 'alt', 'link-title']);
  let paragraphs = 0;
  return passages.filter(({ role, offsets }) => {
    if (asides.has(role)) return false;
    if ((offsets[0] ?? 0) < head || role === 'heading' || role === 'label' || role === 'cta') return true;
    paragraphs += 1;
    return paragraphs <= 2;
  });
}

/**
 * Whether a page tells its readers how one thing that it names stands. A page about that thing alone tells it where
 * visitors look first; a page about several tells it beside its name.
 * @param page any page
 * @param standing what it should tell
 * @param about list of the map that the thing belongs to, and the names that customers give it
 */
export function tells(page: Page, standing: Standing, about: { family: Family; names: readonly string[] }): boolean {
  const tell = words[standing];
  if (boundIds(page, about.family).length <= 1) return opening(page).some(({ text }) => tell.test(text));
  const names = about.names.map((name) => name.toLowerCase());
  return page.passages.some(({ text, context }) => {
    const lower = text.toLowerCase();
    if (!names.some((name) => lower.includes(name))) return false;
    return tell.test(text) || tell.test(context.headings.at(-1) ?? '');
  });
}

/**
 * Whether a text tells its readers that something is paused, planned or for urgent calls only.
 * @param text a sentence or a paragraph
 */
export function tellsStanding(text: string): boolean {
  return Object.values(words).some((tell) => tell.test(text));
}
