import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { loadTitanMap } from '../../../../titan-map/load.ts';
import { smallProject } from '../support.ts';
import { fixture } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const command = fileURLToPath(new URL('../../../../scripts/truecopy.ts', import.meta.url));

function truecopy(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'map', ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A project with the review of an export of its zones. */
function reviewed(text?: string, ...more: string[]): { root: string; review: string } {
  const root = smallProject();
  const name = 'zones-2026-10-01.csv';
  writeFileSync(join(root, name), text ?? readFileSync(fixture(name)));
  const { status, stderr } = truecopy(root, 'import', name, '--family', 'zones', ...more);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return { root, review: 'titan-map/small/imports/zones-2026-10-01.yaml' };
}

const work = (root: string) => readFileSync(join(root, 'titan-map/small/work.yaml'), 'utf8');

describe('map import', () => {
  test('says what it found, where the review is, and leaves the map as it was', () => {
    const root = smallProject();
    const before = work(root);
    writeFileSync(join(root, 'z.csv'), 'Zone,Zips,Technicians\nDowntown,"45402,45403",Kim Lee\nOakwood,45420,\n');
    const { status, stdout } = truecopy(root, 'import', 'z.csv', '--family', 'zones', '--exported', '2026-10-01');
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        '        2  rows of z.csv, exported on 2026-10-01, as --exported says',
        '        1  agree with the map',
        '        0  are inactive and not in the map',
        '        1  changed',
        '        0  inactive in the export, offered by the map',
        '        0  in the map, missing from the export',
        '        0  new',
        'Left out, and kept nowhere: column C (names of employees).',
        'To decide: titan-map/small/imports/zones-2026-10-01.yaml. The map is as it was. Accept rows with: truecopy map accept titan-map/small/imports/zones-2026-10-01.yaml --rows <numbers>',
        '',
      ].join('\n'),
    );
    expect(work(root)).toBe(before);
    expect(truecopy(root, 'check').status).toBe(0);
    expect(readdirSync(join(root, 'titan-map/small/imports'))).toEqual(['zones-2026-10-01.yaml']);
  });

  test('names the pages that would be wrong once a row is accepted', () => {
    const root = smallProject();
    mkdirSync(join(root, 'content/small'), { recursive: true });
    const head = 'title: Downtown\ndescription: Work downtown.\nkind: area\nzones: [downtown]\n';
    writeFileSync(join(root, 'content/small/downtown.mdx'), `---\n${head}---\n\nWe work in Dayton.\n`);
    writeFileSync(join(root, 'z.csv'), 'Zone,Zips,Active\nDowntown,"45402,45403",no\nOakwood,45419,yes\n');
    const { stdout } = truecopy(root, 'import', 'z.csv', '--family', 'zones', '--exported', '2026-10-01');
    expect(stdout).toContain('1 place on pages would be wrong if all of it were accepted; the review names them.');
    const review = readFileSync(join(root, 'titan-map/small/imports/zones-2026-10-01.yaml'), 'utf8');
    expect(review).toContain('pages: [content/small/downtown.mdx]');
    expect(review).toMatch(/drift:\n {2}- .*content\/small\/downtown\.mdx:5:9 drift\/zone-paused: /);
  });

  test('what cannot be read ends with 2, tells each place, and leaves nothing behind', () => {
    const root = smallProject();
    writeFileSync(join(root, 'c.csv'), 'Campaign,Start Date\nFall,3/4/26\nWinter,4/3/26\n');
    const run = truecopy(root, 'import', 'c.csv', '--family', 'campaigns', '--exported', '2026-10-01');
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(
      'c.csv:2 (column B)\n  > 3/4/26\n    ^^^^^^\n  Found “3/4/26” for starts; expected a date that can be read in one way',
    );
    expect(run.stderr).toContain('c.csv:3 (column B)');
    expect(readdirSync(join(root, 'titan-map/small/imports'))).toEqual([]);
  });

  test('needs the day of the export, a place outside of the map, and no older review there', () => {
    const root = smallProject();
    writeFileSync(join(root, 'z.csv'), 'Zone,Zips\nDowntown,45402\n');
    const run = (...more: string[]) => truecopy(root, 'import', 'z.csv', '--family', 'zones', ...more).stderr;
    expect(run()).toContain('Add --exported YYYY-MM-DD, the day of the download.');
    expect(run('--exported', '2999-01-01')).toContain('Found 2999-01-01 as the day of the export; expected');
    expect(run('--exported', '2026-10-01', '--out', 'titan-map/small/zones-new.yaml')).toContain(
      'would be read with it',
    );
    expect(run('--exported', '2026-10-01', '--out', 'r.yaml')).toBe('');
    expect(run('--exported', '2026-10-01', '--out', 'r.yaml')).toContain('Found r.yaml already');
    expect(run('--exported', '31.12.2025')).toContain('Expected a real date written as YYYY-MM-DD.');
  });
});

