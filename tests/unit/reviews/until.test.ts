import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { lintFiles } from '../../../lint-rules/lint-files.ts';
import { daysOfChange, lintUntil } from '../../../lint-rules/until.ts';
import { everythingShown, writeSite } from '../readiness/open-site.ts';

/** Each run of the command starts a process, which takes long where many tests share a core. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'truecopy until '));
const today = '2026-11-21';
const head = '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: article\n---\n\n';

function write(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync('tests/fixtures/lint/titan-map', join(root, 'titan-map'), { recursive: true });
  write('content/elmwood/a.mdx', `${head}<OfferEnds offer="fall-tune-up" />\n\nWe are licensed.\n`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const options = { root, paths: ['content'], now: new Date(`${today}T12:00:00Z`), today };

function upcoming(through: string) {
  const all = { ...options, paths: [join(root, 'content')] };
  return lintUntil(all, lintFiles(all), () => through).map(({ rule, severity, from, message }) => ({
    rule,
    severity,
    from,
    message,
  }));
}

test('the days of change are those on which something begins, and those after something ends', () => {
  const sources = [
    { file: 'titan-map/x/offers.yaml', text: 'offers:\n  - { starts: "2026-12-01", ends: "2026-12-24" }\n' },
    { file: 'titan-map/x/evidence/a.yaml', text: 'date: "2026-12-02"\nexpires: "2026-12-31"\n' },
    { file: 'titan-map/x/reviews.yaml', text: 'reviews:\n  - { date: "2026-11-01", expires: "2026-11-30" }\n' },
    { file: 'content/x/a.mdx', text: 'expires: "2026-12-03"\n' },
    { file: 'titan-map/x/broken.yaml', text: 'offers: [' },
  ];
  expect(daysOfChange(sources, '2026-11-21', '2027-06-01')).toEqual(['2026-12-01', '2026-12-25', '2027-01-01']);
  expect(daysOfChange(sources, '2026-11-21', '2026-12-25')).toEqual(['2026-12-01', '2026-12-25']);
  expect(daysOfChange(sources, '2026-12-01', '2026-12-24')).toEqual([]);
});

describe('lint --until', () => {
  test('warns once of what ends, with its first wrong day', () => {
    expect(upcoming('2026-12-31')).toEqual([]);
    const [warning, ...more] = upcoming('2027-01-01');
    expect(more).toEqual([]);
    expect(warning).toEqual({
      rule: 'drift/offer-expired',
      severity: 'warning',
      from: '2027-01-01',
      message: expect.stringMatching(
        /^From 2027-01-01 this will be an error: found the offer "fall-tune-up" on this page; expected one that holds, and this one ended on 2026-12-31 by titan-map\/elmwood\/elmwood\.yaml:\d+\.$/,
      ),
    });
  });

  test('looks past the first change: a licence, too', () => {
    expect(upcoming('2027-07-01').map(({ rule, from }) => [rule, from])).toEqual([
      ['drift/offer-expired', '2027-01-01'],
      ['drift/boast-unproven', '2027-07-01'],
    ]);
  });

  test('a claim whose evidence expires is told with the day after', () => {
    const shown = everythingShown();
    const record = shown.evidence['lead-handoff-run'];
    if (record) record.expires = '2026-12-10';
    writeSite(shown, root);
    cpSync(join(root, 'titan-map/harbor'), join(root, 'titan-map/elmwood'), { recursive: true });
    write('content/elmwood/a.mdx', `${head}Leads from this website are sent to ServiceTitan.\n`);
    expect(upcoming('2026-12-10')).toEqual([]);
    expect(upcoming('2026-12-31')).toEqual([
      {
        rule: expect.stringMatching(/^claims\//),
        severity: 'warning',
        from: '2026-12-11',
        message: expect.stringContaining('evidence lead-handoff-run expired on 2026-12-10'),
      },
    ]);
  });

  test('a decision that lapses comes back, and what is wrong today is not told twice', () => {
    write('content/elmwood/a.mdx', `${head}Call (419) 555-0119. The fall tune-up is $79.\n`);
    const { findings } = lintFiles({ ...options, paths: [join(root, 'content')] });
    const { fingerprint } = findings.find(({ rule }) => rule === 'drift/price-differs') ?? {};
    write(
      'titan-map/elmwood/reviews.yaml',
      `reviews:\n  - finding: "${fingerprint}"\n    rule: drift/price-differs\n    file: content/elmwood/a.mdx\n    state: accepted-until\n    owner: dana-reyes\n    note: Cards\n    date: "2026-11-20"\n    expires: "2026-12-05"\n`,
    );
    expect(upcoming('2026-12-31')).toEqual([
      {
        rule: 'drift/price-differs',
        severity: 'warning',
        from: '2026-12-06',
        message: expect.stringMatching(/^From 2026-12-06 .* has lapsed\.$/),
      },
    ]);
  });

  test('the command exits with 0 on warnings alone, and refuses a day that is no later than today', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [resolve('scripts/truecopy.ts'), 'lint', 'content', '--today', today, ...args], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
    const warned = run('--until', '6w');
    expect(warned.status).toBe(0);
    expect(warned.stdout).toContain('content/elmwood/a.mdx:7:19  warning  drift/offer-expired\n');
    expect(warned.stdout).toContain('1 page read: 0 errors, 1 warning.\n');
    expect(run('--until', '2027-01-01', '--max-warnings', '0').status).toBe(1);
    expect(run('--until', '30d').stdout).toBe('1 page read: nothing to put right.\n');
    for (const until of [today, '2026-02-30', '0d', 'soon']) {
      const { status, stdout, stderr } = run('--until', until);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/[Ee]xpected a (?:day after today|time such as 30d or 6w)/);
    }
  });
});
