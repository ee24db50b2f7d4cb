import { dayAfter } from '../../titan-map/days.ts';
import { english, spanish } from './dates.ts';

/** A stretch of time that copy gives an offer, without naming a day. */
export interface WrittenPeriod {
  /** `month` and `year-end` name when it ends, `season` when it is on, `always` that it has no end. */
  kind: 'month' | 'year-end' | 'season' | 'always';
  /** Month of the year from 1; for a season its first; 0 when none is named. */
  month: number;
  /** Whether all of the month belongs to it; `until February` may mean its first day. */
  whole: boolean;
  /** Null when the copy leaves it out. */
  year: number | null;
  start: number;
  end: number;
}

/** First month of each season in the north, by its names. */
const seasons: Readonly<Record<string, number>> = {
  spring: 3,
  primavera: 3,
  summer: 6,
  verano: 6,
  fall: 9,
  autumn: 9,
  otoño: 9,
  winter: 12,
  invierno: 12,
};

const months = new Map([...english, ...spanish].map((name, index) => [name, (index % 12) + 1]));
const month = [...months.keys()].join('|');
const until = String.raw`\b(?:through|thru|until|till|by|ends?(?:\sin)?|expires?(?:\sin)?|runs (?:through|until)|hasta|vence en|termina en)\s`;
const patterns: readonly (readonly [WrittenPeriod['kind'], RegExp])[] = [
  [
    'month',
    new RegExp(
      String.raw`${until}(?:the\s|el\s)?(?:end\sof\s|late\s|fin(?:ales)?\sde\s|final\sde\s)?(?<month>${month})\b(?!\s\d{1,2}(?!\d)|\.?\s?\d{1,2}(?:st|nd|rd|th))(?:,?\s(?:de(?:l)?\s)?(?<year>20\d{2})\b)?`,
      'giu',
    ),
  ],
  [
    'year-end',
    /\b(?:through|until|till|by|hasta)\s(?:the\s|el\s)?(?:end\sof\s|fin(?:ales)?\sde\s)(?:the\syear|this\syear|a[nñ]o)\b|\ball\s(?:the\s)?rest\sof\sthe\syear\b/giu,
  ],
  [
    'season',
    /\b(?:this|all|only this|este|esta|todo el|toda la)\s(?<season>spring|summer|fall|autumn|winter|primavera|verano|otoño|invierno)\b/giu,
  ],
  [
    'always',
    /\bnever (?:expires?|ends?)\b|\bno (?:expiration|expiry|end)(?: date)?\b|\bwithout (?:an )?(?:end|expiration)(?: date)?\b|\ball year(?: long| round)?\b|\byear[- ]round\b|\bevery (?:day|month) of the year\b|\btodo el a[nñ]o\b|\bsin (?:fecha de )?(?:vencimiento|caducidad)\b|\bnunca (?:vence|termina|caduca)\b/giu,
  ],
];

/**
 * Finds how long copy says that an offer is on, where it names no day: through May, this spring, all year.
 * @param text a sentence in English or Spanish
 */
export function findPeriods(text: string): WrittenPeriod[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const { month: name = '', season = '', year } = match.groups ?? {};
      return {
        kind,
        month: months.get(name.toLowerCase()) ?? seasons[season.toLowerCase()] ?? 0,
        whole: /\b(?:end|late|fin|finales|final|through|thru)\b/i.test(match[0]),
        year: year === undefined ? null : Number(year),
        start: match.index,
        end: match.index + match[0].length,
      };
    }),
  );
}

const monthOf = (iso: string) => Number(iso.slice(5, 7));

/** Months from one day to another, each as its number from 1. */
function monthsBetween(starts: string, ends: string): number[] {
  const first = Number(starts.slice(0, 4)) * 12 + monthOf(starts) - 1;
  const last = Number(ends.slice(0, 4)) * 12 + monthOf(ends) - 1;
  return Array.from({ length: last - first + 1 }, (_, index) => ((first + index) % 12) + 1);
}

/**
 * Whether an offer is on as long as copy says. A season may begin a month before that of the calendar.
 * @param period what copy says
 * @param offer first and last day, YYYY-MM-DD
 */
export function isPeriodOf(
  { kind, month: named, year, whole }: WrittenPeriod,
  offer: { starts: string; ends: string },
): boolean {
  const { starts, ends } = offer;
  switch (kind) {
    case 'always':
      return false;
    case 'year-end':
      return ends.endsWith('-12-31');
    case 'season':
      return monthsBetween(starts, ends).some((each) => (each - named + 13) % 12 <= 3);
    case 'month': {
      return (whole ? [ends] : [ends, dayAfter(ends, 1)]).some(
        (day) => monthOf(day) === named && (year === null || year === Number(day.slice(0, 4))),
      );
    }
  }
}
