import { serviceNames } from '../facts/names.ts';
import { tells } from '../facts/standing-words.ts';
import { entryState } from './entry-state.ts';

export const servicePaused = entryState({
  id: 'drift/service-paused',
  family: 'services',
  owner: 'operations',
  docs: {
    what: 'A page offers a service that the business has paused.',
    why: 'Requests come in that nobody will take on for now.',
    how: 'Say on the page that the service is paused, take it off the page, or make it active in the map.',
    examples: {
      reported: [
        '---\ntitle: Boiler repair\ndescription: Boilers put back to work.\nkind: service\nservices: [boiler-repair]\n---\n\nCall us any time.\n',
      ],
      accepted: [
        '---\ntitle: Boiler repair\ndescription: Boiler work is paused until spring.\nkind: service\nservices: [boiler-repair]\n---\n\nWe will write when it resumes.\n',
        '---\ntitle: Furnace tune-up\ndescription: The yearly check.\nkind: service\nservices: [furnace-tune-up]\n---\n\nCall us any time.\n',
      ],
    },
  },
  objection: (service) => (service.status === 'paused' ? { field: 'status', words: 'paused' } : null),
  told: ({ page }, service) => tells(page, 'paused', { family: 'services', names: serviceNames(service, page.lang) }),
  message: (id, words, place) =>
    `Found the service "${id}" on a page that does not say how it stands; expected it to, as ${place} says that it is ${words}.`,
});
