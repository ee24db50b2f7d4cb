import { entryWithoutPage } from './entry-without-page.ts';

const page = (kind: string, services: string) =>
  `==> services/heating.mdx <==\n---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: ${kind}\nservices: [${services}]\n---\n\nCall us any time.\n`;

export const serviceWithoutPage = entryWithoutPage({
  id: 'map/service-without-page',
  family: 'services',
  noun: 'service',
  kinds: ['service', 'services'],
  docs: {
    what: 'An active service of the map that no service page tells of.',
    why: 'Customers who look for it find another company, and nobody notices that the page is missing.',
    how: 'Write a page of kind service that names it under services, or pause or retire the service in the map.',
    examples: {
      reported: [page('service', 'furnace-tune-up'), page('area', 'furnace-tune-up, heat-pump-repair, duct-sealing')],
      accepted: [page('service', 'furnace-tune-up, heat-pump-repair, duct-sealing')],
    },
  },
  shown: ({ status }) => (status === 'active' ? status : null),
});
