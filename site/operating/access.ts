import { coverageOf } from '../../titan-map/coverage.ts';
import type { GateStates } from '../../titan-map/readiness/states.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import type { AccessItem } from '../data/access.ts';
import { type Item, listed, type PageContent, words } from './operating-page.ts';
import { roleWords } from './roles.ts';

interface Standing {
  settled: boolean;
  found: string;
}

function standingOf({ shownBy }: AccessItem, map: TitanMap, states: GateStates): Standing {
  if ('gate' in shownBy) {
    const gate = states.gates.find(({ id }) => id === shownBy.gate);
    const condition = gate?.conditions.find(({ id }) => id === shownBy.condition);
    if (!condition) throw new RangeError(`No gate has the condition ${shownBy.gate}/${shownBy.condition}.`);
    return {
      settled: condition.holds,
      found: condition.period ? `Confirmed since ${condition.period.since}.` : 'Not confirmed yet.',
    };
  }
  if (shownBy.map === 'bookingPaths') {
    const active = map.bookingPaths.filter(({ status }) => status === 'active').length;
    return { settled: active > 0, found: `${active} active ways to ask for work in the map.` };
  }
  const without = coverageOf(map).gaps.find(({ kind }) => kind === 'no-source')?.ids.length ?? 0;
  return {
    settled: without === 0,
    found: without === 0 ? 'Every entry has a source.' : `${without} entries have none.`,
  };
}

/**
 * What the customer settles before anything may be connected.
 * @param items items of the checklist
 * @param map map of the site
 * @param states what is confirmed at the site
 * @throws {RangeError} when an item names a condition that no gate has
 */
export function accessPage(items: readonly AccessItem[], map: TitanMap, states: GateStates): PageContent {
  const judged = items.map((item) => ({ item, ...standingOf(item, map, states) }));
  return {
    title: 'Access checklist',
    description: 'What has to be settled before anything may be connected, and what must never be handed over.',
    lead: 'Six answers and not one credential. Whoever asks you for a password or a key on our behalf is not us.',
    icon: 'check',
    counters: [
      { key: 'items', count: items.length, label: 'items' },
      { key: 'settled', count: judged.filter(({ settled }) => settled).length, label: 'settled' },
      { key: 'open', count: judged.filter(({ settled }) => !settled).length, label: 'open' },
      {
        key: 'neverGive',
        count: new Set(items.flatMap(({ neverGive }) => neverGive)).size,
        label: 'things never to hand over',
      },
    ],
    sections: [
      {
        id: 'items',
        title: 'Items',
        layout: 'cards',
        items: judged.map(
          ({ item, settled, found }): Item => ({
            id: item.id,
            title: item.title,
            marks: [settled ? { text: 'Settled', tone: 'good' } : { text: 'Open', tone: 'waits' }],
            fields: [
              words('owner', 'Who settles it', roleWords[item.owner]),
              words('found', 'On file', found),
              words('evidence', 'What shows it', item.evidence),
              listed('neverGive', 'Never hand over for it', item.neverGive),
            ],
          }),
        ),
      },
    ],
  };
}
