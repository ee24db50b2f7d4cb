import type { RuleInfo } from '../rule.ts';

export const malformed = {
  id: 'suppression/malformed',
  severity: 'error',
  owner: 'agency',
  docs: {
    what: 'A comment starts like a directive and cannot be read as one.',
    why: 'It hides nothing, while whoever wrote it believes that it does.',
    how: 'Write truecopy-disable-next-line, truecopy-disable-line, truecopy-disable or truecopy-enable, then one rule, then -- and the reason.',
    examples: {
      reported: [
        '{/* truecopy-ignore claims/sync -- quoted */}\nWe answer every letter.\n',
        '{/* truecopy-disable-next-line */}\nWe answer every letter.\n',
      ],
      accepted: ['{/* Truecopy checks this page. */}\nWe answer every letter.\n'],
    },
  },
} as const satisfies RuleInfo;
