/** A known name that stands in a text. */
export interface Mention<T> {
  thing: T;
  start: number;
  end: number;
}

const letter = /[\p{L}\p{N}]/u;

/**
 * Finds known names in a text as whole words, the longer one where two overlap. A plural `s` is forgiven.
 * @param text visible copy
 * @param things things by name in lower case
 */
export function findMentions<T>(text: string, things: ReadonlyMap<string, T>): Mention<T>[] {
  const lower = text.toLowerCase();
  const found: Mention<T>[] = [];
  const names = [...things].sort(([a], [b]) => b.length - a.length);
  for (const [name, thing] of names) {
    for (let start = lower.indexOf(name); start >= 0; start = lower.indexOf(name, start + 1)) {
      const plain = start + name.length;
      const end = lower[plain] === 's' ? plain + 1 : plain;
      const whole = !letter.test(lower[start - 1] ?? '') && !letter.test(lower[end] ?? '');
      if (whole && !found.some((other) => start < other.end && other.start < end)) found.push({ thing, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
