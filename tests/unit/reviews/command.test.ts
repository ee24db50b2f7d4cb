import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { lintFiles } from '../../../lint-rules/lint-files.ts';

/** Each run starts a process, which takes long where many tests share a core. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'truecopy review '));
const truecopy = resolve('scripts/truecopy.ts');
const today = '2026-11-21';
const page = 'content/elmwood/a.mdx';
const file = 'titan-map/elmwood/reviews.yaml';
const text = (price: string) =>
  `---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: article\n---\n\nThe fall tune-up is ${price}. Call (419) 555-0119.\n\nOur site is integrated with ServiceTitan.\n`;

function run(...args: string[]) {
  const env = { ...process.env, NO_COLOR: '1' };
  const all = args.includes('--today') ? args : [...args, '--today', today];
  const { status, stdout, stderr } = spawnSync(process.execPath, [truecopy, ...all], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function write(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const saved = () => readFileSync(join(root, file), 'utf8');
const lintNow = (day = today) => lintFiles({ root, paths: [], now: new Date(`${day}T12:00:00Z`), today: day });
const errors = (day?: string) => lintNow(day).findings.filter(({ severity }) => severity === 'error');
const listed = (...args: string[]): Record<string, unknown>[] =>
  JSON.parse(run('review', 'list', '--format', 'json', ...args).stdout).reviews;

function fingerprintOf(rule: string): string {
  return lintNow().findings.find((finding) => finding.rule === rule)?.fingerprint ?? '';
}

const decide = (finding: string, ...args: string[]) =>
  run('review', 'approve', finding, '--owner', 'dana-reyes', '--note', 'The cards are printed.', ...args);

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync('tests/fixtures/lint/titan-map', join(root, 'titan-map'), { recursive: true });
  write(page, text('$79'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('truecopy review', () => {
  test('lists what is open as a table and as JSON, by state, rule and owner', () => {
    const { status, stdout } = run('review', 'list', '--rule', 'drift');
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(2, -1)).toEqual([
      expect.stringMatching(/^[0-9a-f]{8} {2}open {3}drift\/price-differs {2}content\/elmwood\/a\.mdx:7 .* \$79$/),
      expect.stringMatching(/^[0-9a-f]{8} {2}open {3}drift\/phone-unknown {2}content\/elmwood\/a\.mdx:7 /),
    ]);
    expect(listed('--rule', 'drift/price-differs')).toMatchObject([
      { standing: 'open', file: page, line: 7, excerpt: '$79', expected: { value: '$89' }, decision: null },
    ]);
    expect(listed('--state', 'accepted')).toEqual([]);
    expect(listed('--owner', 'operations').some(({ file: at }) => at === page)).toBe(false);
  });

  test('an accepted finding is a note until its day is over; the exit code follows; a changed text is open again', () => {
    const price = fingerprintOf('drift/price-differs');
    const phone = fingerprintOf('drift/phone-unknown');
    write(page, text('$79').replace(/\n\nOur site.*/, ''));
    const approved = decide(price.slice(0, 6), '--until', '2w', '--artifact', 'mail of 2026-11-19');
    expect(approved).toEqual({
      status: 0,
      stdout: `${page}:7 drift/price-differs is a note until 2026-12-05 and counts again after it.\nWritten: ${file}.\n`,
      stderr: '',
    });
    expect(decide(phone, '--until', '2026-12-31').status).toBe(0);
    expect(saved()).toContain(`  - finding: ${price}\n    rule: drift/price-differs\n    file: ${page}\n`);
    const lint = run('lint');
    expect(lint.status).toBe(0);
    expect(lint.stdout).toContain('Accepted by Dana Reyes until 2026-12-05: The cards are printed.');
    expect(lint.stdout).toMatch(/0 errors, \d+ warnings, 2 accepted\.\n$/);
    expect(errors('2026-12-05')).toEqual([]);
    expect(errors('2026-12-06')).toMatchObject([
      { rule: 'drift/price-differs', message: expect.stringContaining('has lapsed') },
    ]);
    write(page, text('$75').replace(/\n\nOur site.*/, ''));
    expect(errors()).toMatchObject([{ rule: 'drift/price-differs', excerpt: '$75' }]);
    expect(listed('--state', 'gone')).toMatchObject([{ fingerprint: price, excerpt: '$79', line: null }]);
    expect(decide(price, '--until', '2w')).toMatchObject({ status: 2, stderr: expect.stringContaining('any more') });
    expect(run('review', 'prune').stdout).toContain(`Taken out of ${file}: 1.`);
    expect(saved()).not.toContain(price);
    expect(saved()).toContain(phone);
    expect(run('review', 'prune').stdout).toBe('Every decision still has its finding.\n');
  });

  test('a decision falls when the map says something else, and is shown beside the open finding', () => {
    const price = fingerprintOf('drift/price-differs');
    decide(price, '--until', '2w');
    expect(saved()).toContain('    excerpt: "$79"\n    expected: "$89"\n');
    const map = join(root, 'titan-map/elmwood/elmwood.yaml');
    writeFileSync(map, readFileSync(map, 'utf8').replace('price: "$89"', 'price: "$95"'));
    expect(listed('--rule', 'drift/price-differs')).toMatchObject([
      { standing: 'open', fingerprint: price, expected: { value: '$95' }, decision: { expected: '$89' } },
    ]);
    expect(decide(price, '--until', '2w').status).toBe(0);
    expect(listed('--rule', 'drift/price-differs')).toMatchObject([{ standing: 'accepted' }]);
  });

  test('reopening makes an error of it again, and the page is never touched', () => {
    const price = fingerprintOf('drift/price-differs');
    write(file, `# Kept\nreviews: []\n`);
    decide(price, '--state', 'confirmed-page');
    expect(run('review', 'show', price).stdout).toContain('  State: confirmed-page\n  Owner: dana-reyes\n');
    expect(run('review', 'reopen', price, '--today', '2026-11-22').status).toBe(0);
    expect(saved()).toMatch(/^# Kept\n/);
    expect(saved()).toContain('state: open');
    expect(saved()).toContain('Reopened; it was confirmed-page: The cards are printed.');
    const again = run('review', 'reopen', price, '--today', '2026-11-22');
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('open already') });
    expect(readFileSync(join(root, page), 'utf8')).toBe(text('$79'));
  });

  test('the report says what was decided, by whom and until when, and what is open, with both places', () => {
    decide(fingerprintOf('drift/price-differs'), '--until', '30d', '--artifact', 'card proof');
    const { stdout } = run('review', 'report');
    expect(stdout).toContain('# Elmwood Heating: reviews as of 2026-11-21\n');
    expect(stdout).toMatch(/## Still open \(\d+\)/);
    expect(stdout).toMatch(
      /## Accepted for now \(1\)[\s\S]*Found `\$79` at content\/elmwood\/a\.mdx:7 `drift\/price-differs` [0-9a-f]{8}\n {2}The facts say \$89 at titan-map\/elmwood\/elmwood\.yaml:\d+\n {2}Decided by Dana Reyes \(operations\) on 2026-11-21, until 2026-12-21: The cards are printed\.\n {2}It rests on: card proof\n/,
    );
    expect(JSON.parse(run('review', 'report', '--format', 'json').stdout)).toMatchObject({
      version: 1,
      sites: [{ site: 'elmwood', business: 'Elmwood Heating', today, owners: [{ id: 'dana-reyes' }] }],
    });
  });

  test.each([
    ['a claim', 'claims/connection', ['--until', '30d'], 'only evidence opens its gate'],
    ['no state', 'drift/price-differs', [], 'Found no --state; expected confirmed-page, confirmed-map, or'],
    ['no end', 'drift/price-differs', ['--state', 'accepted-until'], 'Found no --until'],
    [
      'an end too many',
      'drift/price-differs',
      ['--state', 'confirmed-map', '--until', '3d'],
      'with accepted-until only',
    ],
    ['a day that is past', 'drift/price-differs', ['--until', '2026-11-20'], 'expected a day that is not past'],
    ['a time that is none', 'drift/price-differs', ['--until', 'soon'], 'Expected a time such as 30d or 6w'],
    ['an unknown owner', 'drift/price-differs', ['--until', '3d', '--owner', 'dana-reys'], 'Did you mean dana-reyes?'],
    ['an empty note', 'drift/price-differs', ['--until', '3d', '--note', ' '], 'expected some text'],
  ])('refuses %s and writes nothing', (_, rule, args, words) => {
    const finding = fingerprintOf(rule);
    const { status, stdout, stderr } = decide(finding, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(existsSync(join(root, file))).toBe(false);
  });

  test('refuses a fingerprint that is unknown, too short or fits several', () => {
    expect(decide('abc', '--until', '3d').stderr).toContain('expected 4 or more characters');
    expect(decide('ffffffffffff', '--until', '3d').stderr).toContain('A finding whose text has changed');
    const broken = `reviews:\n  - { finding: aaaaaaaaaaaaaaaa, rule: drift/price-differs, file: a.mdx, state: open, owner: dana-reyes, note: x, date: "2026-11-01" }\n  - { finding: aaaaaaaaaaaaaaab, rule: drift/price-differs, file: a.mdx, state: open, owner: dana-reyes, note: x, date: "2026-11-01" }\n`;
    write(file, broken);
    expect(decide('aaaaaaaa', '--until', '3d').stderr).toContain('Found 2 that begin with aaaaaaaa; expected one.');
  });

  test('a file of decisions that is wrong stops lint and review with its line', () => {
    write(file, 'reviews:\n  - finding: aaaaaaaaaaaaaaaa\n    owner: nobody\n');
    for (const command of [['lint'], ['review', 'list'], ['review', 'prune']]) {
      const { status, stderr } = run(...command);
      expect(status).toBe(2);
      expect(stderr).toContain(`${file}:3:12  map/invalid`);
      expect(stderr).toContain('> 3 |     owner: nobody');
    }
  });
});
