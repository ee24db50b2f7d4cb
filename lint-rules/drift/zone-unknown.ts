import { unknownReference } from './unknown-reference.ts';

export const zoneUnknown = unknownReference({
  id: 'drift/zone-unknown',
  family: 'zones',
  noun: 'zone',
  docs: {
    what: 'A page names a zone that the map does not have.',
    why: 'Visitors are told that we come to a place which dispatch does not know.',
    how: 'Write the id of a zone that the map has, or add it to the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nzones: [tolledo]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<ZoneZips zone="tolledo" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nzones: [toledo]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<ZoneZips zone="toledo" />\n',
      ],
    },
  },
});
