import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AuditReport } from '../../../lint-rules/audit/audit.ts';
import { pages } from './site.ts';

/** Each run starts a process, which takes long where many tests share a core. */
vi.setConfig({ testTimeout: 60_000 });

const command = resolve('scripts/truecopy.ts');
const today = ['--today', '2026-11-21'];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'truecopy audit '));
  for (const [file, content] of Object.entries(pages)) write(join('site', file), content);
});
afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, content: string | Uint8Array) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

function audit(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'audit', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

function report(folder = 'site'): AuditReport {
  const { status, stdout, stderr } = audit(folder, '--format', 'json', ...today);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('truecopy audit', () => {
  test('a name beside a copyright sign ends where the address begins', () => {
    write('named/index.html', "<footer>© 2019 Bob's HVAC, 100 Main St, Columbus OH 43215</footer>");
    expect(report('named').facts.filter(({ kind }) => kind === 'name')).toMatchObject([{ value: "Bob's HVAC" }]);
  });

  test('reads pages whatever their name and encoding, and nothing else', () => {
    const { summary, generators, notes, facts } = report();
    expect(summary.pages).toBe(5);
    expect(generators).toEqual(['WordPress 6.7']);
    expect(notes).toEqual([{ file: 'saved/picture.html', note: 'not text, whatever its name says' }]);
    const services = facts.filter(({ kind }) => kind === 'service').map(({ value }) => value);
    expect(services).toEqual(
      expect.arrayContaining(['furnace repair', 'air conditioning tune-up', 'boiler repair', 'heat pump repair']),
    );
    expect(JSON.stringify(facts)).not.toContain('555-0111');
  });

  test('lists claims with what to say instead', () => {
    expect(report().claims).toMatchObject([
      {
        rule: 'claims/sync',
        words: 'Each request from this form syncs with ServiceTitan.',
        say: expect.stringMatching(/\w/),
        places: [{ file: 'index.html', line: 12 }],
      },
      { rule: 'page/disclaimer' },
    ]);
  });

  test('finds where pages contradict each other, and what is over', () => {
    const found = report().contradictions.map(({ kind, subject, sides }) => [
      kind,
      subject,
      sides.map(({ value }) => value),
    ]);
    expect(found).toEqual([
      ['dialled', '419-555-0199', ['419-555-0199']],
      ['phone', 'main', ['419-555-0134', '419-555-0188']],
      ['address', null, ['12 Canal St.', '10 Canal Street']],
      ['hours', 'monday, tuesday', ['07:00-18:00', '08:00-17:00']],
      ['founded', null, ['1998', '2004']],
      ['price', 'air conditioning tune-up', ['$79', '$89']],
      ['review-count', null, ['600', '512']],
      ['expired', '2025-03-31', ['$50 off any water heater installation.']],
    ]);
  });

  test('says what a map would be made of, and what has to be asked', () => {
    const needs = Object.fromEntries(
      report().map.map(({ family, found, ask }) => [
        family,
        { found: Object.fromEntries(found.map(({ key, values }) => [key, values])), ask },
      ]),
    );
    expect(needs.business?.found).toMatchObject({
      licences: ['HV-12345'],
      email: ['office@elmwood.example.com'],
      trades: ['heating', 'cooling', 'plumbing'],
    });
    expect(needs.zones?.found.cities).toEqual(expect.arrayContaining(['Toledo', 'Sylvania', 'Maumee']));
    expect(needs.bookingPaths?.found.paths).toEqual(['call', 'request']);
    expect(needs.pricebook?.found.prices).toEqual(expect.arrayContaining(['drain cleaning: $99']));
    expect(needs.owners?.ask).toHaveLength(1);
  });

  test('prints for people and as Markdown, the same on each run', () => {
    const pretty = audit('site', ...today);
    expect(pretty.stdout).toContain('5 pages read: 2 statements about ServiceTitan to change, 8 contradictions,');
    expect(pretty.stdout).toContain('2 prices for “air conditioning tune-up”');
    expect(audit('site', ...today)).toEqual(pretty);
    const markdown = audit('site', '--format', 'markdown', ...today).stdout;
    expect(markdown).toMatch(/^# Readiness report, 2026-11-21\n\n5 pages read/);
    expect(markdown).toContain('- claims/sync: “Each request from this form syncs with ServiceTitan.”');
  });

  test('reads the short form of hours, and none from a template that nobody filled in', () => {
    const data = { '@type': 'Plumber', name: 'Elmwood', openingHours: ['Mo-We 08:00-17:00', 'Sa,Su 09:00-12:00'] };
    write(
      'short/index.html',
      `<html><body><script type="application/ld+json">${JSON.stringify(data)}</script><p>{{ hours }}</p></body></html>`,
    );
    const { facts, notes } = report('short');
    expect(facts.filter(({ kind }) => kind === 'hours').map(({ subject, value }) => `${subject} ${value}`)).toEqual([
      'monday 08:00-17:00',
      'tuesday 08:00-17:00',
      'wednesday 08:00-17:00',
      'saturday 09:00-12:00',
      'sunday 09:00-12:00',
    ]);
    expect(notes).toEqual([{ file: 'index.html', note: 'holds template code; save the page as visitors see it' }]);
  });

  test('a site without contradictions has none reported', () => {
    write('calm/index.html', pages['saved/page'] ?? '');
    expect(report('calm')).toMatchObject({ claims: [], contradictions: [], notes: [] });
  });

  test('comes to an end with pages that no person wrote', () => {
    write('hostile/deep.html', `<!doctype html>${'<div>'.repeat(60_000)}Call 419-555-0134.`);
    write('hostile/large.html', `<p>Furnace repair for $99.${'<p>We fix furnaces in Toledo. '.repeat(200_000)}`);
    write(
      'hostile/attributes.html',
      `<a ${'x="1" '.repeat(20_000)}href="tel:%zz">Call</a><script type="application/ld+json">{"@type":</script>`,
    );
    write('escape/index.html', '<title>\u001b[31mRed</title><p>Call \u001b]0;x\u0007 419-555-0134');
    write('hostile/empty.html', '');
    write('hostile/line.html', `<p>${'9'.repeat(300_000)} ${'a@'.repeat(50_000)} $${'1,'.repeat(50_000)}</p>`);
    symlinkSync(join(root, 'hostile'), join(root, 'hostile/loop'));
    const { notes, summary } = report('hostile');
    expect(summary.pages).toBe(5);
    expect(notes).toEqual([
      { file: 'deep.html', note: expect.stringContaining('read in part only') },
      { file: 'large.html', note: 'only the first 2 MB were read' },
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape code is what it looks for
    expect(audit('escape', ...today).stdout).not.toMatch(/\u001b/);
  });

  test.each([
    [['nowhere'], 'Found no folder nowhere; expected one that holds saved HTML pages.'],
    [['empty'], 'Found no HTML page in empty;'],
    [['site', '--today', 'soon'], 'Found --today soon; expected a real date'],
  ])('refuses %j', (args, words) => {
    mkdirSync(join(root, 'empty'), { recursive: true });
    expect(audit(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
  });
});
