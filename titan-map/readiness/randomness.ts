/**
 * Shannon entropy of the characters of a text.
 * @param text any text
 * @returns bits per character
 */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Words joined by dots, hyphens or slashes, as in names, paths and versions. */
const wordy = /^(?:[A-Za-z]+|\d{1,4})(?:[._/=-]+(?:[A-Za-z]+|\d{1,4}))*$/;
const camelCase = /^[a-z]+(?:[A-Z][a-z]+)+\d{0,2}$|^(?:[A-Z][a-z]+){2,}\d{0,2}$/;

/**
 * Whether characters look drawn by chance: letters and digits mixed, few repeats, no words.
 * @param text characters without blanks
 * @param least number of characters below which nothing can be said
 */
export function looksRandom(text: string, least: number): boolean {
  if (text.length < least || wordy.test(text) || camelCase.test(text)) return false;
  const letters = /[a-z]/i.test(text);
  const digits = (text.match(/\d/g) ?? []).length;
  const mixedCase = /[a-z]/.test(text) && /[A-Z]/.test(text);
  const hex = /^[0-9a-f]+$/i.test(text);
  if (!letters || (digits === 0 && !(mixedCase && text.length >= 20))) return false;
  return entropy(text) >= (hex ? 2.8 : 3) && (digits >= 2 || mixedCase);
}
