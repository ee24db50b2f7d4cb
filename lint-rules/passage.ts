/** Where a run of visible copy stands on the page, as far as reading it needs to know. */
export type PassageRole =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'cell'
  | 'alt'
  | 'link-title'
  | 'meta'
  | 'cta'
  | 'question'
  | 'answer'
  | 'label'
  | 'json-ld';

/** What a reader has in mind when they reach a passage. Every part is visible copy, null or empty when there is none. */
export interface PassageContext {
  /** Title of the page. */
  title: string | null;
  /** Headings above the passage, outermost first. */
  headings: readonly string[];
  /** Line that introduces the list, or the caption or header cells that introduce the table cell. */
  leadIn: string | null;
  /** Question that the passage answers. */
  question: string | null;
  /** Passage that comes right before it under the same heading. */
  before: string | null;
  /** The other cells of the row, for a cell; the other strings of the component, for a prop. */
  beside: readonly string[];
}

/** A run of visible copy as a visitor would read it, tied to the source it was written in. */
export interface Passage {
  role: PassageRole;
  /**
   * What is read: markup dropped, entities decoded, soft wraps as one space, invisible characters dropped.
   * Spelling is kept as written; the claim reader does its own folding.
   */
  text: string;
  /**
   * For each UTF-16 unit of `text` the offset of the source unit it came from, in UTF-16 units of the file;
   * one more entry holds the end. Never decreases.
   */
  offsets: Uint32Array;
  /** BCP 47 primary language tag. */
  lang: string;
  context: PassageContext;
}

/**
 * Turns a range of a passage into a range of its source.
 * @param passage passage the range lies in
 * @param start first unit of `passage.text`, from 0
 * @param end unit after the last, greater than `start`
 * @returns source offsets in UTF-16 units; the end lies after the last visible unit, so closing markup is left out
 */
export function sourceRange(passage: Passage, start: number, end: number): { offset: number; endOffset: number } {
  const at = (index: number) => passage.offsets[Math.min(Math.max(index, 0), passage.text.length)] ?? 0;
  const offset = at(start);
  return { offset, endOffset: Math.max(at(end - 1) + 1, offset + 1) };
}
