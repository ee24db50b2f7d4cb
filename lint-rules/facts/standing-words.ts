import type { RuleInput } from '../rule.ts';

/** Ways in which a page tells its readers how a service or a zone stands, in the languages of the pages. */
const words = {
  paused:
    /\bpaus(?:e|ed|ing)\b|\bon hold\b|\bsuspended\b|\bno (?:visits|appointments)\b|\bnot (?:sending|taking|booking|making|scheduling)\b|\ben pausa\b|\bpausad[oa]s?\b|\bsuspendid[oa]s?\b|\bpor ahora no\b|\bno estamos\b/i,
  emergencyOnly:
    /\b(?:only|just|solo|sólo|solamente|únicamente)\b[^.!?]{0,60}\b(?:emergenc|urgen)|\b(?:emergenc|urgen)[a-zí]*\b[^.!?]{0,50}\b(?:only|solo|sólo|solamente|únicamente)\b|\bno routine\b/i,
  expansion:
    /\bplanned\b|\bnot (?:yet|served)\b|\bdo(?:es)? not yet\b|\bwait(?:ing )?list\b|\bcoming (?:soon|in)\b|\btodavía no\b|\baún no\b|\bpróximamente\b|\blista de espera\b|\bplanead[oa]\b/i,
} as const;

/**
 * Whether a page tells its readers, where they look first, how something stands: in its title, summary, headings,
 * notes or opening paragraphs.
 * @param input page
 * @param standing what it should tell
 */
export function tells({ page }: RuleInput, standing: keyof typeof words): boolean {
  const head = page.frontmatter?.endOffset ?? 0;
  let paragraphs = 0;
  for (const { role, text, offsets } of page.passages) {
    const first = (offsets[0] ?? 0) < head;
    const body = !first && (role === 'paragraph' || role === 'list-item' || role === 'cell');
    if (body) paragraphs += 1;
    if ((!body || paragraphs <= 2) && role !== 'question' && role !== 'answer' && words[standing].test(text))
      return true;
  }
  return false;
}
