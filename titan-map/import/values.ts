import { isoDay } from '../days.ts';
import { parseMoney } from '../money.ts';
import { isoDate } from '../schema/common.ts';
import type { Cell } from './cell.ts';
import type { FieldKind } from './families.ts';

/** What a cell says, once read: text, whole numbers (cents for money), true or false, or several texts. */
export type Value = string | number | boolean | readonly string[];

export type Reading = { value: Value | null } | { expected: string; hint: string };

const activeWords = new Set(['active', 'yes', 'y', 'true', '1', 'on', 'enabled', 'live', 'x']);
const inactiveWords = new Set(['inactive', 'no', 'n', 'false', '0', 'off', 'disabled', 'archived', 'deactivated']);
const namedStates = ['paused', 'retired', 'ended', 'emergency-only', 'expansion'] as const;

const slug = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

function readState({ text }: Cell): Reading {
  const word = slug(text);
  if (activeWords.has(word)) return { value: 'active' };
  if (inactiveWords.has(word)) return { value: 'inactive' };
  const named = namedStates.find((state) => state === word);
  if (named) return { value: named };
  return {
    expected: `active or inactive, TRUE or FALSE, or one of ${namedStates.join(', ')}`,
    hint: 'Write one of these words.',
  };
}

function readMoney({ text, kind }: Cell): Reading {
  const amount = kind === 'number' ? Number(text).toFixed(4) : text.replace(/\s*USD$/i, '').trim();
  const short = amount.replace(/^(-?\$?\s?[\d,]*\.\d{2})0+$/, '$1').replace(/^(\$?\s?[\d,]*\.\d)$/, '$10');
  const cents = parseMoney(short.startsWith('$') ? short : `$${short}`);
  if (cents !== null) return { value: cents };
  if (/^\$?\s?\d{1,3}(\.\d{3})+,\d{2}$|^\$?\s?\d+,\d{2}$/.test(amount))
    return {
      expected: 'dollars and cents with a point, like 1250.00',
      hint: 'Export with the settings of the United States.',
    };
  return {
    expected: 'an amount in dollars of at most two decimals, like 129.00',
    hint: 'Write dollars and cents only.',
  };
}

function realDate(year: number, month: number, day: number): Reading {
  const date = isoDay(year, month, day);
  if (isoDate.safeParse(date).success) return { value: date };
  return { expected: 'a day that the calendar has', hint: 'Write year, month and day: 2026-03-04.' };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string | undefined) => months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

const dateForms: readonly { form: RegExp; read: (parts: readonly string[]) => Reading }[] = [
  {
    form: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/,
    read: ([, y, m, d]) => realDate(Number(y), Number(m), Number(d)),
  },
  {
    form: /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/,
    read: ([, m, d, y]) => realDate(Number(y), monthOf(m), Number(d)),
  },
  {
    form: /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/,
    read: ([, d, m, y]) => realDate(Number(y), monthOf(m), Number(d)),
  },
  {
    form: /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})(?: .*)?$/,
    read: ([, a, , b, y]) => numericDate(Number(a), Number(b), y ?? ''),
  },
];

/** Two numbers and a year: certain only when one of them cannot be a month. */
function numericDate(first: number, second: number, written: string): Reading {
  const year = Number(written) + (written.length === 2 ? 2000 : 0);
  if (first > 12) return realDate(year, second, first);
  if (second > 12 || first === second) return realDate(year, first, second);
  return { expected: 'a date that can be read in one way, as YYYY-MM-DD', hint: bothWays(first, second, year) };
}

function bothWays(first: number, second: number, year: number): string {
  const days = [isoDay(year, first, second), isoDay(year, second, first)].filter(
    (day) => isoDate.safeParse(day).success,
  );
  const choices = [...new Set(days)];
  return choices.length === 0
    ? 'Write year, month and day: 2026-03-04.'
    : `Write ${choices.join(' or ')}, whichever is meant.`;
}

function readDate({ text, kind }: Cell): Reading {
  if (kind === 'date') return { value: text };
  for (const { form, read } of dateForms) {
    const parts = form.exec(text.trim());
    if (parts) return read(parts);
  }
  return {
    expected: 'a date as YYYY-MM-DD',
    hint: 'Format the column as a date, or write year, month and day: 2026-03-04.',
  };
}

/** Parts of a cell that lists several things. A comma inside of a name cannot be told from one between names. */
const parts = (text: string) =>
  text
    .split(/[;,|\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readZips({ text, kind }: Cell): Reading {
  const zips: string[] = [];
  for (const part of text.split(/[\s;,|]+/).filter(Boolean)) {
    const zip = part.replace(/^(\d{5})-\d{4}$/, '$1');
    if (/^\d{5}$/.test(zip) || /^\d{2,4}\*$/.test(zip)) zips.push(zip);
    else if (/^\d{3,4}$/.test(zip)) {
      const lost =
        kind === 'number' || zip.length === 4 ? ` It may have lost a zero in front: ${zip.padStart(5, '0')}.` : '';
      return {
        expected: 'ZIPs of five digits, or a start of one with a star, like 787*',
        hint: `Write all five digits.${lost}`,
      };
    } else
      return {
        expected: 'ZIPs of five digits, or a start of one with a star, like 787*',
        hint: 'Separate ZIPs by commas, semicolons or spaces.',
      };
  }
  return { value: [...new Set(zips)] };
}

function readPhone({ text }: Cell): Reading {
  const numbers = parts(text);
  const digits = numbers.map((number) => number.replace(/^\+?1(?=\D*\d{3}\D*\d{3}\D*\d{4}$)/, '').replace(/\D/g, ''));
  if (digits.every((number) => number.length === 10)) {
    return { value: digits.map((number) => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')) };
  }
  return { expected: 'US phone numbers of ten digits', hint: 'Write area code and number, like 614-555-0134.' };
}

const periods: Readonly<Record<string, string>> = {
  month: 'month',
  monthly: 'month',
  'per-month': 'month',
  year: 'year',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
  'per-year': 'year',
};

function readPeriod({ text }: Cell): Reading {
  const value = periods[slug(text)];
  if (value) return { value };
  return {
    expected: 'monthly or yearly',
    hint: 'The map holds prices per month or per year; work the price out for one of the two.',
  };
}

function readCount({ text }: Cell): Reading {
  return /^\d{1,4}$/.test(text.trim())
    ? { value: Number(text) }
    : { expected: 'a whole number', hint: 'Write digits only.' };
}

function readFlag(cell: Cell): Reading {
  const reading = readState(cell);
  if (!('value' in reading) || (reading.value !== 'active' && reading.value !== 'inactive'))
    return { expected: 'yes or no', hint: 'Write yes or no.' };
  return { value: reading.value === 'active' };
}

const readers: Readonly<Record<FieldKind, (cell: Cell) => Reading>> = {
  text: ({ text }) => ({ value: text.trim().replace(/\s+/g, ' ') }),
  id: ({ text }) => ({ value: text.trim() }),
  state: readState,
  money: readMoney,
  zips: readZips,
  list: ({ text }) => ({ value: [...new Set(parts(text))] }),
  date: readDate,
  phone: readPhone,
  period: readPeriod,
  count: readCount,
  flag: readFlag,
};

/**
 * Reads a cell as what its column holds.
 * @param cell a cell that is no formula and no error
 * @param kind what the column holds
 * @returns the value, null for an empty cell; or what was expected and what to do
 */
export function readValue(cell: Cell | undefined, kind: FieldKind): Reading {
  return cell === undefined || cell.text.trim() === '' ? { value: null } : readers[kind](cell);
}
