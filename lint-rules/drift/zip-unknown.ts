import { zoneOfZip } from '../../titan-map/lookup.ts';
import { mapFact, placeOf } from '../facts/entries.ts';
import { findStreets, spelledStreet } from '../facts/streets.ts';
import { findZips } from '../facts/zips.ts';
import { zips } from '../notation/texts.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

export const zipUnknown = defineRule<{ zip: string; own: boolean }>({
  id: 'drift/zip-unknown',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  docs: {
    what: 'A page names a ZIP that lies in none of the zones.',
    why: 'People who live there ask for a visit that dispatch will not send.',
    how: 'Write <ZoneZips zone="…" />, which prints the ZIPs of a zone, or add the ZIP to its zone in the map.',
    examples: {
      reported: [
        'We come to ZIP 43699.\n',
        'We serve the ZIP codes 43604, 43606 and 43699.\n',
        'Find us in Toledo, OH 43699.\n',
        'Our shop: 10 Canal Street, Toledo, OH 43699.\n',
      ],
      accepted: ['We serve the ZIP codes 43604, 43606 and 43610.\n', 'We have cleaned 43699 filters.\n'],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const { street, zip: known } = site.map.business.address;
    for (const passage of page.passages)
      for (const { zip, start, end } of findZips(passage.text)) {
        if (zip === known || zoneOfZip(site.map, zip)) continue;
        const last = findStreets(passage.text.slice(0, start)).at(-1);
        const own = last !== undefined && spelledStreet(last.street) === spelledStreet(street);
        yield { at: sourceRange(passage, start, end), state: { zip, own } };
      }
  },
  word({ zip, own }, { site }) {
    const place = own ? (site?.locate(['business', 'address', 'zip']) ?? null) : null;
    if (site && place) {
      const value = site.map.business.address.zip;
      return {
        message: `Found the ZIP ${zip} in the address of the business; expected ${value}, as ${placeOf(place)} says.`,
        expected: { value, file: place.file, line: place.line },
        replacement: zips.onPage(zip, value),
      };
    }
    const fact = site && mapFact(site, 'zones', [], 'the ZIPs of the zones');
    return {
      message: `Found the ZIP ${zip}; expected one that belongs to a zone, and ${placeOf(fact)} has it in none.`,
      expected: fact,
    };
  },
});
