import { dayAfter } from '../../titan-map/days.ts';
import { english, findDates, spanish } from '../facts/dates.ts';
import { inCaseOf, type Notation } from './notation.ts';

const name = String.raw`(?<month>\p{L}+)(?<dot>\.?)`;
const day = String.raw`(?<day>\d{1,2})(?<ordinal>st|nd|rd|th)?`;
const forms = [
  new RegExp(String.raw`^${name}(?<gap>\s(?:the\s)?)${day}(?:(?<comma>,?\s(?:de(?:l)?\s)?)(?<year>\d{4}))?$`, 'iu'),
  new RegExp(String.raw`^${day}(?<gap>\s(?:of\s|de\s)?)${name}(?:(?<comma>,?\s(?:de(?:l)?\s)?)(?<year>\d{4}))?$`, 'iu'),
];
const slashed = /^(?<month>\d{1,2})\/(?<day>\d{1,2})(?:\/(?<year>\d{4}|\d{2}))?$/;
const iso = /^\d{4}-\d{2}-\d{2}$/;

/** The name of a month in the language, length and case of another name; null when that is no such name. */
function monthLike(written: string, month: number): string | null {
  const small = written.toLowerCase();
  const names = spanish.includes(small) ? spanish : english;
  const full = names[month - 1] ?? '';
  if (names.includes(small)) return inCaseOf(written, full);
  const short = small === 'sept' || english.some((each) => each.slice(0, 3) === small);
  return short ? inCaseOf(written, full.slice(0, 3)) : null;
}

function ordinalOf(number: number): string {
  if (number >= 11 && number <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

function named(written: string, [year = 0, month = 0, number = 0]: readonly number[]): string | null {
  for (const [index, form] of forms.entries()) {
    const parts = form.exec(written)?.groups;
    const word = parts && monthLike(parts.month ?? '', month);
    if (!parts || !word) continue;
    const monthText = word + (parts.dot && word.length === 3 && month !== 5 ? '.' : '');
    const dayText = `${number}${parts.ordinal === undefined ? '' : ordinalOf(number)}`;
    const [first, second] = index === 0 ? [monthText, dayText] : [dayText, monthText];
    const end = parts.year === undefined ? '' : `${parts.comma ?? ''}${year}`;
    return `${first}${parts.gap ?? ''}${second}${end}`;
  }
  return null;
}

/** Days of the calendar: December 19, Dec. 19th, 2026, 19 de diciembre, 12/19/26, 2026-12-19. */
export const dates: Notation = {
  onPage(written, value) {
    if (iso.test(written)) return value;
    const [year = 0, month = 0, number = 0] = value.split('-').map(Number);
    const parts = slashed.exec(written)?.groups;
    if (!parts) return named(written, [year, month, number]);
    const padded = (old: string | undefined, count: number) =>
      String(count).padStart(old?.startsWith('0') ? 2 : 1, '0');
    const end = parts.year === undefined ? '' : `/${String(year).slice(-parts.year.length)}`;
    return `${padded(parts.month, month)}/${padded(parts.day, number)}${end}`;
  },
  inMap(written, value) {
    const [date, ...others] = findDates(written);
    if (!date || others.length > 0 || !iso.test(value)) return null;
    const near = Number(value.slice(0, 4));
    const in2 = (count: number) => String(count).padStart(2, '0');
    const days = (date.year === null ? [near - 1, near, near + 1] : [date.year])
      .map((year) => `${year}-${in2(date.month)}-${in2(date.day)}`)
      .filter((each) => !Number.isNaN(Date.parse(each)) && dayAfter(each, 0) === each);
    const apart = (each: string) => Math.abs(Date.parse(each) - Date.parse(value));
    return days.sort((a, b) => apart(a) - apart(b))[0] ?? null;
  },
  plain: (value) => value,
};
