import { entryWithoutPage } from './entry-without-page.ts';

const page = (kind: string, zones: string) =>
  `==> areas/toledo.mdx <==\n---\ntitle: Heating around Toledo\ndescription: Where we come. In Bowling Green for emergencies only.\nkind: ${kind}\nzones: [${zones}]\n---\n\nCall us any time.\n`;

export const zoneWithoutPage = entryWithoutPage({
  id: 'map/zone-without-page',
  family: 'zones',
  noun: 'zone',
  kinds: ['area', 'areas'],
  docs: {
    what: 'A zone of the map that is served, or served in emergencies, and that no area page tells of.',
    why: 'People who live there cannot see that somebody comes.',
    how: 'Write a page of kind area that names it under zones, or change how the zone stands in the map.',
    examples: {
      reported: [page('area', 'toledo'), page('offer', 'toledo, bowling-green')],
      accepted: [page('area', 'toledo, bowling-green')],
    },
  },
  shown: ({ status }) => (status === 'active' || status === 'emergency-only' ? status : null),
});
