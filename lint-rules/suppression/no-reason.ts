import type { RuleInfo } from '../rule.ts';

export const noReason = {
  id: 'suppression/no-reason',
  severity: 'error',
  owner: 'agency',
  docs: {
    what: 'A directive switches a rule off without saying why.',
    why: 'Whoever meets the exception later cannot tell whether it still holds.',
    how: 'Write the reason after two hyphens: truecopy-disable-next-line claims/sync -- quoted from the signed contract.',
    examples: {
      reported: [
        '{/* truecopy-disable-next-line claims/sync */}\nNew requests sync to ServiceTitan every minute.\n',
        '{/* truecopy-disable-next-line claims/connection -- */}\nThis website is connected to ServiceTitan.\n',
      ],
      accepted: [
        '{/* truecopy-disable-next-line claims/connection -- quoted from the vendor contract of 2024 */}\nThis website is connected to ServiceTitan.\n',
      ],
    },
  },
} as const satisfies RuleInfo;
