import { zoneOfZip } from '../../titan-map/lookup.ts';
import { mapFact, placeOf } from '../facts/entries.ts';
import { findZips } from '../facts/zips.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

export const zipUnknown = defineRule<{ zip: string }>({
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
      ],
      accepted: ['We serve the ZIP codes 43604, 43606 and 43610.\n', 'We have cleaned 43699 filters.\n'],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const own = site.map.business.address.zip;
    for (const passage of page.passages)
      for (const { zip, start, end } of findZips(passage.text))
        if (zip !== own && !zoneOfZip(site.map, zip)) yield { at: sourceRange(passage, start, end), state: { zip } };
  },
  word({ zip }, { site }) {
    const fact = site && mapFact(site, 'zones', [], 'the ZIPs of the zones');
    return {
      message: `Found the ZIP ${zip}; expected one that belongs to a zone, and ${placeOf(fact)} has it in none.`,
      expected: fact,
    };
  },
});
