import { expect, test } from 'vitest';
import { loadTitanMap } from '../../../titan-map/load.ts';
import { scoreMap } from '../../../titan-map/score.ts';

const { map } = loadTitanMap('titan-map/larkwater');
if (!map) throw new Error('The sample map has problems.');
const today = '2026-11-20';
const scoreOf = (family: string, isNamed: Parameters<typeof scoreMap>[1]['isNamed'], day = today, changed = map) =>
  scoreMap(changed, { today: day, isNamed }).find((score) => score.family === family);

test('an entry counts as complete with a source, a person, a price and a page', () => {
  expect(scoreOf('services', () => true)).toEqual({ family: 'services', complete: 15, of: 15, lacking: {} });
  expect(scoreOf('services', (_, id) => id !== 'furnace-repair')).toMatchObject({
    complete: 14,
    lacking: { page: ['furnace-repair'] },
  });
  const bare = { ...map, services: map.services.map(({ source: _gone, ...service }) => service), pricebook: [] };
  const lacking = scoreOf('services', null, today, bare)?.lacking;
  expect(lacking?.source).toHaveLength(15);
  expect(lacking?.price).toHaveLength(14);
  const unconfirmed = map.zones.map((zone) => ({ ...zone, source: { artifact: 'list', date: '2026-01-01' } }));
  expect(scoreOf('zones', null, today, { ...map, zones: unconfirmed })?.lacking.confirmation).toHaveLength(
    map.zones.length,
  );
});

test('an offer wants a page between its dates only, and does not count afterwards', () => {
  const offer = map.offers.find(({ status }) => status === 'active');
  if (!offer) throw new Error('The sample map has an active offer.');
  const only = { ...map, offers: [offer] };
  expect(scoreOf('offers', () => false, '2000-01-01', only)).toMatchObject({ of: 1, complete: 1 });
  expect(scoreOf('offers', () => false, offer.starts, only)).toMatchObject({ of: 1, complete: 0 });
  expect(scoreOf('offers', () => false, offer.ends, only)).toMatchObject({ of: 1, complete: 0 });
  expect(scoreOf('offers', () => false, '2099-01-01', only)).toMatchObject({ of: 0 });
});

test('pages that are not known are not asked for', () => {
  expect(scoreOf('zones', null)).toMatchObject({ complete: map.zones.length, of: map.zones.length });
});
