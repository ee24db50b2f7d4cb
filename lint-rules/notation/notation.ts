import { distance } from 'fastest-levenshtein';

/** How one kind of fact is written, on pages and in the map. */
export interface Notation {
  /**
   * Writes a value of the map in the way in which a page has written another.
   * @param written words of the page
   * @param value value as the map has it
   * @returns the new words, or null when the value cannot be written like that
   */
  onPage(written: string, value: string): string | null;
  /**
   * Writes what a page says in the way in which the map has written another value.
   * @param written words of the page
   * @param value value as the map has it now
   * @returns the new value, or null when the words leave open what is meant
   */
  inMap(written: string, value: string): string | number | null;
  /** A value as it is compared with others of its kind. */
  plain(value: string): string;
}

/** Characters that may differ in what is still the same thing with a slip. */
const slip = 2;

/**
 * The one candidate that something is written nearly like.
 * @param written what a page says
 * @param candidates what could be meant
 * @returns null when none is near, or when two are equally so
 */
export function onlyNear(written: string, candidates: Iterable<string>): string | null {
  const near = [...new Set(candidates)]
    .map((each) => ({ each, slips: distance(written.toLowerCase(), each.toLowerCase()) }))
    .filter(({ slips }) => slips <= slip)
    .sort((a, b) => a.slips - b.slips);
  const [first, second] = near;
  return first && first.slips !== second?.slips ? first.each : null;
}

/** Writes one text in the letters of another: all capitals, a capital at its start, or small. */
export function inCaseOf(written: string, text: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return text.toUpperCase();
  const first = written.charAt(0);
  return first === first.toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
