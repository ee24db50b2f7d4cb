import { offerState } from '../../titan-map/lookup.ts';
import { entryWithoutPage } from './entry-without-page.ts';

const page = (kind: string) =>
  `==> offers/fall.mdx <==\n---\ntitle: A yearly check\ndescription: What it covers.\nkind: ${kind}\noffers: [fall-tune-up]\n---\n\nCall us any time.\n`;

export const offerWithoutPage = entryWithoutPage({
  id: 'map/offer-without-page',
  family: 'offers',
  noun: 'offer',
  kinds: ['offer', 'offers'],
  docs: {
    what: 'An offer of the map that holds today and that no offer page tells of.',
    why: 'The business pays for an offer that nobody hears of, or visitors cannot read its terms.',
    how: 'Write a page of kind offer that names it under offers, or pause or withdraw the offer in the map.',
    examples: { reported: [page('service')], accepted: [page('offer')] },
  },
  shown: (offer, today) => (offerState(offer, today) === 'live' ? 'live' : null),
});
