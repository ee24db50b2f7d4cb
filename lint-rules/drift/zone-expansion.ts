import { zoneNames } from '../facts/names.ts';
import { tells } from '../facts/standing-words.ts';
import { entryState } from './entry-state.ts';

export const zoneExpansion = entryState({
  id: 'drift/zone-expansion',
  family: 'zones',
  owner: 'operations',
  docs: {
    what: 'A page presents a zone as served although the map says that it is planned and not served yet.',
    why: 'Visitors there are promised work that has not begun.',
    how: 'Say on the page that the area is planned and not served yet, take the zone off it, or make the zone active in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating around Toledo\ndescription: Full service for every home.\nkind: area\nzones: [fremont]\n---\n\nWe come to every house here.\n',
        '---\ntitle: Boilers\ndescription: Boilers and radiators.\nkind: service\nzones: [toledo, fremont]\n---\n\nWe come to every house here.\n',
      ],
      accepted: [
        '---\ntitle: Around Toledo\ndescription: How things stand here.\nkind: area\nlead: Fremont, planned and not served yet.\nzones: [fremont]\n---\n\nCall before you wait for us.\n',
        '---\ntitle: Heating in Toledo\ndescription: Full service for every home.\nkind: area\nzones: [toledo]\n---\n\nWe come to every house here.\n',
      ],
    },
  },
  objection: (zone) => (zone.status === 'expansion' ? { field: 'status', words: 'expansion' } : null),
  told: ({ page }, zone) => tells(page, 'expansion', { family: 'zones', names: zoneNames(zone) }),
  message: (id, words, place) =>
    `Found the zone "${id}" on a page that does not say how things stand there; expected it to, as ${place} says ${words}.`,
});
