import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ImportRefused } from '../../../../titan-map/import/cell.ts';
import { newState } from '../../../../titan-map/import/states.ts';
import { loadTitanMap } from '../../../../titan-map/load.ts';
import { smallProject } from '../support.ts';
import { fixture, importInto, inShort, told, writeExport } from './support.ts';

function changedProject(file: string, from: string, to: string): string {
  const root = smallProject();
  const path = join(root, 'titan-map/small', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  expect(loadTitanMap('titan-map/small', { root }).problems).toEqual([]);
  return root;
}

describe('differences with the map', () => {
  test('of zones: changed, inactive, missing and new, each with both values and places', async () => {
    const root = smallProject();
    const { rows, header, dated } = await importInto(root, fixture('zones-2026-10-01.csv'), 'zones', null);
    expect(dated).toBe('file name');
    expect(header).toMatchObject({ exported: '2026-10-01', rows: 4, inactiveElsewhere: 1, changed: 2, new: 1 });
    expect(rows.map(inShort)).toEqual([
      '1 changed zones/downtown: zips ["45402","45403"] | ["45402","45403","45404"] > ["45402","45403","45404"]',
      '2 changed zones/oakwood: cities ["Oakwood"] | ["Oakwood","Far Hills"] > ["Oakwood","Far Hills"]',
      '3 new zones/kettering: {"id":"kettering","name":"Kettering","cities":["Kettering"],"zips":["45429","45440"],"status":"active"}',
    ]);
    expect(rows[0]).toMatchObject({
      mapAt: 'titan-map/small/work.yaml:18',
      pages: ['content/small/zones.mdx'],
      export: {
        family: 'zones',
        id: '301',
        name: 'Downtown',
        active: true,
        exported: '2026-10-01',
        at: 'zones-2026-10-01.csv:2',
      },
      changes: [{ mapAt: 'titan-map/small/work.yaml:21', exportAt: 'zones-2026-10-01.csv:2 (column B)' }],
    });
    expect(loadTitanMap('titan-map/small', { root }).map?.zones[0]?.zips).toEqual(['45402', '45403']);
  });

  test('of a pricebook: the service follows from the category', async () => {
    const { rows, header } = await importInto(smallProject(), fixture('pricebook-positional.csv'), 'pricebook');
    expect(header).toMatchObject({ rows: 4, inactiveElsewhere: 1 });
    expect(rows.map(inShort)).toEqual([
      '1 changed pricebook/drain-visit: price "$149" | "$159" > "$159"',
      '2 new pricebook/drain-visit-3-4-line: {"id":"drain-visit-3-4-line","code":"DR-2","name":"Drain visit, 3/4\\" line","service":"drain-cleaning","price":"$189"}',
      '3 new pricebook/tank-heater: {"id":"tank-heater","code":"WH-1","name":"Tank heater","price":"$1,450"}; needs service',
    ]);
  });

  test('of job types and business units, which services name', async () => {
    const types = await importInto(smallProject(), fixture('job-types.json'), 'job-types');
    expect(types.rows.map(inShort)).toEqual([
      '1 new services/leak-search: {"id":"leak-search","name":"Leak search","status":"active","jobType":"Leak search","businessUnit":"Plumbing"}; needs summary trade',
    ]);
    const gone = writeExport('types.csv', 'Job Type,Active\nDrain,FALSE\n');
    expect((await importInto(smallProject(), gone, 'job-types')).rows.map(inShort)).toEqual([
      '1 inactive services/drain-cleaning: status "active" | "inactive" > "retired"',
    ]);
    const units = writeExport('units.csv', 'Business Unit,Active\nElectrical,TRUE\n');
    expect((await importInto(smallProject(), units, 'business-units')).rows.map(inShort)).toEqual([
      '1 missing services/drain-cleaning: businessUnit "Plumbing" | null > null',
      '2 new services/electrical: ',
    ]);
  });

  test('of campaigns, memberships and services', async () => {
    const campaigns = await importInto(smallProject(), fixture('campaigns-windows-1252.csv'), 'campaigns');
    expect(campaigns.rows.map(inShort)).toEqual([
      '1 changed campaigns/postcards: starts "2026-09-01" | "2026-09-15" > "2026-09-15"; ends null | "2026-11-30" > "2026-11-30"',
      '2 new campaigns/ano-nuevo-2027: {"id":"ano-nuevo-2027","name":"Año nuevo \\"2027\\"","status":"active","starts":"2027-01-01"}; needs utm',
    ]);
    const memberships = await importInto(smallProject(), fixture('memberships.csv'), 'memberships');
    expect(memberships.rows.map(inShort)).toEqual([
      '1 new memberships/corner-plan: {"id":"corner-plan","name":"Corner plan","price":"$19","per":"month","visitsPerYear":2,"status":"active"}; needs summary benefits terms',
    ]);
    const services = writeExport(
      'services.csv',
      'Service,Status,Job Type,Synonyms,Emergency\nDrain cleaning,Active,Drains,clogged drain,yes\nWater heaters,Paused,,,\n',
    );
    expect((await importInto(smallProject(), services, 'services')).rows.map(inShort)).toEqual([
      '1 changed services/drain-cleaning: jobType "Drain" | "Drains" > "Drains"; synonyms [] | ["clogged drain"] > ["clogged drain"]; emergency false | true > true',
    ]);
  });

  test('an entry is found by its external id when its name changed', async () => {
    const root = changedProject(
      'work.yaml',
      '    status: expansion\n',
      '    status: expansion\n    source: { artifact: zones, date: 2026-09-01, externalId: "302" }\n',
    );
    const path = writeExport('z.csv', 'Id,Zone,Zips\n301,Downtown,"45402,45403"\n302,Far South,45419\n');
    expect((await importInto(root, path, 'zones')).rows.map(inShort)).toEqual([
      '1 changed zones/oakwood: name "Oakwood" | "Far South" > "Far South"',
    ]);
  });

  test('a star that stands for ZIPs the map does not list needs a person', async () => {
    const path = writeExport('z.csv', 'Zone,Zips\nDowntown,"4540*, 787*"\nOakwood,45419\n');
    const { rows } = await importInto(smallProject(), path, 'zones');
    expect(rows[0]?.changes).toMatchObject([
      { note: '787* stands for ZIPs that the map does not list; write out those that are served.' },
    ]);
  });

  test('an export from before the last review is marked', async () => {
    const root = changedProject(
      'work.yaml',
      '    status: expansion\n',
      '    status: expansion\n    source: { artifact: call, date: 2026-10-15, reviewedBy: sam }\n',
    );
    const { rows, stale } = await importInto(root, fixture('zones-2026-10-01.csv'), 'zones');
    expect(stale).toBe(1);
    expect(rows[1]).toMatchObject({ entry: 'zones/oakwood', newerReview: '2026-10-15' });
    expect(rows[0]?.newerReview).toBeUndefined();
  });
});

describe('states', () => {
  test.each([
    ['zones', 'emergency-only', 'active', null],
    ['zones', 'emergency-only', 'inactive', 'paused'],
    ['zones', 'paused', 'inactive', null],
    ['zones', 'active', 'expansion', 'expansion'],
    ['services', 'retired', 'active', 'active'],
    ['services', 'paused', 'active', null],
    ['campaigns', 'active', 'inactive', 'ended'],
    ['pricebook', 'active', null, null],
  ] as const)('%s: %s in the map, %s in the export', (list, map, state, becomes) => {
    expect(newState(list, map, state)).toBe(becomes);
  });
});

describe('rows that contradict each other', () => {
  const refusal = async (text: string, family: 'zones' | 'pricebook') => {
    const root = smallProject();
    try {
      await importInto(root, writeExport('e.csv', text), family);
    } catch (error) {
      if (error instanceof ImportRefused) return error.problems.map(told);
      throw error;
    }
    return [];
  };

  test('a ZIP in two zones, written out or with a star', async () => {
    const words = 'Settle in the dispatch software which zone it belongs to, then export again.';
    expect(await refusal('Zone,Zips\nA,45402\nB,45402\n', 'zones')).toEqual([
      `e.csv:3 (column B): Found 45402 in the zone “B”; expected each ZIP in one zone, and “A” has 45402 at e.csv:2 (column B). ${words}`,
    ]);
    expect(await refusal('Zone,Zips\nA,454*\nB,45402\nC,45*\n', 'zones')).toHaveLength(2);
    expect(await refusal('Zone,Zips,Active\nA,454*,TRUE\nB,45402,FALSE\n', 'zones')).toEqual([]);
  });

  test('one code twice, unless one of them is inactive', async () => {
    expect(await refusal('Code,Name,Price\nX,A,1\nx,B,2\n', 'pricebook')).toEqual([
      'e.csv:3: Found a second pricebook item with the same code as the one at e.csv:2; expected one that is active. Set one of the two inactive in the dispatch software, or remove its row, so that it is clear which one holds.',
    ]);
    expect(await refusal('Code,Name,Price,Active\nX,A,1,yes\nX,B,2,no\n', 'pricebook')).toEqual([]);
  });
});
