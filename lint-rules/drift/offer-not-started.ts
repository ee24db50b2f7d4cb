import { offerState } from '../../titan-map/lookup.ts';
import { entryState } from './entry-state.ts';

export const offerNotStarted = entryState({
  id: 'drift/offer-not-started',
  family: 'offers',
  owner: 'agency',
  docs: {
    what: 'A page shows an offer before its first day.',
    why: 'A visitor who asks for it today is turned down.',
    how: 'Wait with the page until the offer starts, or move its first day in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\noffers: [spring-check]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<OfferCard offer="spring-check" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\noffers: [fall-tune-up]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<OfferCard offer="fall-tune-up" />\n',
      ],
    },
  },
  objection: (offer, today) =>
    offerState(offer, today) === 'scheduled' ? { field: 'starts', words: `starts on ${offer.starts}` } : null,
  message: (id, words, place) =>
    `Found the offer "${id}" on this page; expected one that holds, and this one ${words} by ${place}.`,
});
