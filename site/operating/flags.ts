import type { FeatureDefinition } from '../../titan-map/readiness/definitions-schema.ts';
import type { FeatureState } from '../../titan-map/readiness/states.ts';
import { entry, type Item, listed, type Mark, type PageContent, words } from './operating-page.ts';
import { basisFields, type ReadinessView, reasonsField } from './readiness-view.ts';

const stateMarks: Readonly<Record<FeatureState['state'], Mark>> = {
  on: { text: 'On', tone: 'good' },
  off: { text: 'Off', tone: 'plain' },
  gated: { text: 'Switched on, waits for gates', tone: 'waits' },
  stopped: { text: 'Stopped by its kill switch', tone: 'stop' },
  paused: { text: 'Paused by the disconnect', tone: 'stop' },
};

const categories: Readonly<Record<FeatureDefinition['category'], string>> = {
  mapping: 'Mapping',
  handoff: 'Handover',
  governance: 'Governance',
  proof: 'Proof',
};

function flagItem(view: ReadinessView, flag: FeatureDefinition): Item {
  const state = view.states.features.find(({ id }) => id === flag.id);
  if (!state) throw new RangeError(`The feature flag ${flag.id} has no state.`);
  return {
    id: flag.id,
    title: flag.title,
    marks: [
      stateMarks[state.state],
      { text: `Risk: ${flag.risk}`, tone: flag.risk === 'high' ? 'waits' : 'plain' },
      { text: flag.visible ? 'The customer sees it' : 'Hidden from the customer', tone: 'plain' },
    ],
    fields: [
      words('flag', 'Name in readiness.yaml', flag.id),
      words('default', 'Default', flag.default),
      words('manualMode', 'In manual mode', flag.manualMode),
      words('opensWith', 'Opens with', flag.opensWith),
      words('killSwitch', 'Kill switch', flag.killSwitch),
      words('evidence', 'What shows it', flag.evidence),
      ...(state.reasons.length > 0 ? [reasonsField(state.reasons)] : basisFields(state.period, [])),
    ],
  };
}

/**
 * Feature flags with their kill switches.
 * @param view definitions and states of the site
 */
export function flagsPage(view: ReadinessView): PageContent {
  const { features, safeguards } = view.definitions;
  const inState = (state: FeatureState['state']) => view.states.features.filter((each) => each.state === state).length;
  const kinds = Object.entries(categories) as [FeatureDefinition['category'], string][];
  return {
    title: 'Feature flags',
    description: 'Every flag with its state, its gate and its kill switch.',
    lead: 'A flag opens by evidence and shuts at once by its kill switch. What keeps requests safe has no switch.',
    icon: 'filter',
    counters: [
      { key: 'flags', count: features.length, label: 'flags' },
      { key: 'on', count: inState('on'), label: 'on' },
      { key: 'off', count: inState('off'), label: 'off' },
      { key: 'visible', count: features.filter(({ visible }) => visible).length, label: 'that the customer sees' },
      {
        key: 'gated',
        count: features.filter(({ gates, cases }) => gates.length + cases.length > 0).length,
        label: 'that gates hold shut',
      },
      { key: 'safeguards', count: safeguards.length, label: 'safeguards without a switch' },
    ],
    sections: [
      ...kinds.map(([category, title]) => ({
        id: category,
        title,
        layout: 'records' as const,
        items: features.filter((flag) => flag.category === category).map((flag) => flagItem(view, flag)),
      })),
      {
        id: 'safeguards',
        title: 'What nothing switches off',
        layout: 'list' as const,
        items: safeguards.map(({ id, text }) => entry(id, text)),
      },
      {
        id: 'use',
        title: 'How a flag is changed',
        layout: 'facts' as const,
        items: [
          {
            ...entry('file', 'File'),
            fields: [
              listed('rules', 'In readiness.yaml of the site', [
                'state: on or off, since a day, by a person who is named.',
                'killSwitch: with a day, a name and a reason; it counts from the moment it is written.',
              ]),
            ],
          },
        ],
      },
    ],
  };
}
