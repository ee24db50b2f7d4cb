/** A sentence as a range of a text. */
export interface Sentence {
  text: string;
  start: number;
}

const abbreviated = String.raw`(?<!\b(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|[Ee]xp|[Nn]o|[Ee]st|[Nn]úm|[Ll]ic))(?<!\b(?:St|Mr|Mrs|Dr))`;
const end = new RegExp(
  String.raw`(?:(?<!\b(?:St|Mr|Mrs|Dr))[.!?…]+["'”’)\]]*\s+(?=["'“‘(¿¡]*\p{Lu})|${abbreviated}[.!?…]+["'”’)\]]*\s+(?=["'“‘(¿¡]*[\d$]))`,
  'gu',
);

/**
 * Splits copy into sentences, well enough to tell what an amount stands beside.
 * @param text visible copy, blanks joined
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(end)) {
    const next = match.index + match[0].length;
    sentences.push({ text: text.slice(start, next), start });
    start = next;
  }
  sentences.push({ text: text.slice(start), start });
  return sentences;
}
