import type { Business } from '../../titan-map/schema/titan-map.ts';
import { findDates, isDay } from '../facts/dates.ts';
import { type MapFact, placeOf } from '../facts/entries.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { sourceRange } from '../passage.ts';
import { defineRule, type SiteFacts } from '../rule.ts';

type Licence = Business['licences'][number];

interface Stale {
  found: string;
  expected: string;
  fact: MapFact | null;
}

const plain = (number: string) => number.toUpperCase().replace(/[^A-Z0-9]/g, '');
const speaksOfLicence = /\b(?:licen[cs]es?|lic\.?|licencias?|permiso)\b/i;
const untilDay =
  /\b(?:through|thru|until|expires?|expiring|valid to|good to|renews?|vence|vigente hasta|v[aá]lid[ao] hasta|hasta)[\s:,]*(?:on\s|the\s|el\s)?$/i;

const placeIn = (site: SiteFacts, index: number, value: string): MapFact | null => {
  const place = site.locate(['business', 'licences', index, 'expires']);
  return place && { value, file: place.file, line: place.line };
};

const page = (body: string) =>
  `---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: about\n---\n\n${body}\n`;

export const licenceExpired = defineRule<Stale>({
  id: 'drift/licence-expired',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  docs: {
    what: 'A page prints a licence that has run out, or names another last day of it than the map.',
    why: 'Work without a valid licence is unlawful in most places, and boards look at websites.',
    how: 'Renew the licence and its date in the map, or take it off the page.',
    examples: {
      reported: [
        page('Our license HY-00001 covers boilers.'),
        page('Our HVAC licence HV-00000 is valid through June 30, 2028.'),
      ],
      accepted: [
        page('Our license HV-00000 covers furnaces.'),
        page('Our HVAC licence HV-00000 is valid through June 30, 2027.'),
      ],
    },
  },
  *check({ page, site, today }) {
    if (!site) return;
    const { licences } = site.map.business;
    const lapsed = licences.flatMap((licence, index) => (licence.expires < today ? { licence, index } : []));
    for (const { name, attributes, ...at } of page.elements) {
      const [first] = name === 'Licences' ? lapsed : [];
      if (first) yield { at, state: stateOf(first.licence, placeIn(site, first.index, first.licence.expires)) };
    }
    for (const passage of page.passages) {
      if (!speaksOfLicence.test(passage.text) && passage.role !== 'json-ld') continue;
      for (const { licence, index } of lapsed) {
        const start = passage.text.toUpperCase().indexOf(licence.number.toUpperCase());
        if (start >= 0)
          yield {
            at: sourceRange(passage, start, start + licence.number.length),
            state: stateOf(licence, placeIn(site, index, licence.expires)),
          };
      }
      for (const { text, start } of sentencesOf(passage.text)) {
        if (!speaksOfLicence.test(text)) continue;
        const named = licences.findIndex(({ number }) => plain(text).includes(plain(number)));
        for (const date of findDates(text)) {
          const about = named >= 0 ? [licences[named]] : licences;
          if (!untilDay.test(text.slice(0, date.start)) || about.some((each) => each && isDay(date, each.expires)))
            continue;
          const index = Math.max(named, 0);
          const found = `${text.slice(date.start, date.end)} as the last day of a licence`;
          const expected = licences[index]?.expires ?? '';
          const at = sourceRange(passage, start + date.start, start + date.end);
          yield { at, state: { found, expected, fact: placeIn(site, index, expected) } };
        }
      }
    }
  },
  word: ({ found, expected, fact }) => ({
    message: `Found ${found}; expected ${expected}, as ${placeOf(fact)} has it.`,
    expected: fact,
  }),
});

function stateOf({ number, expires }: Licence, fact: MapFact | null): Stale {
  return {
    found: `the licence ${number}, which has run out`,
    expected: `one that is valid, not one until ${expires}`,
    fact,
  };
}
