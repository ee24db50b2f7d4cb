import { claimRule } from '../../lint-rules/claims/rules.ts';
import type { Capability, GateDefinition } from '../../titan-map/readiness/definitions-schema.ts';
import { entry, type Item, listed, type Mark, type PageContent, type PageSection, words } from './operating-page.ts';
import { basisFields, haltsOf, openMark, type ReadinessView, reasonsField } from './readiness-view.ts';
import { roleWords } from './roles.ts';

const waits: Readonly<Record<GateDefinition['state'], Mark>> = {
  'api-gated': { text: 'Waits for API access', tone: 'waits' },
  'needs-customer': { text: 'Needs the customer', tone: 'waits' },
  blocked: { text: 'Blocked', tone: 'stop' },
  'manual-ready': { text: 'Ready in manual mode', tone: 'good' },
};

const capabilityMarks: Readonly<Record<Capability['state'], Mark>> = {
  ready: { text: 'Ready now', tone: 'good' },
  engineering: { text: 'Engineering required', tone: 'waits' },
  'partner-gated': { text: 'Waits for the partner', tone: 'waits' },
};

const families: readonly { family: GateDefinition['family']; key: string; title: string; label: string }[] = [
  { family: 'activation', key: 'activationGates', title: 'Activation gates', label: 'activation gates' },
  { family: 'connection', key: 'connectionGates', title: 'Connection gates', label: 'connection gates' },
  { family: 'module', key: 'moduleGates', title: 'Module gates', label: 'module gates' },
  { family: 'scope', key: 'scopeFamilies', title: 'Scope families', label: 'scope families' },
];

function gateItem({ definitions, states }: ReadinessView, gate: GateDefinition): Item {
  const state = states.gates.find(({ id }) => id === gate.id);
  const titles = gate.needs.map((need) => definitions.gates.find(({ id }) => id === need)?.title ?? need);
  const cases = gate.cases.map((tried) => definitions.cases.find(({ id }) => id === tried)?.title ?? tried);
  return {
    ...entry(gate.id, gate.title),
    marks: [state?.open ? openMark(true) : waits[gate.state]],
    fields: [
      words('today', 'Today', gate.today),
      listed('opensWhen', 'Needed first', [
        ...gate.conditions.map(({ id, text }) => {
          const holds = state?.conditions.find((condition) => condition.id === id)?.holds;
          return holds ? `${text} (confirmed)` : text;
        }),
        ...titles.map((title) => `The gate “${title}” is open.`),
        ...cases.map((title) => `The case “${title}” has passed.`),
      ]),
    ],
  };
}

/** What each kind of claim needs, and what it rests on once it is open. */
function kindItems({ definitions, states }: ReadinessView): Item[] {
  return definitions.kinds.map(({ kind, gates, cases, permits, reference, unproven }) => {
    const state = states.kinds.find((each) => each.kind === kind);
    const open = state?.permits.filter((permit) => permit.open) ?? [];
    const needs = reference
      ? ['A confirmation in writing, with its date; no test takes its place']
      : [
          ...gates,
          ...permits.flatMap((permit) => permit.gates),
          ...cases,
          ...permits.flatMap((permit) => permit.cases),
        ];
    return {
      id: `kind-${kind}`,
      title: claimRule(kind).id,
      marks: [openMark(open.length > 0)],
      fields: [
        listed('needs', 'Needs', unproven === undefined ? [...new Set(needs)] : [unproven]),
        listed(
          'basis',
          'Rests on',
          open.length === 0
            ? ['Nothing yet']
            : open.map(({ id, basis }) => `${id}: since ${basis?.since}, evidence ${basis?.evidence.join(', ')}`),
        ),
      ],
    };
  });
}

/**
 * Connection readiness: gates, capabilities and what each kind of claim needs.
 * @param view definitions and states of the site
 */
export function readinessPage(view: ReadinessView): PageContent {
  const { definitions, states } = view;
  const halts = haltsOf(view);
  const gatesOf = (family: GateDefinition['family']) => definitions.gates.filter((gate) => gate.family === family);
  const sections = families.map(
    ({ family, title }): PageSection => ({
      id: `${family}-gates`,
      title,
      column: 'Gate',
      layout: 'table',
      items: gatesOf(family).map((gate) => gateItem(view, gate)),
    }),
  );
  return {
    title: 'Connection readiness',
    description: 'Which gates are shut, what opens each of them, and how the site does without.',
    lead:
      states.mode === 'manual'
        ? 'This site runs in manual mode, which is complete in itself. Here stands what would have to be shown before it could be more.'
        : 'Here stands what has been shown, since when, and what is still missing.',
    icon: 'shield',
    counters: [
      ...families.map(({ family, key, label }) => ({ key, count: gatesOf(family).length, label })),
      { key: 'openGates', count: states.gates.filter(({ open }) => open).length, label: 'gates open' },
      { key: 'openKinds', count: states.kinds.filter(({ open }) => open).length, label: 'kinds of claim open' },
    ],
    sections: [
      {
        id: 'mode',
        title: 'How the site runs',
        layout: 'facts',
        items: [
          {
            id: 'mode-today',
            title: 'Mode',
            marks: [{ text: states.mode === 'manual' ? 'Manual mode' : 'Connected mode', tone: 'good' }],
            fields: [
              listed(
                'safeguards',
                'Always on',
                definitions.safeguards.map(({ text }) => text),
              ),
              ...(halts.length > 0 ? [reasonsField(halts)] : basisFields(null, [])),
            ],
          },
        ],
      },
      ...sections,
      {
        id: 'capabilities',
        title: 'Today and later',
        column: 'Part',
        layout: 'table',
        items: definitions.capabilities.map(({ id, title, today, later, state, next, owner }) => ({
          id,
          title,
          marks: [capabilityMarks[state]],
          fields: [
            words('today', 'Today', today),
            { key: 'later', label: 'Once it is proven', value: later, form: 'text' },
            words('next', 'Next step', next),
            words('owner', 'Owner', roleWords[owner]),
          ],
        })),
      },
      {
        id: 'kinds',
        title: 'What each kind of claim needs',
        column: 'Kind of claim',
        layout: 'table',
        items: kindItems(view),
      },
    ],
  };
}
