import { findEntry, type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { kindOf, referencesOf } from '../facts/references.ts';
import { defineRule } from '../rule.ts';

const page = (kind: string, services: string) =>
  `---\ntitle: No heat\ndescription: What to do first.\nkind: ${kind}\nservices: [${services}]\n---\n\nCall us at any hour.\n`;

export const serviceNotUrgent = defineRule<{ service: string; fact: MapFact | null }>({
  id: 'drift/service-not-urgent',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  surface: 'source',
  docs: {
    what: 'An emergency page names a service that the map has during office hours only.',
    why: 'People wait through the night for somebody who comes in the morning.',
    how: 'Take the service off the emergency page, or set emergency: true for it in the map.',
    examples: {
      reported: [page('emergency', 'furnace-tune-up')],
      accepted: [page('emergency', 'heat-pump-repair'), page('service', 'furnace-tune-up')],
    },
  },
  *check({ page, site }) {
    if (!site || kindOf(page) !== 'emergency') return;
    for (const { family, from, id, at } of referencesOf(page)) {
      const service = family === 'services' && from === 'frontmatter' ? findEntry(site, 'services', id) : null;
      if (!service || service.entry.emergency) continue;
      const fact = mapFact(site, 'services', [service.index, 'emergency'], 'during office hours only');
      yield { at, state: { service: id, fact } };
    }
  },
  word: ({ service, fact }) => ({
    message: `Found the service "${service}" on an emergency page; expected one that is done outside office hours, and ${placeOf(fact)} has it ${fact?.value ?? ''}.`,
    expected: fact,
  }),
});
