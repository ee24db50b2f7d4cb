import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { siteReadiness } from '../../../titan-map/readiness/readiness-schema.ts';
import { readRecord } from '../../../titan-map/record.ts';

/** Each run starts a process, which takes long where many tests share a core. */
vi.setConfig({ testTimeout: 120_000 });

const command = resolve('scripts/truecopy.ts');
const example = readFileSync('titan-map/intake/template/example.yaml', 'utf8');
const today = ['--today', '2026-11-21'];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'truecopy new '));
  for (const folder of ['titan-map', 'content']) mkdirSync(join(root, folder));
});
afterEach(() => rmSync(root, { recursive: true }));

function truecopy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** Makes the site elm of the example, changed. */
function make(change: (answers: string) => string = (answers) => answers, ...args: string[]) {
  writeFileSync(join(root, 'answers.yaml'), change(example));
  return truecopy('new', 'elm', '--answers', 'answers.yaml', ...today, ...args);
}

const nothingWritten = () =>
  expect([readdirSync(join(root, 'titan-map')), readdirSync(join(root, 'content'))]).toEqual([[], []]);

describe('truecopy new', () => {
  test('writes a site that is clean at once', () => {
    const made = make();
    expect(made).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('content/elm/services/furnace-repair.mdx\n'),
    });
    const map = readFileSync(join(root, 'titan-map/elm/zones.yaml'), 'utf8');
    expect(map).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/titan-map\.schema\.json\n# Every ZIP stands in one zone only/,
    );
    expect(truecopy('lint', ...today, '--format', 'json')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/"errors": 0,\s+"warnings": 0/),
    });
    const readiness = {
      file: 'readiness.yaml',
      text: readFileSync(join(root, 'titan-map/elm/readiness.yaml'), 'utf8'),
    };
    expect(readRecord(readiness, siteReadiness)).toMatchObject({
      problems: [],
      value: { mode: 'manual', approvals: [] },
    });
    expect(truecopy('map', 'check', '--site', 'elm')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('no problems'),
    });
  });

  test('several zones and services of one standing are clean too, and words of people are no code', () => {
    const { status, stderr } = make((answers) =>
      answers
        .replace('cellar.', 'cellar {1 + 1} <Phone /> *x* [y](z).')
        .replace('status: emergency-only', 'status: active')
        .replace(
          '  - { name: Bowling Green',
          '  - { name: Maumee, cities: [Maumee], zips: ["43537"], status: active }\n' +
            '  - { name: Oregon, cities: [Oregon], zips: ["43616"], status: paused }\n' +
            '  - { name: Fremont, cities: [Fremont], zips: ["43420"], status: expansion }\n' +
            '  - { name: Findlay, cities: [Findlay], zips: ["45840"], status: emergency-only }\n' +
            '  - { name: Tiffin, cities: [Tiffin], zips: ["44883"], status: emergency-only }\n' +
            '  - { name: Bowling Green',
        )
        .replace('book: call\n', 'book: call\n    status: paused\n'),
    );
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(readFileSync(join(root, 'content/elm/areas/toledo.mdx'), 'utf8')).toContain(
      'cellar \\{1 + 1\\} \\<Phone /\\> \\*x\\* \\[y\\](z).',
    );
    const linted = truecopy('lint', ...today, '--max-warnings', '0');
    expect(linted.stdout).toMatch(/^\d+ pages read: nothing to put right\.\n$/);
  });

  test('never touches a site that is there', () => {
    mkdirSync(join(root, 'content/elm'));
    expect(make()).toMatchObject({ status: 2, stderr: expect.stringContaining('Found content/elm/ already') });
    expect(readdirSync(join(root, 'titan-map'))).toEqual([]);
  });

  test('points at each wrong answer, and writes nothing', () => {
    const { status, stdout, stderr } = make((answers) =>
      answers
        .replace('419-555-0134', '(419) 555-0134')
        .replace('["43560"]', '[43560]')
        .replace('first: request', 'first: form'),
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('answers.yaml:14:10  map/invalid\n');
    expect(stderr).toContain(
      '  Write "419-555-0134".\n\n  13 |   founded: 2004\n> 14 |   phone: (419) 555-0134\n     |          ^^^^^^^^^^^^^^\n',
    );
    expect(stderr).toContain('Put it in quotes: "43560".');
    expect(stderr).toContain('expected one of request, call');
    nothingWritten();
  });

  test('points at answers that do not agree with each other', () => {
    const { status, stderr } = make((answers) =>
      answers
        .replace('["43551", "43460"]', '["43551", "43604"]')
        .replace('owner: Dana Reyes', 'owner: Dana Reyez')
        .replace('starts: "2027-03-15"', 'starts: "2027-06-15"'),
    );
    expect(status).toBe(2);
    expect(stderr).toContain('expected the last day on or after the first day');
    const second = make((answers) =>
      answers.replace('["43551", "43460"]', '["43551", "43604"]').replace('owner: Dana Reyes', 'owner: Dana Reyez'),
    );
    expect(second.stderr).toMatch(
      /answers\.yaml:\d+:\d+ {2}map\/zip-twice\n {2}Found the ZIP "43604" a second time; expected it once, and it stands at answers\.yaml:67/,
    );
    expect(second.stderr).toContain('Did you mean "dana-reyes", which stands at answers.yaml:');
    nothingWritten();
  });

  test('takes single answers from the command line, before those of the file', () => {
    expect(make(undefined, '--set', 'business.phone=419-555-0188', '--set', 'site.languages=[es]').status).toBe(0);
    expect(readFileSync(join(root, 'titan-map/elm/business.yaml'), 'utf8')).toContain('- number: 419-555-0188\n');
    expect(existsSync(join(root, 'content/elm/servicios/furnace-repair.mdx'))).toBe(true);
    const wrong = truecopy(
      'new',
      'oak',
      '--answers',
      'answers.yaml',
      '--set',
      'business.fone=1',
      '--set',
      'business.founded=soon',
    );
    expect(wrong).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('> 1 | business.fone=1\n    | ^^^^^^^^^^^^^\n'),
    });
  });

  test('asks nobody where there is no terminal, and says what is missing', () => {
    const { status, stderr } = truecopy('new', 'elm', '--set', 'business.name=Elm Heating');
    expect(status).toBe(2);
    expect(stderr).toContain('Found no key "services"; expected');
    expect(stderr).toContain('Found no key "phone" in business; expected');
    expect(stderr).toContain('"truecopy new elm --template" prints a file of answers to start from.');
    nothingWritten();
  });

  test('does not write a claim that may not be made', () => {
    const { status, stdout, stderr } = make((answers) =>
      answers.replace(
        'We find out why the furnace has stopped',
        'Each request syncs with ServiceTitan, and we find out why the furnace has stopped',
      ),
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/answers\.yaml:\d+:\d+ {2}error {2}claims\/sync\n/);
    expect(stderr).toBe('Nothing was written, because of what stands above.\n');
    nothingWritten();
  });

  test('refuses a credential, and does not repeat it', () => {
    const secret = ['ak1', 'x7Kq29fLmZ', 'p4Tn81sVbR'].join('.');
    const pasted = make((answers) =>
      answers.replace('legalName: Example Mechanical LLC', `legalName: ST-App-Key ${secret}`),
    );
    expect(pasted).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^answers\.yaml:10:\d+ {2}Found /),
    });
    expect(pasted.stderr).not.toContain(secret);
    expect(pasted.stderr).toContain('No question needs a credential.');
    const flag = make(undefined, '--set', 'business.tagline=our client_secret: cs9.Q2w7Er4Ty8Ui1Op5As');
    expect(flag).toMatchObject({ status: 2, stderr: expect.stringContaining('--set:1:') });
    nothingWritten();
  });

  test.each([
    [['new', 'Elm Heating'], 'Found Elm Heating as the id of the site; expected lower-case words'],
    [['new', 'elm', '--answers', 'none.yaml'], 'none.yaml: Could not read the file: it does not exist'],
    [['new', 'elm', '--today', '2026-02-30'], 'Found --today 2026-02-30'],
  ])('refuses %j', (args, words) => {
    expect(truecopy(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
  });

  test('prints a file of answers to start from', () => {
    expect(truecopy('new', 'elm', '--template')).toEqual({ status: 0, stdout: example, stderr: '' });
    nothingWritten();
  });
});
