import type { Business } from '../../titan-map/schema/titan-map.ts';

export type BoastKind = Business['credentials'][number]['kind'] | 'licensed';

/** A boast about the business that somebody should have checked. */
export interface Boast {
  kind: BoastKind;
  /** Figures that the proof has to name as well: stars, reviews, years of a guarantee. */
  figures: readonly string[];
  /** Names that the proof has to name as well, such as who certifies. */
  names: readonly string[];
  start: number;
  end: number;
}

const patterns: readonly (readonly [BoastKind, RegExp])[] = [
  ['licensed', /\b(?:fully |state[- ])?(?:licensed|licen[cs]iad[oa]s?|con licencia)\b/giu],
  ['insured', /\b(?:fully )?insured\b|\bliability insurance\b|\basegurad[oa]s\b|\bseguro de responsabilidad\b/giu],
  ['bonded', /\bbonded\b|\bsurety bond\b|\bafianzad[oa]s?\b|\bfianza\b/giu],
  [
    'rating',
    /\b(?<figure>[1-5]\.\d)\s?(?:[- ]?stars?|estrellas|★|out of (?:5|five)|de 5)|\b(?:five|5)[- ]star(?:s|-rated)?\b|\b(?<reviews>\d{1,3}(?:,\d{3})+|\d{2,})\+? (?:google |online |verified |five-star |5-star )?(?:reviews|rese[nñ]as|opiniones)\b|\b[Rr]ated (?<rated>[1-5]\.\d)\b|\b(?<outOf>[1-5]\.\d)\s?\/\s?5\b|\bA\+ (?:rating|rated|with|from|by)\b|\b(?:5|cinco) estrellas\b|\btop[- ]rated\b/giu,
  ],
  [
    'certification',
    /(?<name>\p{Lu}[\p{L}\d]+)[- ]certified\b|\bcertified by (?<by>\p{Lu}[\p{L}\d]+)|\b(?:factory|manufacturer)[- ]certified\b|\bcertified (?:technicians?|installers?|plumbers?|dealer|contractor)\b|\bBBB[- ][Aa]ccredited\b|\b[Aa]ccredited by (?<accredited>\p{Lu}[\p{L}\d]+)|\b(?:(?<maker>\p{Lu}\p{L}+) )?(?:[Ff]actory[- ])?[Aa]uthorized (?:\p{L}+ )?[Dd]ealer\b|(?<brand>\p{Lu}\p{L}+) (?:Comfort Specialist|Elite Dealer|Premier Dealer|Pro Partner)\b|\bcertificad[oa]s? por (?<por>\p{Lu}[\p{L}\d]+)|\bt[eé]cnicos certificados\b/gu,
  ],
  [
    'guarantee',
    /\b(?<figure>lifetime|satisfaction|money-back|(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)[- ](?:year|day|month))s?[- ](?:(?:labor|labour|workmanship|parts|service|repair|written|full) (?:and (?:labor|parts) )?)?(?:guarantee|warranty)\b|\b(?<promise>satisfaction)(?: is)? guaranteed\b|\b(?:guaranteed?|garant[ií]a)(?: \p{L}+){0,3}? (?:for|de|por) (?<term>(?:\d{1,3}|one|two|three|four|five|six|ten|un|dos|tres|cinco|diez) (?:years?|a[nñ]os?|days?|d[ií]as|months?|meses))\b|\b(?<de>satisfacci[oó]n) garantizada\b|\bgarant[ií]a (?<vida>de por vida)\b/giu,
  ],
  [
    'award',
    /\b[Aa]ward[- ][Ww]inning\b|\b[Vv]oted (?:[Bb]est|number one|#1)\b|\bBest of \p{Lu}\p{L}+|(?<=['’]s )(?:#1|number[- ]one)(?!\p{L})|\b[Tt]he (?:#1|number[- ]one) (?:\p{L}+ ){0,2}(?:company|contractor|choice|plumber)\b|\b[Rr]anked (?:#1|best|first)\b|\b[Gg]alardonad[oa]s?\b/gu,
  ],
  [
    'customers',
    /\b(?<served>\d{1,3}(?:,\d{3})+|\d{3,}|thousands|hundreds)\+?(?: of)? (?:\p{L}+ ){0,2}(?:customers|homeowners|homes|households|families|neighbors|clients) (?:served|helped|trust us|count on us|rely on us)\b|\b(?:served|helped|trusted by|relied on by|cared for)(?: over| more than| nearly| some)? (?<trusted>\d{1,3}(?:,\d{3})+|\d{3,}|thousands|hundreds)\+?(?: of)? (?:\p{L}+ ){0,2}(?:customers|homeowners|homes|households|families|neighbors|clients)\b|\b(?:atendido|servido|ayudado) a(?: m[aá]s de)? (?<atendidos>\d{1,3}(?:,\d{3})+|\d{3,}|miles|cientos)(?: de)? (?:clientes|familias|hogares|casas)\b|\b(?<contentos>\d{1,3}(?:,\d{3})+|\d{3,}|miles|cientos)(?: de)? (?:clientes|familias) (?:satisfech[oa]s|content[oa]s|felices|atendid[oa]s)\b/giu,
  ],
];

const namesOf: ReadonlySet<string> = new Set(['name', 'by', 'por', 'accredited', 'brand', 'maker']);

/**
 * Finds boasts in a sentence.
 * @param text a sentence in English or Spanish
 */
export function findBoasts(text: string): Boast[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const groups = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
      const valuesOf = (named: boolean) =>
        groups.filter(([key]) => namesOf.has(key) === named).map(([, value]) => value.toLowerCase());
      return {
        kind,
        figures: valuesOf(false),
        names: valuesOf(true),
        start: match.index,
        end: match.index + match[0].length,
      };
    }),
  );
}
