import { unknownReference } from './unknown-reference.ts';

export const membershipUnknown = unknownReference({
  id: 'drift/membership-unknown',
  family: 'memberships',
  noun: 'membership',
  docs: {
    what: 'A page names a membership that the map does not have.',
    why: 'Visitors are sold a plan which the office cannot sign them up for.',
    how: 'Write the id of a membership that the map has, or add it to the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nmemberships: [confort-plan]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<MembershipCard membership="confort-plan" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\nmemberships: [comfort-plan]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<MembershipCard membership="comfort-plan" />\n',
      ],
    },
  },
});
