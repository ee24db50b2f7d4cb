import { offerState } from '../../titan-map/lookup.ts';
import { entryState } from './entry-state.ts';

export const offerExpired = entryState({
  id: 'drift/offer-expired',
  family: 'offers',
  owner: 'agency',
  docs: {
    what: 'A page shows an offer after its last day.',
    why: 'A visitor who asks for it is turned down, or the business pays for a promise it no longer makes.',
    how: 'Take the offer off the page, or move its last day in the map if the business extends it.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\noffers: [summer-saving]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<OfferCard offer="summer-saving" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\noffers: [fall-tune-up]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<OfferCard offer="fall-tune-up" />\n',
      ],
    },
  },
  objection: (offer, today) =>
    offerState(offer, today) === 'ended' ? { field: 'ends', words: `ended on ${offer.ends}` } : null,
  message: (id, words, place) =>
    `Found the offer "${id}" on this page; expected one that holds, and this one ${words} by ${place}.`,
});