describe('map accept', () => {
  test('writes the chosen rows and their source, and keeps everything else to the letter', () => {
    const { root, review } = reviewed();
    const before = work(root).split('\n');
    const { status, stdout, stderr } = truecopy(root, 'accept', review, '--rows', '1,3', '--by', 'sam');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      '1  zones/downtown  zips: + 45404\n3  zones/kettering  added\nWritten: titan-map/small/work.yaml.\n',
    );
    const after = work(root).split('\n');
    expect(before.filter((line) => !after.includes(line))).toEqual(['    zips: ["45402", "45403"]']);
    expect(after.filter((line) => !before.includes(line))).toEqual([
      '    zips: ["45402", "45403", "45404"]',
      '    source: { artifact: "zones export, zones-2026-10-01.csv", date: "2026-10-01", externalId: "301", reviewedBy: sam }',
      '  - id: kettering',
      '    name: Kettering',
      '    cities: [Kettering]',
      '    zips: ["45429", "45440"]',
      '    source: { artifact: "zones export, zones-2026-10-01.csv", date: "2026-10-01", externalId: "303", reviewedBy: sam }',
    ]);
    expect(loadTitanMap('titan-map/small', { root }).problems).toEqual([]);
    expect(truecopy(root, 'accept', review, '--rows', '1').stdout).toBe(
      '1  zones/downtown  zips is ["45402","45403","45404"] already\nNothing to write.\n',
    );
  });

  test('refuses a row that is older than the last review, unless told', () => {
    const { root, review } = reviewed();
    const path = join(root, 'titan-map/small/work.yaml');
    const source = '    source: { artifact: call, date: 2026-10-15, reviewedBy: sam }\n';
    writeFileSync(path, work(root).replace('    status: expansion\n', `    status: expansion\n${source}`));
    const refused = truecopy(root, 'accept', review, '--rows', '2');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(
      'Row 2 is from 2026-10-01, and zones/oakwood was confirmed on 2026-10-15, after that. Export again, or add --stale',
    );
    expect(truecopy(root, 'accept', review, '--rows', '2', '--stale').status).toBe(0);
    expect(work(root)).toContain('cities: [Oakwood, Far Hills]');
  });

  test('refuses what changed since, what would make the map invalid, and does all rows or none', () => {
    const { root, review } = reviewed('Zone,Zips\nDowntown,"45402,45403,45420"\nOakwood,45421\nNorth,"45419,45422"\n');
    const before = work(root);
    const clash = truecopy(root, 'accept', review, '--rows', '1,3');
    expect(clash.status).toBe(2);
    expect(clash.stderr).toContain(
      'lacks cities, which the export does not know. Write it under "add" in the review file.',
    );
    const path = join(root, review);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('  name: North\n', '  name: North\n  cities: [North Town]\n'),
    );
    const invalid = truecopy(root, 'accept', review, '--rows', '3');
    expect(invalid.stderr).toContain('Found the ZIP "45419" a second time');
    expect(invalid.stderr).toContain('so nothing was changed');
    expect(work(root)).toBe(before);
    expect(truecopy(root, 'accept', review, '--rows', '1-3').status).toBe(0);
    writeFileSync(join(root, 'titan-map/small/work.yaml'), before.replace('"45402", "45403"', '"45402"'));
    expect(truecopy(root, 'accept', review, '--rows', '1').stderr).toContain(
      'Row 1 saw zips of zones/downtown as ["45402","45403"], and the map says ["45402"] by now. Import again',
    );
  });

  test('writes a third value when the reviewer puts one in', () => {
    const { root, review } = reviewed();
    const path = join(root, review);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('becomes: ["45402", "45403", "45404"]', 'becomes: ["45402", "45405"]'),
    );
    expect(truecopy(root, 'accept', review, '--rows', '1').stdout).toContain('zips: - 45403, + 45405');
  });

  test('a tracking number changes among the phones of the business too', () => {
    const root = smallProject();
    writeFileSync(join(root, 'c.csv'), 'Campaign,Phone\nFall postcards,(937) 555-0119\n');
    truecopy(root, 'import', 'c.csv', '--family', 'campaigns', '--exported', '2026-10-01');
    expect(truecopy(root, 'accept', 'titan-map/small/imports/campaigns-2026-10-01.yaml', '--rows', 'all').status).toBe(
      0,
    );
    const { map } = loadTitanMap('titan-map/small', { root });
    expect(map?.campaigns[0]?.trackingNumber).toBe('937-555-0119');
    expect(map?.business.phones[1]?.number).toBe('937-555-0119');
  });

  test('what was asked for wrongly, and a review that somebody broke, end with 2 and their place', () => {
    const { root, review } = reviewed();
    const run = (...args: string[]) => truecopy(root, 'accept', ...args);
    expect(run(review, '--rows', '9').stderr).toContain(
      'Found no row 9 in titan-map/small/imports/zones-2026-10-01.yaml; expected numbers from 1 to 3.',
    );
    expect(run(review, '--rows', '3-1').stderr).toContain('Expected numbers of rows like 1,3-5, or the word all.');
    expect(run(review, '--rows', '1', '--by', 'max').stderr).toContain(
      'Found --by max; expected an owner of the map: sam.',
    );
    expect(run('nowhere.yaml', '--rows', '1').stderr).toContain('Found no file nowhere.yaml');
    const path = join(root, review);
    writeFileSync(path, readFileSync(path, 'utf8').replace('state: new', 'state: brand-new'));
    const { status, stderr } = run(review, '--rows', '3');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /zones-2026-10-01\.yaml:\d+:8 {2}map\/invalid\n {2}Found "brand-new" at state; expected one of/,
    );
    expect(stderr).toContain('| state: brand-new');
    expect(existsSync(join(root, 'titan-map/small/zones.yaml'))).toBe(false);
  });
});
