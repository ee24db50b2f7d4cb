import { claimRule } from '../../lint-rules/claims/rules.ts';
import type { Definitions, ValidationCase } from '../../titan-map/readiness/definitions-schema.ts';
import type { CaseState } from '../../titan-map/readiness/states.ts';
import type { Protocol } from '../data/protocol.ts';
import { entry, type Field, type Item, listed, type Mark, type PageContent, steps, words } from './operating-page.ts';
import { basisFields, openMark, type ReadinessView, reasonsField } from './readiness-view.ts';

const caseMarks: Readonly<Record<CaseState['state'], Mark>> = {
  'needs-sandbox': { text: 'Needs a sandbox', tone: 'waits' },
  'blocked-no-access': { text: 'Blocked for want of access', tone: 'stop' },
  'offline-passed': { text: 'Passed offline, which opens nothing', tone: 'waits' },
  'sandbox-passed': { text: 'Passed', tone: 'good' },
};

const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);

/** Whether a sentence class that needs the case may be published today. */
function opened({ definitions, states }: ReadinessView, id: string): boolean {
  return definitions.kinds.some((kind) =>
    kind.permits.some((permit) => {
      const state = states.kinds.find((each) => each.kind === kind.kind)?.permits.find((each) => each.id === permit.id);
      return state?.open === true && [...kind.cases, ...permit.cases].includes(id);
    }),
  );
}

function sentenceOf(view: ReadinessView, { id, mayThenSay }: ValidationCase, { passed }: CaseState): Field {
  const field = { key: 'mayThenSay', label: 'What may then be said', value: mayThenSay.en };
  if (passed && opened(view, id)) return { ...field, form: 'quote' };
  const before = passed ? 'Do not say before its gates are open:' : 'Do not say before this case has passed:';
  return { ...field, form: 'never', before };
}

function caseItem(view: ReadinessView, definition: ValidationCase): Item {
  const { id, title, family, proves, setUp, evidence, failures } = definition;
  const state = view.states.cases.find((each) => each.id === id);
  if (!state) throw new RangeError(`The case ${id} has no state.`);
  return {
    id,
    title,
    marks: [caseMarks[state.state], { text: family, tone: 'plain' }],
    fields: [
      words('proves', 'What it proves', proves),
      steps('steps', 'Steps', definition.steps),
      listed('setUp', 'What has to be there', setUp),
      listed('evidence', 'Evidence to keep', texts(evidence)),
      listed('failures', 'What a failure has to prove', texts(failures)),
      ...(state.passed
        ? basisFields(state.period, state.evidence === null ? [] : [state.evidence])
        : [reasonsField(state.reasons)]),
      sentenceOf(view, definition, state),
    ],
  };
}

/** Whether a claim is blocked still: all of its kinds have to be open before it is not. */
const isBlocked = ({ states }: ReadinessView, { kinds }: Definitions['blocked'][number]) =>
  kinds.some((kind) => states.kinds.find((state) => state.kind === kind)?.open !== true);

/** What would end the block: the cases that prove the kinds of a claim, or that none does. */
function waitsFor({ definitions }: ReadinessView, { kinds }: Definitions['blocked'][number]): string[] {
  const needs = definitions.kinds
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ kind, cases, permits, reference, unproven }) => {
      if (unproven !== undefined) return [`${claimRule(kind).id}: ${unproven}`];
      if (reference) return ['A confirmation in writing, with its date; no test takes its place.'];
      return [...cases, ...permits.flatMap((permit) => permit.cases)].map(
        (id) => definitions.cases.find((each) => each.id === id)?.title ?? id,
      );
    });
  return [...new Set(needs)];
}

/**
 * The validation protocol: what has to be shown before a statement that rests on the API may be published.
 * @param view definitions and states of the site
 * @param rules rules for evidence and disclaimers
 */
export function protocolPage(view: ReadinessView, rules: Protocol): PageContent {
  const { definitions, states } = view;
  const inState = (state: CaseState['state']) => states.cases.filter((each) => each.state === state).length;
  const blocked = definitions.blocked.filter((claim) => isBlocked(view, claim));
  return {
    title: 'Validation protocol',
    description: 'What has to be shown, with evidence, before a statement that rests on an API may be published.',
    lead: 'A protocol, and no evidence by itself: it says what has to be shown, and how each case stands by the evidence on file.',
    icon: 'badge',
    counters: [
      { key: 'testCases', count: definitions.cases.length, label: 'test cases' },
      { key: 'needSandbox', count: inState('needs-sandbox'), label: 'need a sandbox' },
      { key: 'blockedForAccess', count: inState('blocked-no-access'), label: 'blocked for want of access' },
      { key: 'passed', count: states.cases.filter(({ passed }) => passed).length, label: 'passed' },
      { key: 'claimsBlocked', count: blocked.length, label: 'claims blocked' },
    ],
    sections: [
      { id: 'cases', title: 'Cases', layout: 'records', items: definitions.cases.map((each) => caseItem(view, each)) },
      {
        id: 'evidence-rules',
        title: 'Rules for evidence',
        layout: 'cards',
        items: rules.evidenceRules.map(({ id, title, text }) => entry(id, title, text)),
      },
      {
        id: 'activation',
        title: 'Activation gates',
        column: 'Gate',
        layout: 'table',
        items: states.gates.flatMap((state) => {
          const gate = definitions.gates.find(({ id }) => id === state.id);
          if (gate?.family !== 'activation') return [];
          return {
            ...entry(gate.id, gate.title),
            marks: [openMark(state.open)],
            fields: [words('today', 'Today', gate.today), listed('opensWhen', 'Needed first', texts(gate.conditions))],
          };
        }),
      },
      {
        id: 'blocked-claims',
        title: 'Claims that stay blocked until then',
        column: 'Kinds',
        layout: 'table',
        items: blocked.map((claim) => ({
          ...entry(claim.id, claim.kinds.map((kind) => claimRule(kind).id).join(', ')),
          fields: [
            { key: 'claim', label: 'Claim', value: claim.text, form: 'never' as const, before: 'Do not say yet:' },
            listed('waitsFor', 'Waits for', waitsFor(view, claim)),
          ],
        })),
        empty: 'Every kind of claim is open at this site.',
      },
      {
        id: 'evidence',
        title: 'Evidence on file',
        column: 'Record',
        layout: 'table',
        items: states.evidence.map(({ id, case: tried, environment, counts, period, reasons }) => ({
          id: `evidence-${id}`,
          title: id,
          marks: [counts ? { text: 'Counts', tone: 'good' } : { text: 'Does not count', tone: 'waits' }],
          fields: [
            words('case', 'Case', tried),
            words('environment', 'Where', environment),
            words('period', 'Holds', period.until ? `${period.since} to ${period.until}` : `from ${period.since}`),
            reasonsField(reasons),
          ],
        })),
        empty: 'None yet. The site is complete without it: requests are saved, and a person is told of each.',
      },
      {
        id: 'disclaimers',
        title: 'Disclaimers',
        layout: 'list',
        items: rules.disclaimers.map(({ id, text }) => entry(id, text)),
      },
    ],
  };
}
