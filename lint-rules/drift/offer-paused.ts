import { entryState } from './entry-state.ts';

export const offerPaused = entryState({
  id: 'drift/offer-paused',
  family: 'offers',
  owner: 'operations',
  docs: {
    what: 'A page shows an offer that the business has paused.',
    why: 'A visitor who asks for it is turned down.',
    how: 'Take the offer off the page, or resume it in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\noffers: [second-opinion]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<OfferCard offer="second-opinion" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\noffers: [fall-tune-up]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<OfferCard offer="fall-tune-up" />\n',
      ],
    },
  },
  objection: (offer) => (offer.status === 'paused' ? { field: 'status', words: 'paused' } : null),
  message: (id, words, place) =>
    `Found the offer "${id}" on this page; expected one that holds, and ${place} says that it is ${words}.`,
});
