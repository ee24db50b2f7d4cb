import { entryState } from './entry-state.ts';

export const pricebookInactive = entryState({
  id: 'drift/pricebook-inactive',
  family: 'pricebook',
  owner: 'operations',
  docs: {
    what: 'A page prints a price that is no longer in use.',
    why: 'The visitor is quoted a price that the office will not charge.',
    how: 'Print the price of an active item, or make this one active in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Price item="paper-filter" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Price item="heat-pump-diagnosis" />\n',
      ],
    },
  },
  objection: (item) => (item.status === 'inactive' ? { field: 'status', words: 'inactive' } : null),
  message: (id, words, place) =>
    `Found the price of "${id}" on this page; expected an item in use, and ${place} says that it is ${words}.`,
});
