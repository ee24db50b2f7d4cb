import { distance } from 'fastest-levenshtein';

/**
 * The name that somebody probably meant.
 * @param written name that is not known
 * @param known names to choose from
 * @returns the nearest name, or null when none is near enough to be a slip of the keyboard
 */
export function nearest(written: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(written.length / 3)) + 1;
  for (const name of known) {
    const edits = distance(written.toLowerCase(), name.toLowerCase());
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}
