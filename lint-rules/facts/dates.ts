/** A calendar day that copy names. */
export interface WrittenDate {
  month: number;
  day: number;
  /** Null when the copy leaves it out. */
  year: number | null;
  start: number;
  end: number;
}

/** Names of the months, January first. */
export const english = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** Names of the months in Spanish, January first. */
export const spanish = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
  ' ',
);

const monthNames = new Map<string, number>([
  ...english.map((name, index) => [name, index + 1] as const),
  ...english.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ...spanish.map((name, index) => [name, index + 1] as const),
  ['sept', 9],
  ['setiembre', 9],
]);

const month = [...monthNames.keys()].sort((a, b) => b.length - a.length).join('|');
const year = String.raw`(?:,?\s(?:de(?:l)?\s)?(?<year>20\d{2})\b)?`;
const patterns = [
  new RegExp(String.raw`\b(?<month>${month})\b\.?\s(?:the\s)?(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!:)${year}`, 'giu'),
  new RegExp(String.raw`(?<![\d/.$])(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s|de\s)?(?<month>${month})\b${year}`, 'giu'),
  /(?<![\d/.$-])(?<month>\d{1,2})\/(?<day>\d{1,2})(?:\/(?<year>\d{4}|\d{2}))?(?![\d/])/gu,
  /(?<![\d/.$-])(?<month>\d{1,2})-(?<day>\d{1,2})-(?<year>20\d{2})(?![\d-])/gu,
  /(?<![\d/.$-])(?<day>1[3-9]|2\d|3[01])\/(?<month>0?[1-9]|1[0-2])(?:\/(?<year>\d{4}|\d{2}))?(?![\d/])/gu,
  /(?<![\d/.$-])(?<year>20\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu,
];

/** Days that copy may name by their name, as month and day. */
const namedDays: readonly (readonly [RegExp, number, number])[] = [
  [/\bnew year[’']?s eve\b|\bnochevieja\b/giu, 12, 31],
  [/\bnew year[’']?s(?: day)?\b(?! eve)|\ba[nñ]o nuevo\b/giu, 1, 1],
  [/\bchristmas eve\b|\bnochebuena\b/giu, 12, 24],
  [/\bchristmas(?: day)?\b(?! eve)|\bnavidad\b/giu, 12, 25],
  [/\bhalloween\b/giu, 10, 31],
];

/**
 * Finds calendar days in copy: December 19, Dec. 19th, 2026, 12/19/26, 19 de diciembre. Numbers read month first, as in the United States, unless the first is too large for a month.
 * @param text visible copy in English or Spanish
 * @returns days in the order of the text; words such as 24/7 that are no day are left out
 */
export function findDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const { month: name = '', day = '', year: written } = match.groups ?? {};
      const number = monthNames.get(name.toLowerCase()) ?? Number(name);
      const start = match.index;
      const end = start + match[0].length;
      const real = number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= 31;
      const verb = /^(?:may|march|mar)$/.test(name);
      if (!real || verb || match[0] === '24/7' || found.some((other) => start < other.end && other.start < end))
        continue;
      const full = written === undefined ? null : Number(written) + (written.length === 2 ? 2000 : 0);
      found.push({ month: number, day: Number(day), year: full, start, end });
    }
  for (const [pattern, named, day] of namedDays)
    for (const match of text.matchAll(pattern))
      found.push({ month: named, day, year: null, start: match.index, end: match.index + match[0].length });
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Whether copy names a day of the map; a year that the copy leaves out agrees with any.
 * @param written day as copy names it
 * @param iso day of the map, YYYY-MM-DD
 */
export function isDay({ month: number, day, year: full }: WrittenDate, iso: string): boolean {
  const [isoYear, isoMonth, isoDay] = iso.split('-').map(Number);
  return number === isoMonth && day === isoDay && (full === null || full === isoYear);
}
