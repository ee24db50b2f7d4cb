import type { DeliveryState } from '../leads/lead.ts';
import type { Said } from './operate.ts';

/** What is said after a change. */
export const saidTexts: Readonly<Record<Said, { tone: 'good' | 'bad'; text: string }>> = {
  retried: { tone: 'good', text: 'It is sent again now. Look again in a minute.' },
  completed: { tone: 'good', text: 'Noted as taken care of. Nothing more is sent for it.' },
  released: { tone: 'good', text: 'It is no longer marked, and what waited for that is sent now.' },
  'no-note': { tone: 'bad', text: 'Nothing was changed: please write down what was done.' },
  unknown: { tone: 'bad', text: 'Nothing was changed: there is no such request any more.' },
  done: { tone: 'bad', text: 'Nothing was changed: somebody was told of this request already.' },
  busy: { tone: 'bad', text: 'Nothing was changed: it is being sent at this moment. Try again in three minutes.' },
  'not-marked': { tone: 'bad', text: 'Nothing was changed: this request is not marked.' },
};

/** States in words. */
export const stateTexts: Readonly<Record<DeliveryState, string>> = {
  'needs-review': 'Needs a person',
  blocked: 'Blocked',
  retrying: 'Not sent yet',
  queued: 'Being sent',
  'manual-complete': 'Done by hand',
  delivered: 'Delivered',
};

/** Actions of the audit in words. */
export const actionTexts: Readonly<Record<string, string>> = {
  retry: 'Sent again',
  complete: 'Noted as taken care of',
  release: 'Mark taken away',
  reveal: 'Personal data looked at',
  export: 'Exported with personal data',
  redact: 'Made anonymous',
};
