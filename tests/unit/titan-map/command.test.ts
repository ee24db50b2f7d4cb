import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mapJsonSchema } from '../../../titan-map/json-schema.ts';
import { emptyProject, smallProject } from './support.ts';

const command = fileURLToPath(new URL('../../../scripts/truecopy.ts', import.meta.url));

function truecopy(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'map', ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('map check counts what a good map holds and names what it lacks', () => {
  const { status, stdout, stderr } = truecopy(smallProject(), 'check');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(
    [
      'titan-map/small: no problems',
      '  services          2  1 active, 1 paused',
      '  zones             2  1 active, 1 expansion; 3 ZIPs',
      '  offers            1  1 active',
      '  memberships       0',
      '  campaigns         1  1 active',
      '  pricebook         1  1 active',
      '  bookingPaths      1  1 active',
      '  capacityRules     1',
      '  owners            1',
      '  texts            12  12 en',
      '',
      '  Incomplete',
      '  - entries without a source: services/drain-cleaning, services/water-heaters, zones/downtown, zones/oakwood, offers/fall-drain, campaigns/postcards, pricebook/drain-visit, bookingPaths/call, capacityRules/always',
      '',
    ].join('\n'),
  );
});

test('map check tells every problem of every site and ends with 2', () => {
  const root = smallProject();
  mkdirSync(join(root, 'titan-map/other'));
  writeFileSync(join(root, 'titan-map/other/a.yaml'), '\tsite: x\n');
  const pretty = truecopy(root, 'check');
  expect(pretty.status).toBe(2);
  expect(pretty.stdout).toMatch(/^titan-map\/other: 1 problem\n\ntitan-map\/other\/a\.yaml:1:1 {2}map\/syntax\n/);
  expect(pretty.stdout).toContain('titan-map/small: no problems');

  const json = truecopy(root, 'check', '--format', 'json');
  expect(json.status).toBe(2);
  expect(JSON.parse(json.stdout)).toMatchObject({
    version: 1,
    sites: [
      { site: 'other', problems: [{ rule: 'map/syntax', file: 'titan-map/other/a.yaml', line: 1 }], coverage: null },
      { site: 'small', problems: [], coverage: { zips: 3 } },
    ],
  });
  expect(truecopy(root, 'check', '--site', 'small').status).toBe(0);
});

test('what cannot be run ends with 2 and leaves stdout empty', () => {
  const root = smallProject();
  const cases = [
    truecopy(root, 'check', '--site', 'smal'),
    truecopy(root, 'check', '--format', 'xml'),
    truecopy(root, 'chek'),
    truecopy(emptyProject(), 'check'),
  ];
  expect(cases.map(({ status, stdout }) => ({ status, stdout }))).toEqual(cases.map(() => ({ status: 2, stdout: '' })));
  expect(cases[0]?.stderr).toContain('Did you mean small?');
  expect(cases[2]?.stderr).toContain('Did you mean check?');
});

test('map schema prints the schema that editors use', () => {
  expect(truecopy(emptyProject(), 'schema')).toEqual({ status: 0, stdout: mapJsonSchema(), stderr: '' });
});
