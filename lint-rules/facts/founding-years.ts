import { numberWords, readNumber } from './number-words.ts';

/** A year, or a number of years, that copy says the business has behind it. */
export interface FoundingClaim {
  /** The year it names, or null; of a decade its first. */
  year: number | null;
  /** Whether it names the decade that begins with the year, such as the 1980s. */
  decade: boolean;
  /** The number of years it names, or null. */
  years: number | null;
  start: number;
  end: number;
}

const since =
  /\b(?:since|founded in|established(?: in)?|est\.?|started (?:in|out in)|began in|opened (?:our doors )?in|in business since|family[- ]owned since|desde|fundad[ao]s? en|empezamos en|abrimos en|empez[oó] en|a[nñ]o de fundaci[oó]n:?)\s(?:el a[nñ]o\s)?(?<year>1[89]\d{2}|20\d{2})\b/giu;
const age =
  /\b(?<years>\d{1,3})\+?\s(?:years (?:in business|of (?:experience|service)|serving)|a[nñ]os (?:de experiencia|de servicio|en el negocio|sirviendo))/giu;
const decades = /\b(?:since|desde)\s(?:the\s|los\sa[nñ]os\s)?(?:early\s|late\s|mid-)?(?<year>1[89]\d0|20\d0)s\b/giu;
const shortYear = /\b(?:since|est\.?|desde)\s[’'‘](?<year>\d{2})\b/giu;
const spell = new RegExp(
  String.raw`\b(?:for|with|celebrating|over|nearly|than|almost|con|por|m[aá]s de|casi)\s(?:over\s|more than\s|nearly\s|almost\s|m[aá]s de\s|casi\s)?(?<years>\d{1,3}|${numberWords})\+?\s(?<unit>years|decades|a[nñ]os|d[eé]cadas)\b(?!\s(?:old|ago|warranty|guarantee|or\b|each|from now))`,
  'giu',
);
/** A sentence such as `Since 2015 all furnaces have a fan`, which is about something else. */
const aboutAnother =
  /^\W*(?:since|desde)\s(?:el a[nñ]o\s)?\d{4},?\s(?!we\b|our\b|nosotros\b|nuestr|le\b|family\b|serving\b)\p{Ll}/iu;

/**
 * Finds how old copy says the business is.
 * @param text a sentence in English or Spanish
 */
export function findFoundingClaims(text: string): FoundingClaim[] {
  const found = (pattern: RegExp, key: 'year' | 'years') =>
    [...text.matchAll(pattern)].map((match) => {
      const written = match.groups?.[key] ?? '';
      const start = match.index + match[0].indexOf(written);
      const value = { year: null, years: null, decade: pattern === decades };
      return { ...value, [key]: Number(written), start, end: start + written.length };
    });
  if (aboutAnother.test(text)) return [];
  const short = [...text.matchAll(shortYear)].map((match) => {
    const year = Number(match[0].slice(-2));
    const end = match.index + match[0].length;
    return { year: year > 30 ? 1900 + year : 2000 + year, years: null, decade: false, start: end - 2, end };
  });
  const plain = [...found(since, 'year'), ...found(decades, 'year'), ...found(age, 'years'), ...short];
  const spelled = [...text.matchAll(spell)].flatMap((match) => {
    const { years: written = '', unit = '' } = match.groups ?? {};
    const number = readNumber(written);
    const start = match.index + match[0].lastIndexOf(written);
    if (number === null || plain.some((other) => other.start === start)) return [];
    const years = /^d/i.test(unit) ? number * 10 : number;
    return [{ year: null, years, decade: false, start, end: match.index + match[0].length }];
  });
  return [...plain, ...spelled];
}
