import type { RuleInfo } from '../rule.ts';

export const unused = {
  id: 'suppression/unused',
  severity: 'error',
  owner: 'agency',
  docs: {
    what: 'A directive covers no finding, or the finding that it names by its fingerprint has changed.',
    why: 'What it excused is gone; left in place it would hide the next mistake on that line without anybody deciding so.',
    how: 'Remove the comment; or, when the text was changed and the new one is to be excused as well, decide again and name its fingerprint.',
    examples: {
      reported: [
        '{/* truecopy-disable-next-line claims/sync -- quoted from a letter */}\nWe answer every letter by hand.\n',
        '{/* truecopy-disable-next-line claims/connection#0123456789abcdef -- quoted from a letter */}\nThis website is connected to ServiceTitan.\n',
      ],
      accepted: [
        '{/* truecopy-disable claims/connection -- old contract, kept for reference */}\n\nThis website is connected to ServiceTitan.\n\n{/* truecopy-enable claims/connection */}\n\nWe answer every letter by hand.\n',
      ],
    },
  },
} as const satisfies RuleInfo;
