import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

const digits: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '!': 'i',
  '|': 'i',
  '@': 'a',
  $: 's',
};
const name = 'servicetitan';

/** Reads digits and signs inside a word as the letters they stand for: "S3rviceT1tan". */
export function lettersForDigits(word: string): string {
  return /[a-z]/.test(word) ? word.replace(/[013457 8!|@$]/g, (sign) => digits[sign] ?? sign) : word;
}

/**
 * Whether one lower-case word, folded, is a spelling of ServiceTitan.
 * Two slips of the finger are forgiven.
 */
export function isPlatformWord(word: string): boolean {
  if (word.length < 9 || word.length > 15) return false;
  const read = lettersForDigits(word);
  if (read === name) return true;
  if (!/^[sc]/.test(read) || !/n$|m$|an/.test(read)) return false;
  return distance(read, name) <= 2;
}

/** Whether two neighbouring lower-case words, folded, are a spelling of "Service Titan" (or of its product Scheduling Pro). */
export function isPlatformPair(first: string, second: string): boolean {
  if (first === 'scheduling' && second === 'pro') return true;
  if (second.length < 4 || second.length > 7 || first.length < 5 || first.length > 9) return false;
  const a = lettersForDigits(first);
  const b = lettersForDigits(second);
  if (a[0] !== 's' || b[0] !== 't') return false;
  if (a === 'service') return b === 'titan' || (b !== 'titans' && b !== 'train' && distance(b, 'titan') <= 1);
  return b === 'titan' && distance(a, 'service') <= 2;
}

const hint = /(?<![a-z])s[\w!|@$]{3,9}[\s\u00A0_.-]{0,3}[t7][\w!|@$]{1,5}[nm]|scheduling[\s\u00A0_-]{0,3}pro/gi;

/** Whether some stretch of plain text comes close to the name. */
function hinted(text: string): boolean {
  for (const [stretch] of text.matchAll(hint)) {
    if (/pro$/i.test(stretch)) return true;
    if (distance(lettersForDigits(stretch.toLowerCase().replace(/[\s\u00A0_.-]/g, '')), name) <= 3) return true;
  }
  return false;
}

const disguise =
  /[\p{Cf}\p{Mn}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\u1D00-\u1DBF\u2010-\u2015\u2160-\u217F\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/u;
const accents = /[\u00C0-\u024F\u0250-\u036F]/;

/**
 * Cheap test that proves most text innocent.
 * @param text visible copy, unfolded
 * @returns false when the text cannot name the platform; true when it is worth a closer look
 */
export function mayNamePlatform(text: string): boolean {
  if (hinted(text)) return true;
  return (disguise.test(text) || accents.test(text)) && hinted(fold(text).text);
}
