import { findEntry, type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { boundIds, kindOf, referencesOf } from '../facts/references.ts';
import { defineRule } from '../rule.ts';

export const offerWrongService = defineRule<{ offer: string; found: string; fact: MapFact | null }>({
  id: 'drift/offer-wrong-service',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'source',
  docs: {
    what: 'A page shows an offer with a service that the offer does not hold for.',
    why: 'A visitor asks for the offer with that service and is told that it was meant for another.',
    how: 'Bind the page to a service of the offer, take the offer off the page, or add the service to the offer in the map.',
    examples: {
      reported: [
        '---\ntitle: Fall tune-up\ndescription: The yearly check.\nkind: offer\nservices: [heat-pump-repair]\noffers: [fall-tune-up]\n---\n\nOne visit.\n',
        '---\ntitle: Heat pumps\ndescription: What we mend.\nkind: service\nservices: [heat-pump-repair]\noffers: [fall-tune-up]\n---\n\nOne visit.\n',
      ],
      accepted: [
        '---\ntitle: Fall tune-up\ndescription: The yearly check.\nkind: offer\nservices: [furnace-tune-up]\noffers: [fall-tune-up]\n---\n\nOne visit.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\nservices: [heat-pump-repair]\noffers: [fall-tune-up]\n---\n\nOne visit.\n',
      ],
    },
  },
  *check({ page, site }) {
    const kind = kindOf(page);
    const services = boundIds(page, 'services');
    if (!site || (kind !== 'offer' && kind !== 'service') || services.length === 0) return;
    for (const reference of referencesOf(page)) {
      if (reference.family !== 'offers' || reference.from !== 'frontmatter') continue;
      const offer = findEntry(site, 'offers', reference.id);
      if (!offer || services.some((service) => offer.entry.services.includes(service))) continue;
      const fact = mapFact(site, 'offers', [offer.index, 'services'], offer.entry.services.join(', '));
      yield { at: reference.at, state: { offer: reference.id, found: services.join(', '), fact } };
    }
  },
  word: ({ offer, found, fact }) => ({
    message: `Found the offer "${offer}" on a page about ${found}; expected a page about ${fact?.value ?? 'its service'}, as ${placeOf(fact)} says.`,
    expected: fact,
  }),
});
