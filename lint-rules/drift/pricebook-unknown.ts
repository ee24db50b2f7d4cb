import { unknownReference } from './unknown-reference.ts';

export const pricebookUnknown = unknownReference({
  id: 'drift/pricebook-unknown',
  family: 'pricebook',
  noun: 'pricebook item',
  docs: {
    what: 'A page names a pricebook item that the map does not have.',
    why: 'The page has no price to show where it announces one.',
    how: 'Write the id of a pricebook item that the map has, or add it to the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Price item="heatpump-diagnosis" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Price item="heat-pump-diagnosis" />\n',
      ],
    },
  },
});
