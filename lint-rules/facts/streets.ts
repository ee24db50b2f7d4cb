/** A street with its number that copy names. */
export interface WrittenStreet {
  street: string;
  start: number;
  end: number;
}

const numbered =
  /(?<![\w$.-])\d{1,5}\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:\p{Lu}[\p{L}'.-]*\s|\d{1,3}(?:st|nd|rd|th)\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Way|Court|Ct|Place|Pl|Parkway|Pkwy|Highway|Hwy|Pike|Circle)\b\.?/gu;
const short: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  boulevard: 'blvd',
  court: 'ct',
  place: 'pl',
  parkway: 'pkwy',
  highway: 'hwy',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
};

/**
 * Finds streets with their number, as they are written in the United States.
 * @param text visible copy
 */
export function findStreets(text: string): WrittenStreet[] {
  return [...text.matchAll(numbered)].map((match) => ({
    street: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A street as it is compared: lower case, without marks, with the usual short forms. */
export function spelledStreet(street: string): string {
  return (street.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).map((word) => short[word] ?? word).join(' ');
}
