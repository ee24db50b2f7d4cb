/** A place that a sentence says the business serves. */
export interface PromotedPlace {
  name: string;
  /** False for the ends of a range, such as `from Dublin to Newark`, which need not be places. */
  certain: boolean;
  start: number;
  end: number;
}

/** Capitalised words that name no town: regions, months, days, languages. */
export const vaguePlace =
  /^(?:the|our|your|all|every|north|south|east|west|northern|southern|eastern|western|central|greater|metro|downtown|county|area|and|english|spanish|american|winter|summer|spring|fall|autumn|january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+s?day)\b/iu;

const serves =
  /\b(?:(?:we|our \p{L}+) (?:have )?(?:also |now |proudly |all |even )?(?:serve|cover(?: all of)?|work (?:in|(?:all )?(?:over|across|around|throughout))|(?:send|dispatch) (?:a |our )?\p{L}+ (?:out )?to|come to|visit|drive to|service|reach|go to)|(?:we|our \p{L}+) (?:also |now )?(?:install|repair|fix|replace|clean|tune)(?: \p{L}+){1,3} (?:in|across|throughout|all (?:over|across|around))|(?:expanded|expanding) (?:in)?to|now in|need (?:\p{L}+ ){1,3}in|(?:proudly |now )?serving|(?:our )?service areas?(?: includes?| covers?|:)?|(?:repairs?|service|installations?|tune-ups?|visits?|plumbers?|heating|cooling|plumbing|(?<!\b(?:an?|any|another|local|other) )(?:company|contractors?)|experts|professionals|heat|hvac) (?:in|near)|(?:also|homes|houses) in|homeowners in|damos servicio (?:en|a)|atendemos (?:en|a)|llegamos (?:a|hasta)|trabajamos en|servimos a?|vamos a|plomeros? en|servicio(?: completo)?(?: de \p{L}+)? en|instalamos(?: \p{L}+){1,3} en|reparamos(?: \p{L}+){1,3} en)\s(?:the\s)?(?:greater\s)?(?=\p{Lu})/gu;
const place = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*))*`;
const list = new RegExp(String.raw`^${place}(?:(?:,\s(?:and\s|y\s|or\s)?|\s(?:and|y|e|or|&)\s)${place})*`, 'u');
const range = new RegExp(String.raw`\b(?:from|desde)\s(?<first>${place})\s(?:to|hasta|a)\s(?<last>${place})`, 'gu');
const each = new RegExp(place, 'gu');

/**
 * Finds places that a sentence promotes as served: capitalised names after words such as "we serve" or "damos servicio en".
 * @param text a sentence in English or Spanish
 */
export function findPromotedPlaces(text: string): PromotedPlace[] {
  const lower = text.replace(/^\p{Lu}/u, (first) => first.toLowerCase());
  const ends = [...lower.matchAll(range)].flatMap((match) =>
    Object.values(match.groups ?? {}).map((name) => {
      const start = match.index + match[0].lastIndexOf(name);
      return { name, certain: false, start, end: start + name.length };
    }),
  );
  const served = [...lower.matchAll(serves)].flatMap((match) => {
    const from = match.index + match[0].length;
    const names = list.exec(text.slice(from))?.[0] ?? '';
    return [...names.matchAll(each)].map((name) => {
      const written = name[0].replace(/[.-]+$/, '');
      return { name: written, certain: true, start: from + name.index, end: from + name.index + written.length };
    });
  });
  return [...served, ...ends];
}
