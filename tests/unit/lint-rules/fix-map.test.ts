import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { mapFixes } from '../../../lint-rules/fix/map.ts';
import { fixFiles } from '../../../lint-rules/fix/page.ts';
import { steered } from '../../../lint-rules/fix/steer.ts';
import { lintFiles } from '../../../lint-rules/lint-files.ts';

/** Each run of the command starts a process, which takes long where many tests share a core. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'truecopy fix map '));
const today = '2026-11-21';
const map = 'titan-map/elmwood/elmwood.yaml';
const head = '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: article\n---\n\n';
const options = { root, paths: [], now: new Date(`${today}T12:00:00Z`), today };

const write = (name: string, text: string) => writeFileSync(join(root, 'content/elmwood', `${name}.mdx`), head + text);
const mapText = () => readFileSync(join(root, map), 'utf8');
const lint = () => lintFiles(options);

/** The lines of the map that would change. */
function changedLines(changed: readonly { text: string }[]): string[] {
  const before = mapText().split('\n');
  return changed
    .flatMap(({ text }) => text.split('\n').filter((line, index) => line !== before[index]))
    .map((line) => line.trim());
}

function plan(site = 'elmwood') {
  const { free } = steered(lint().findings, 'map');
  const { fixes, left, changed } = mapFixes(site, free, options);
  return { changes: fixes.map(({ from, to }) => [from, to]), left, lines: changedLines(changed) };
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync('tests/fixtures/lint/titan-map', join(root, 'titan-map'), { recursive: true });
  mkdirSync(join(root, 'content/elmwood'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what pages say is written into the map', () => {
  test.each([
    ['a price', 'Heat pump diagnosis costs 109 dollars.', '$119', '$109', /price: "\$109"/],
    ['a last day', 'The fall tune-up expires Dec. 19th.', '2026-12-31', '2026-12-19', /^ends: "2026-12-19"$/],
    ['a year', 'We have kept Toledo warm since 1987.', '2001', '1987', /^founded: 1987$/],
    ['a licence', 'Ohio HVAC license #HV-00020.', 'HV-00000', 'HV-00020', /number: HV-00020/],
    [
      'a street',
      'Our shop is at 12 Canal St., Toledo.',
      '10 Canal Street',
      '12 Canal Street',
      /street: 12 Canal Street/,
    ],
    [
      'a phone',
      'Call [us](tel:+14195550210) today.',
      '419-555-0110',
      '419-555-0210',
      /number: 419-555-0210, role: main/,
    ],
    [
      'an address',
      'Write to ofice@elmwood.example.com.',
      'office@elmwood.example.com',
      'ofice@elmwood.example.com',
      /^email:/,
    ],
    ['a ZIP', 'Our shop is at 10 Canal Street, Toledo, OH 43605.', '43604', '43605', /zip: "43605"/],
    ['a name', 'Welcome to Elmwod Heating.', 'Elmwood Heating', 'Elmwod Heating', /^name: Elmwod Heating$/],
  ])('%s', (_, text, from, to, line) => {
    write('a', `${text}\n`);
    const { changes, left, lines } = plan();
    expect({ changes, left }).toEqual({ changes: [[from, to]], left: [] });
    expect(lines).toEqual([expect.stringMatching(line)]);
  });

  test('two pages that agree are both named', () => {
    write('a', 'The fall tune-up ends on December 19.\n');
    write('b', 'The fall tune-up ends on 12/19/26.\n');
    const { fixes } = mapFixes('elmwood', lint().findings, options);
    expect(fixes).toMatchObject([
      { file: map, to: '2026-12-19', because: ['content/elmwood/a.mdx:7', 'content/elmwood/b.mdx:7'] },
    ]);
  });
});

describe('the map stays', () => {
  test('when pages disagree with each other, also when only one of them was asked about', () => {
    write('a', 'The fall tune-up ends on December 19.\n');
    write('b', 'The fall tune-up ends on December 12.\n');
    const one = lintFiles({ ...options, paths: [join(root, 'content/elmwood/a.mdx')] });
    const { fixes, left } = mapFixes('elmwood', one.findings, options);
    expect(fixes).toEqual([]);
    expect(left).toEqual([
      expect.stringMatching(
        /elmwood\.yaml:\d+ {2}left as it is: content\/elmwood\/a\.mdx:7 says 2026-12-19 and content\/elmwood\/b\.mdx:7 says 2026-12-12\. Put the pages right/,
      ),
    ]);
  });

  test('when a page that cannot be rewritten disagrees', () => {
    write('a', 'The fall tune-up ends on December 19.\n');
    write('b', 'The fall tune-up ends on Saturday, December 12.\n');
    const { changes, left } = plan();
    expect(changes).toEqual([]);
    expect(left[0]).toContain('content/elmwood/b.mdx:7 says 2026-12-12');
  });

  test('when another page says what the map says', () => {
    write('a', 'The fall tune-up ends on December 19.\n');
    write('b', 'The fall tune-up ends on December 31.\n');
    const { changes, left } = plan();
    expect(changes).toEqual([]);
    expect(left[0]).toContain('left as it is: with 2026-12-19 content/elmwood/b.mdx:7 would be wrong.');
  });

  test('when it would not hold', () => {
    write('a', 'The fall tune-up ends on August 19, 2026.\n');
    const { changes, left } = plan();
    expect(changes).toEqual([]);
    expect(left[0]).toContain('with 2026-08-19 the map would not hold.');
  });

  test('when what the page says stands on several lines of it', () => {
    write('a', 'Office hours are Monday to Friday, 8 am to 6 pm.\n');
    const { changes, left } = plan();
    expect(changes).toEqual([]);
    expect(left[0]).toContain('which is no one value of the map');
    expect(mapFixes('elmwood', [], options).left).toEqual([]);
  });

  test('when a person confirmed it, or accepted the difference; a page stays the same way', () => {
    write('a', 'The fall tune-up ends on December 19.\n');
    const [finding] = lint().findings;
    const decide = (state: string, more = '') =>
      writeFileSync(
        join(root, 'titan-map/elmwood/reviews.yaml'),
        `reviews:\n  - { finding: "${finding?.fingerprint}", rule: ${finding?.rule}, file: a.mdx, state: ${state}, owner: dana-reyes, note: x, date: "2026-11-20"${more} }\n`,
      );
    const sides = () => ({
      page: steered(lint().findings, 'page').left.length === 0,
      map: steered(lint().findings, 'map').left.length === 0,
    });
    expect(sides()).toEqual({ page: true, map: true });
    decide('confirmed-map');
    expect(sides()).toEqual({ page: true, map: false });
    expect(plan().changes).toEqual([]);
    decide('confirmed-page');
    expect(sides()).toEqual({ page: false, map: true });
    expect(plan().changes).toHaveLength(1);
    expect(steered(lint().findings, 'page').left).toEqual([
      'content/elmwood/a.mdx:7  left as it is: dana-reyes confirmed on 2026-11-20 that the page is right.',
    ]);
    decide('accepted-until', ', expires: "2026-12-24"');
    expect(sides()).toEqual({ page: false, map: false });
  });
});

test('a page takes over what the map says, in the way it wrote the other, links included', () => {
  write(
    'a',
    'Call [(419) 555-0210](tel:+14195550210) until Dec. 19th. The fall tune-up ends Dec. 19th.\n\nWrite to ofice@elmwood.example.com, we are here since 1987, 8 a.m. – 6 p.m. on weekdays.\n',
  );
  const { findings, sources } = lint();
  fixFiles(root, findings, sources);
  expect(readFileSync(join(root, 'content/elmwood/a.mdx'), 'utf8')).toBe(
    `${head}Call [(419) 555-0110](tel:+14195550110) until Dec. 19th. The fall tune-up ends Dec. 31st.\n\nWrite to office@elmwood.example.com, we are here since 2001, 8 a.m. – 5 p.m. on weekdays.\n`,
  );
});

test.each([
  ['a weekday beside it', 'The fall tune-up ends on Saturday, December 19.'],
  ['a number that is like no other', 'Call (614) 555-0134 today.'],
  ['years that pass', 'Our crew has 40 years of experience.'],
  ['another street', 'Our shop is at 10 Harbor Street, Toledo.'],
])('a page stays where what is meant is not certain: %s', (_, text) => {
  write('a', `${text}\n`);
  const { findings, sources } = lint();
  expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  expect(fixFiles(root, findings, sources)).toEqual([]);
});

test('the command says what it changed with both places, keeps comments, and takes a path after --fix', () => {
  write('a', 'The fall tune-up ends on December 19.\n');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('scripts/truecopy.ts'), 'lint', '--today', today, ...args], {
      cwd: root,
      encoding: 'utf8',
    });
  const before = mapText();
  const { status, stderr } = run('--fix', 'map');
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /^titan-map\/elmwood\/elmwood\.yaml:(\d+) {2}changed 2026-12-31 to 2026-12-19, as content\/elmwood\/a\.mdx:7 says\n$/,
  );
  expect(
    mapText()
      .split('\n')
      .filter((line, index) => line !== before.split('\n')[index]),
  ).toEqual(['    ends: "2026-12-19"']);
  write('a', 'The fall tune-up ends on December 12.\n');
  expect(run('--fix', 'content').stderr).toMatch(
    /^content\/elmwood\/a\.mdx:7 {2}changed December 12 to December 19, as titan-map\/elmwood\/elmwood\.yaml:\d+ says\n$/,
  );
  expect(run('--fix', 'mapp').stderr).toContain('mapp');
});
