/** A ZIP that copy names. */
export interface WrittenZip {
  zip: string;
  start: number;
  end: number;
}

const introduced =
  /(?:\b(?:[Zz]ip|ZIP)s?(?: [Cc]odes?)?\b|\b[Cc][oó]digos? [Pp]ostal(?:es)?\b|,\s[A-Z]{2}\b)[^.!?\d]{0,40}\b\d{5}\b(?:[\s,;/&–-]*(?:and|or|y|o|to|through)?[\s,;/&–-]*\b\d{5}\b)*/g;
const served =
  /\b(?:[Ss]erv(?:e|ing|imos)|[Cc]over(?:ing)?|[Aa]tendemos)\s(?:the\s|in\s|en\s|el\s|los\s)?\d{5}\b(?:[\s,;/&–-]*(?:and|or|y|o|to|through)?[\s,;/&–-]*\b\d{5}\b)*(?=\s*(?:[.,;:!?)]|$))/g;
const five = /\b\d{5}\b/g;

/**
 * Finds ZIPs in copy: five digits after the word ZIP, a state or words such as "we serve", and those listed with them.
 * @param text visible copy in English or Spanish
 */
export function findZips(text: string): WrittenZip[] {
  const found = [...text.matchAll(introduced), ...text.matchAll(served)].flatMap((list) =>
    [...list[0].matchAll(five)].map((match) => {
      const start = list.index + match.index;
      return { zip: match[0], start, end: start + match[0].length };
    }),
  );
  return found.filter(({ start }, index) => found.findIndex((other) => other.start === start) === index);
}
