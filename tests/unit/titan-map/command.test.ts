import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { mapJsonSchema } from '../../../titan-map/json-schema.ts';
import { emptyProject, smallProject } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

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
      '  services          2    0 %  1 active, 1 paused',
      '  zones             2    0 %  1 active, 1 expansion; 3 ZIPs',
      '  offers            1    0 %  1 active',
      '  memberships       0',
      '  campaigns         1    0 %  1 active',
      '  pricebook         1    0 %  1 active',
      '  bookingPaths      1         1 active',
      '  capacityRules     1',
      '  owners            1',
      '  texts            12         12 en',
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

test('map check tells what is wrong with the decisions beside a map', () => {
  const root = smallProject();
  writeFileSync(join(root, 'titan-map/small/reviews.yaml'), 'reviews:\n  - finding: nope\n');
  const { status, stdout } = truecopy(root, 'check');
  expect(status).toBe(2);
  expect(stdout).toContain('titan-map/small/reviews.yaml:2:14  map/invalid');
  writeFileSync(join(root, 'titan-map/small/reviews.yaml'), 'reviews: []\n');
  expect(truecopy(root, 'check').status).toBe(0);
});

test('map check tells what is wrong with the readiness file beside a map', () => {
  const root = smallProject();
  const readiness = join(root, 'titan-map/small/readiness.yaml');
  const flag = (id: string) => `features:\n  - { id: ${id}, state: on, since: 2026-11-14, by: Ines Calloway }\n`;
  writeFileSync(readiness, flag('api-boking-sync'));
  const { status, stdout } = truecopy(root, 'check');
  expect(status).toBe(2);
  expect(stdout).toContain('titan-map/small/readiness.yaml:2:11  map/unknown-reference');
  expect(stdout).toContain('Did you mean "api-booking-sync"?');
  writeFileSync(readiness, flag('api-booking-sync'));
  expect(truecopy(root, 'check').status).toBe(0);
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

describe('map show', () => {
  test('prints a list, all lists, or services by zones', () => {
    const root = smallProject();
    expect(truecopy(root, 'show', 'pricebook').stdout).toBe(
      [
        'pricebook',
        'id           code  name         service         price  status  confirmed',
        '-----------  ----  -----------  --------------  -----  ------  ---------',
        'drain-visit  DR-1  Drain visit  drain-cleaning  $149   active',
        '',
      ].join('\n'),
    );
    const all = truecopy(root, 'show').stdout;
    expect(all.match(/^[a-zA-Z]+$/gm)).toEqual(
      expect.arrayContaining(['services', 'zones', 'offers', 'campaigns', 'bookingPaths', 'owners']),
    );
    expect(JSON.parse(truecopy(root, 'show', 'zones', '--format', 'json').stdout)).toMatchObject({
      version: 1,
      site: 'small',
      zones: [{ id: 'downtown' }, { id: 'oakwood' }],
    });
    expect(truecopy(root, 'show', 'matrix', '--format', 'svg').stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  test('what it does not know ends with 2', () => {
    const root = smallProject();
    const runs = [truecopy(root, 'show', 'zonse'), truecopy(root, 'show', 'zones', '--format', 'svg')];
    expect(runs.map(({ status, stdout }) => ({ status, stdout }))).toEqual(runs.map(() => ({ status: 2, stdout: '' })));
    expect(runs[0]?.stderr).toContain('Did you mean zones?');
    expect(runs[1]?.stderr).toContain('map show matrix --format svg');
  });
});

describe('map diff', () => {
  const git = (cwd: string, ...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.com', ...args], { cwd });

  test('compares a revision with the files as they are', () => {
    const root = smallProject();
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-q', '-m', 'Map');
    expect(truecopy(root, 'diff', 'HEAD').stdout).toBe('titan-map/small: as it was in HEAD\n');
    const path = join(root, 'titan-map/small/work.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('price: $79', 'price: $69'));
    expect(truecopy(root, 'diff', 'HEAD', '--site', 'small').stdout).toBe(
      'titan-map/small since HEAD\n\noffers\n  fall-drain\n    price  $79 → $69  titan-map/small/work.yaml:33\n',
    );
    expect(JSON.parse(truecopy(root, 'diff', 'HEAD', '--format', 'json').stdout)).toMatchObject({
      site: 'small',
      changes: [{ family: 'offers', id: 'fall-drain', fields: [{ field: 'price', before: '$79', after: '$69' }] }],
    });
    writeFileSync(join(root, 'titan-map/small/work.yaml'), 'services: [');
    expect(truecopy(root, 'diff', 'HEAD').status).toBe(2);
  });

  test('a revision that git does not know, or that tries to be an option, ends with 2', () => {
    const root = smallProject();
    git(root, 'init', '-q');
    expect(truecopy(root, 'diff', 'v9').stderr).toContain('Found no revision “v9”');
    expect(truecopy(root, 'diff', '--', '--output=x').stderr).toContain('Found no revision “--output=x”');
  });
});
