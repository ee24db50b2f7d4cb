import type { Notation } from './notation.ts';

const link = /\b(?:tel|sms):(?<number>[^)"'\s?;>]+)/i;
const digitsOf = (text: string) => text.replace(/\D/g, '');

/** The part of a link that is called, or the words themselves. */
function numberIn(written: string): { text: string; start: number } {
  const match = link.exec(written);
  const text = match?.groups?.number;
  return match && text !== undefined
    ? { text, start: match.index + match[0].length - text.length }
    : { text: written, start: 0 };
}

/** Puts digits in the place of others, the last first, so that brackets, points and spaces stay. */
function withDigits(text: string, digits: string): string {
  const left = [...digits];
  return [...text]
    .toReversed()
    .map((character) => (/\d/.test(character) ? (left.pop() ?? character) : character))
    .toReversed()
    .join('');
}

/** US phone numbers in any spelling, and links that call them. */
export const phones: Notation = {
  onPage(written, value) {
    const { text, start } = numberIn(written);
    const old = digitsOf(text).replace(/^1(?=\d{10}$)/, '');
    const digits = digitsOf(value);
    if (old.length !== 10 && old.length !== 7) return null;
    return written.slice(0, start) + withDigits(text, digits.slice(-old.length)) + written.slice(start + text.length);
  },
  inMap(written, value) {
    const digits = digitsOf(numberIn(written).text).replace(/^1(?=\d{10}$)/, '');
    const whole = digits.length === 7 ? digitsOf(value).slice(0, 3) + digits : digits;
    return whole.length === 10 ? `${whole.slice(0, 3)}-${whole.slice(3, 6)}-${whole.slice(6)}` : null;
  },
  plain: digitsOf,
};
