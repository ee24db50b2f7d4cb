import { findEntry, type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { boundIds, kindOf, referencesOf } from '../facts/references.ts';
import { defineRule } from '../rule.ts';

export const offerWrongZone = defineRule<{ offer: string; zones: string; fact: MapFact | null }>({
  id: 'drift/offer-wrong-zone',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'source',
  docs: {
    what: 'A page shows an offer to people of a zone in which it does not hold.',
    why: 'A visitor there asks for the offer and is turned down.',
    how: 'Take the zone or the offer off the page, or add the zone to the offer in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: area\nzones: [toledo]\noffers: [summer-saving]\n---\n\nOne visit.\n',
        '---\ntitle: Summer saving\ndescription: What we do.\nkind: offer\nzones: [fremont, toledo]\noffers: [summer-saving]\n---\n\nOne visit.\n',
      ],
      accepted: [
        '---\ntitle: Summer saving\ndescription: What we do.\nkind: offer\nzones: [fremont]\noffers: [summer-saving]\n---\n\nOne visit.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: area\nzones: [toledo]\noffers: [fall-tune-up]\n---\n\nOne visit.\n',
      ],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const zones = boundIds(page, 'zones');
    const promoted = kindOf(page) === 'offer' || kindOf(page) === 'area';
    for (const reference of referencesOf(page)) {
      if (!promoted || reference.family !== 'offers' || reference.from !== 'frontmatter') continue;
      const offer = findEntry(site, 'offers', reference.id);
      const held = offer?.entry.zones;
      const outside = held ? zones.filter((zone) => !held.includes(zone)) : [];
      if (!offer || outside.length === 0) continue;
      const fact = mapFact(site, 'offers', [offer.index, 'zones'], held?.join(', ') ?? '');
      yield { at: reference.at, state: { offer: reference.id, zones: outside.join(', '), fact } };
    }
  },
  word: ({ offer, zones, fact }) => ({
    message: `Found the offer "${offer}" on a page for ${zones}; expected zones in which it holds, and ${placeOf(fact)} has ${fact?.value ?? 'others'}.`,
    expected: fact,
  }),
});
