import { entryState } from './entry-state.ts';

export const membershipPaused = entryState({
  id: 'drift/membership-paused',
  family: 'memberships',
  owner: 'operations',
  docs: {
    what: 'A page names a membership that takes no new members for now.',
    why: 'A visitor who wants to join is turned down.',
    how: 'Take the membership off the page, or resume it in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nmemberships: [winter-plan]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<MembershipCard membership="winter-plan" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nmemberships: [comfort-plan]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<MembershipCard membership="comfort-plan" />\n',
      ],
    },
  },
  objection: (membership) => (membership.status === 'paused' ? { field: 'status', words: 'paused' } : null),
  message: (id, words, place) =>
    `Found the membership "${id}" on this page; expected one that is sold, and ${place} says that it is ${words}.`,
});
