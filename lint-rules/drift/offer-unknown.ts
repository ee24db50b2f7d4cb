import { unknownReference } from './unknown-reference.ts';

export const offerUnknown = unknownReference({
  id: 'drift/offer-unknown',
  family: 'offers',
  noun: 'offer',
  docs: {
    what: 'A page names an offer that the map does not have.',
    why: 'An offer that nobody at the business knows cannot be honored, and the page has nothing to show for it.',
    how: 'Write the id of an offer that the map has, or add it to the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\noffers: [fall-tuneup]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<OfferCard offer="fall-tuneup" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\noffers: [fall-tune-up]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<OfferCard offer="fall-tune-up" />\n',
      ],
    },
  },
});
