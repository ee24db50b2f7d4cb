/** A year, or a number of years, that copy says the business has behind it. */
export interface FoundingClaim {
  /** The year it names, or null. */
  year: number | null;
  /** The number of years it names, or null. */
  years: number | null;
  start: number;
  end: number;
}

const since =
  /\b(?:since|founded in|established(?: in)?|est\.?|started (?:in|out in)|began in|opened (?:our doors )?in|in business since|family[- ]owned since|desde|fundad[ao]s? en|empezamos en|abrimos en|empez[oó] en|a[nñ]o de fundaci[oó]n:?)\s(?:el a[nñ]o\s)?(?<year>1[89]\d{2}|20\d{2})\b/giu;
const age =
  /\b(?<years>\d{1,3})\+?\s(?:years (?:in business|of (?:experience|service)|serving)|a[nñ]os (?:de experiencia|de servicio|en el negocio|sirviendo))/giu;
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
      return { year: null, years: null, [key]: Number(written), start, end: start + written.length };
    });
  if (aboutAnother.test(text)) return [];
  return [...found(since, 'year'), ...found(age, 'years')];
}
