import { distance } from 'fastest-levenshtein';

/**
 * The name that somebody probably meant.
 * @param written name that is not known
 * @param known names to choose from
 * @returns the nearest name, or null when none is near enough to be a slip of the keyboard
 */
export function nearest(written: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  const { length } = written;
  let least = Math.min(Math.floor(length / 2), Math.max(2, Math.floor(length / 3))) + 1;
  for (const name of known) {
    const edits = distance(written.toLowerCase(), name.toLowerCase());
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}
