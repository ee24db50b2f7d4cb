import { entryState } from './entry-state.ts';

export const serviceRetired = entryState({
  id: 'drift/service-retired',
  family: 'services',
  owner: 'operations',
  docs: {
    what: 'A page names a service that the business has given up.',
    why: 'Requests come in that nobody will take on.',
    how: 'Take the service off the page, or make it active in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nservices: [window-units]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<PriceTable service="window-units" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nservices: [furnace-tune-up]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<PriceTable service="furnace-tune-up" />\n',
      ],
    },
  },
  objection: (service) => (service.status === 'retired' ? { field: 'status', words: 'retired' } : null),
  message: (id, words, place) =>
    `Found the service "${id}" on this page; expected one that is offered, and ${place} says that it is ${words}.`,
});
