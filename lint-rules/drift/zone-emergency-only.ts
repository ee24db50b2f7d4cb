import { zoneNames } from '../facts/names.ts';
import { kindOf } from '../facts/references.ts';
import { tells } from '../facts/standing-words.ts';
import { entryState } from './entry-state.ts';

export const zoneEmergencyOnly = entryState({
  id: 'drift/zone-emergency-only',
  family: 'zones',
  owner: 'operations',
  docs: {
    what: 'A page presents a zone as served although the map says that it takes urgent calls only.',
    why: 'Visitors there ask for routine work that nobody will come for.',
    how: 'Say on the page that only emergencies are taken, take the zone off it, or make the zone active in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating around Toledo\ndescription: Full service for every home.\nkind: area\nzones: [bowling-green]\n---\n\nWe come to every house here.\n',
        '---\ntitle: Boilers\ndescription: Boilers and radiators.\nkind: service\nzones: [toledo, bowling-green]\n---\n\nWe come to every house here.\n',
      ],
      accepted: [
        '---\ntitle: Around Toledo\ndescription: How things stand here.\nkind: area\nlead: Urgent calls only in Bowling Green.\nzones: [bowling-green]\n---\n\nCall before you wait for us.\n',
        '---\ntitle: Heating in Toledo\ndescription: Full service for every home.\nkind: area\nzones: [toledo]\n---\n\nWe come to every house here.\n',
      ],
    },
  },
  objection: (zone) => (zone.status === 'emergency-only' ? { field: 'status', words: 'emergency-only' } : null),
  told: ({ page }, zone) =>
    kindOf(page) === 'emergency' || tells(page, 'emergencyOnly', { family: 'zones', names: zoneNames(zone) }),
  message: (id, words, place) =>
    `Found the zone "${id}" on a page that does not say how things stand there; expected it to, as ${place} says ${words}.`,
});
