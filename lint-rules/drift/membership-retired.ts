import { entryState } from './entry-state.ts';

export const membershipRetired = entryState({
  id: 'drift/membership-retired',
  family: 'memberships',
  owner: 'operations',
  docs: {
    what: 'A page names a membership that is no longer sold.',
    why: 'A visitor who wants to join is turned down.',
    how: 'Take the membership off the page, or make it active in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nmemberships: [gold-club]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<MembershipCard membership="gold-club" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nmemberships: [comfort-plan]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<MembershipCard membership="comfort-plan" />\n',
      ],
    },
  },
  objection: (membership) => (membership.status === 'retired' ? { field: 'status', words: 'retired' } : null),
  message: (id, words, place) =>
    `Found the membership "${id}" on this page; expected one that is sold, and ${place} says that it is ${words}.`,
});
