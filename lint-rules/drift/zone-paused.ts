import { zoneNames } from '../facts/names.ts';
import { tells } from '../facts/standing-words.ts';
import { entryState } from './entry-state.ts';

export const zonePaused = entryState({
  id: 'drift/zone-paused',
  family: 'zones',
  owner: 'operations',
  docs: {
    what: 'A page presents a zone as served although the map says that it has no visits for now.',
    why: 'Visitors there book a visit that nobody will make.',
    how: 'Say on the page that visits are paused, take the zone off it, or resume the zone in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating around Toledo\ndescription: Full service for every home.\nkind: area\nzones: [perrysburg]\n---\n\nWe come to every house here.\n',
        '---\ntitle: Boilers\ndescription: Boilers and radiators.\nkind: service\nzones: [toledo, perrysburg]\n---\n\nWe come to every house here.\n',
      ],
      accepted: [
        '---\ntitle: Around Toledo\ndescription: How things stand here.\nkind: area\nlead: Perrysburg visits are paused.\nzones: [perrysburg]\n---\n\nCall before you wait for us.\n',
        '---\ntitle: Heating in Toledo\ndescription: Full service for every home.\nkind: area\nzones: [toledo]\n---\n\nWe come to every house here.\n',
      ],
    },
  },
  objection: (zone) => (zone.status === 'paused' ? { field: 'status', words: 'paused' } : null),
  told: ({ page }, zone) => tells(page, 'paused', { family: 'zones', names: zoneNames(zone) }),
  message: (id, words, place) =>
    `Found the zone "${id}" on a page that does not say how things stand there; expected it to, as ${place} says ${words}.`,
});
