import type { ClaimKind } from '../../lint-rules/claims/claim.ts';
import { claimRule, claimRules } from '../../lint-rules/claims/rules.ts';
import { type Runbook, type Support, supportCounts } from '../data/support.ts';
import { entry, type Field, type Item, listed, type Mark, type PageContent, words } from './operating-page.ts';

const severities: Readonly<Record<Runbook['severity'], Mark>> = {
  1: { text: 'Severity 1', tone: 'stop' },
  2: { text: 'Severity 2', tone: 'waits' },
  3: { text: 'Severity 3', tone: 'plain' },
};

const states: Readonly<Record<Runbook['state'], Mark>> = {
  'manual-ready': { text: 'Ready in manual mode', tone: 'good' },
  'customer-required': { text: 'Needs the customer', tone: 'waits' },
};

const marksOf = ({ severity, state }: Runbook) => [severities[severity], states[state]];

const ownersOf = ({ owners }: Support, { owner }: Runbook) =>
  owner.map((id) => owners.find((candidate) => candidate.id === id)?.name ?? id);

/** What to say and what never to say of a kind of claim: the words that the linter suggests, and one that it blocks. */
function wordingOf(kind: ClaimKind): Field[] {
  const { say, blocked } = claimRule(kind);
  return [
    words('say', 'Say', say.en.sentence),
    { key: 'never', label: 'Never say', value: blocked[0] ?? '', form: 'never' },
  ];
}

const escalation = (owner: Support['owners'][number]): Item => ({
  ...entry(owner.id, owner.name),
  fields: [
    words('decides', 'Decides', owner.decides),
    words('answers', 'Answers', owner.answers),
    words('needs', 'Must be given', owner.needs),
  ],
});

/**
 * The support center: runbooks, who decides, and what may be said.
 * @param support data of the support center
 */
export function supportPage(support: Support): PageContent {
  const counts = supportCounts(support);
  return {
    title: 'Support center',
    description: 'Runbooks, escalation and wording for the people who look after this website.',
    lead: 'For the people who look after this website. It runs in manual mode: a request is complete once it is saved and a person has been told.',
    icon: 'wrench',
    counters: [
      { key: 'runbooks', count: counts.runbooks, label: 'runbooks' },
      { key: 'leadSafetyPaths', count: counts.leadSafetyPaths, label: 'lead-safety paths' },
      { key: 'owners', count: counts.owners, label: 'owners' },
      { key: 'safeMessages', count: counts.safeMessages, label: 'safe messages' },
    ],
    sections: [
      {
        id: 'runbooks',
        title: 'Runbooks',
        layout: 'cards',
        items: support.runbooks.map((runbook) => ({
          id: runbook.id,
          title: runbook.title,
          page: `support/${runbook.id}`,
          marks: marksOf(runbook),
          fields: [
            words('incident', 'What happened', runbook.incident),
            words('firstResponse', 'First response', runbook.firstResponse),
            listed('owner', 'Owner', ownersOf(support, runbook)),
          ],
        })),
      },
      {
        id: 'escalation',
        title: 'Who decides',
        column: 'Owner',
        layout: 'table',
        items: support.owners.map(escalation),
      },
      {
        id: 'evidence',
        title: 'Evidence rules',
        layout: 'cards',
        items: support.evidenceRules.map(({ id, title, text }) => entry(id, title, text)),
      },
      {
        id: 'wording',
        title: 'Say this, never say that',
        column: 'Situation',
        layout: 'table',
        items: support.wording.map(({ situation, kind }) => ({
          ...entry(`say-${kind}`, situation),
          fields: wordingOf(kind),
        })),
      },
      {
        id: 'kinds',
        title: 'The same for every kind of claim',
        column: 'Kind of claim',
        intro: 'The linter suggests these words where it finds a claim that is not proven.',
        layout: 'table',
        items: claimRules.map(({ id, kind }) => ({ ...entry(`kind-${kind}`, id), fields: wordingOf(kind) })),
      },
      {
        id: 'api-gated',
        title: 'Work that waits for API access',
        layout: 'list',
        items: support.apiGated.map(({ id, text }) => entry(id, text)),
      },
      {
        id: 'disclaimers',
        title: 'Disclaimers',
        layout: 'list',
        items: support.disclaimers.map(({ id, text }) => entry(id, text)),
      },
    ],
  };
}

/**
 * One runbook on a page of its own.
 * @param support data of the support center
 * @param runbook one of its runbooks
 */
export function runbookPage(support: Support, runbook: Runbook): PageContent {
  return {
    title: runbook.title,
    description: `Runbook: ${runbook.firstResponse}`,
    lead: runbook.incident,
    icon: 'note',
    counters: [
      { key: 'severity', count: runbook.severity, label: 'severity, of 3' },
      { key: 'steps', count: runbook.steps.length, label: 'steps' },
      { key: 'noteFields', count: runbook.note.length, label: 'fields of the support note' },
    ],
    sections: [
      {
        id: 'response',
        title: 'What to do first',
        layout: 'facts',
        items: [
          {
            ...entry('first-response', 'First response'),
            marks: marksOf(runbook),
            fields: [
              words('firstResponse', 'Now', runbook.firstResponse),
              words('impact', 'What customers notice', runbook.impact),
              words('boundary', 'Boundary', runbook.boundary),
            ],
          },
        ],
      },
      {
        id: 'steps',
        title: 'Steps, in this order',
        layout: 'steps',
        items: runbook.steps.map((step, index) => entry(`step-${index + 1}`, step)),
      },
      {
        id: 'note',
        title: 'The support note records',
        layout: 'list',
        items: runbook.note.map((field, index) => entry(`note-${index + 1}`, field)),
      },
      {
        id: 'message',
        title: 'Safe to send to the customer',
        layout: 'facts',
        items: [
          {
            ...entry('safe-message', 'Message'),
            fields: [{ key: 'safeMessage', label: 'As it stands', value: runbook.safeMessage, form: 'quote' }],
          },
        ],
      },
      {
        id: 'checklist',
        title: 'As a checklist',
        intro: 'Asks for each step and each field of the note, and keeps the note open until all are there.',
        layout: 'facts',
        items: [
          {
            ...entry('command', 'Command'),
            fields: [
              {
                key: 'command',
                label: 'In a terminal',
                value: `npx truecopy runbook start ${runbook.id}`,
                form: 'code',
              },
            ],
          },
        ],
      },
      {
        id: 'escalation',
        title: 'Who decides',
        column: 'Owner',
        layout: 'table',
        items: support.owners.filter(({ id }) => runbook.owner.includes(id)).map(escalation),
      },
    ],
  };
}
