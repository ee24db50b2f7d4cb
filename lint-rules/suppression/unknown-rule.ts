import type { RuleInfo } from '../rule.ts';

export const unknownRule = {
  id: 'suppression/unknown-rule',
  severity: 'error',
  owner: 'agency',
  docs: {
    what: 'A directive names a rule that does not exist.',
    why: 'It hides nothing, while whoever reads it believes that it does.',
    how: 'Name the rule as the finding prints it, or remove the comment.',
    examples: {
      reported: ['{/* truecopy-disable-next-line claims/sinc -- quoted from a letter */}\nWe answer every letter.\n'],
      accepted: [
        '{/* truecopy-disable-next-line claims/connection -- quoted from a letter */}\nThis website is connected to ServiceTitan.\n',
      ],
    },
  },
} as const satisfies RuleInfo;
