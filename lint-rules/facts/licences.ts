/** A licence number that copy prints. */
export interface WrittenLicence {
  number: string;
  start: number;
  end: number;
}

const numbered =
  /\b(?:licen[cs]e[sd]?\b|lic(?:\.|\b)|licencias?\b|permiso\b|RMP\b|CSLB\b|ROC\b|TACL[AB]\b|OCILB\b)(?:\s\p{L}+){0,3}?[\s:#(]*(?:(?:no|n[uú]m|number|n[uú]mero)\b\.?:?\s?|#\s?|is\s|es\s(?:la\s)?|n\.º\s?)*(?<number>(?=[\p{Lu}\d.-]*\d)[\p{Lu}\d][\p{Lu}\d.-]{3,})/giu;

/**
 * Finds licence numbers: capitals and digits after the word licence or the initials of a board. A year alone is none.
 * @param text visible copy in English or Spanish
 */
export function findLicences(text: string): WrittenLicence[] {
  return [...text.matchAll(numbered)].flatMap((match) => {
    const { number: written = '' } = match.groups ?? {};
    const number = written.replace(/[.-]+$/, '');
    if (/^(?:19|20)\d{2}$/.test(number) || /^\p{Ll}/u.test(number)) return [];
    const start = match.index + match[0].lastIndexOf(written);
    return { number, start, end: start + number.length };
  });
}
