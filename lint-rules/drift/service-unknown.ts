import { unknownReference } from './unknown-reference.ts';

export const serviceUnknown = unknownReference({
  id: 'drift/service-unknown',
  family: 'services',
  noun: 'service',
  docs: {
    what: 'A page names a service that the map does not have.',
    why: 'The page cannot show what the business offers, and requests from it reach nobody who does that work.',
    how: 'Write the id of a service that the map has, or add it to the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nservices: [furnace-tuneup]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<PriceTable service="furnace-tuneup" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nservices: [furnace-tune-up]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<PriceTable service="furnace-tune-up" />\n',
      ],
    },
  },
});
