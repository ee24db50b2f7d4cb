import type { Queue } from '../data/queue.ts';
import { deliveryStates } from '../leads/lead.ts';
import { afterFailure } from '../leads/schedule.ts';
import { nextAction, urgency } from '../ops/next-action.ts';
import { stateTexts } from '../ops/texts.ts';
import { entry, type Item, type Mark, type PageContent, words } from './operating-page.ts';

const tones: Readonly<Record<Queue['states'][number]['id'], Mark['tone']>> = {
  queued: 'plain',
  retrying: 'waits',
  blocked: 'stop',
  'needs-review': 'stop',
  delivered: 'good',
  'manual-complete': 'good',
};

/** Waits between attempts that fail and may pass later, in seconds, until a person has to look. */
export function retryWaits(): number[] {
  const start = new Date(0);
  const waits: number[] = [];
  for (;;) {
    const { nextAttemptAt } = afterFailure({ kind: 'transient', message: '' }, waits.length + 1, start);
    if (nextAttemptAt === null) return waits;
    waits.push((nextAttemptAt.getTime() - start.getTime()) / 1000);
  }
}

const duration = (seconds: number) =>
  seconds < 60 ? `${seconds} s` : seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`;

/** Waits in words: single ones, then the last with how often it comes. */
function waitWords(waits: readonly number[]): string {
  const last = waits.at(-1) ?? 0;
  const first = waits.filter((wait) => wait !== last);
  return `${first.map(duration).join(', ')}, then every ${duration(last)}, ${waits.length - first.length} times`;
}

/**
 * States of a delivery, as the code that delivers has them, with what people do about each.
 * @param queue words for people
 */
export function queuePage(queue: Queue): PageContent {
  const waits = retryWaits();
  const states = urgency.map((state): Item => {
    const text = queue.states.find(({ id }) => id === state);
    const { text: action, runbook } = nextAction({ state, next: null });
    return {
      id: state,
      title: stateTexts[state],
      ...(runbook && { page: `support/${runbook}` }),
      marks: [{ text: state, tone: tones[state] }],
      fields: [
        words('meaning', 'What it means', text?.meaning ?? ''),
        words('action', 'Next', action),
        { key: 'customer', label: 'What the customer may be told', value: text?.customer ?? '', form: 'quote' },
      ],
    };
  });
  const urgent = urgency.filter((state) => nextAction({ state, next: null }).runbook !== null);
  return {
    title: 'Queue of handovers',
    description: 'What each state of a handover means, who acts, and when it is tried again.',
    lead: 'A request is saved before anything is handed over, so no state on this page can lose one.',
    icon: 'clock',
    counters: [
      { key: 'states', count: deliveryStates.length, label: 'states' },
      { key: 'withRunbook', count: urgent.length, label: 'states with a runbook' },
      { key: 'attempts', count: waits.length + 1, label: 'attempts before a person has to look' },
      { key: 'fields', count: queue.fields.length, label: 'fields of each entry' },
    ],
    sections: [
      { id: 'states', title: 'States, the most urgent first', layout: 'cards', items: states },
      {
        id: 'retries',
        title: 'When it is tried again',
        layout: 'facts',
        items: [
          {
            ...entry('waits', 'Waits'),
            fields: [
              words('waits', 'Waits after attempts that may pass later', waitWords(waits)),
              words('blocked', 'After a failure of the settings', 'Not by itself: the state is blocked at once.'),
              words('refused', 'After a refusal for good', 'Not by itself: a person has to look at once.'),
            ],
          },
        ],
      },
      {
        id: 'rules',
        title: 'Rules',
        layout: 'list',
        items: queue.rules.map(({ id, text }) => entry(id, text)),
      },
      {
        id: 'fields',
        title: 'Fields of each entry',
        layout: 'list',
        items: queue.fields.map(({ id, text }) => entry(id, text)),
      },
    ],
  };
}
