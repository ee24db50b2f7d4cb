import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';

/** Each run starts a process, which takes long where many tests share a core. */
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'truecopy lint '));
const truecopy = resolve('scripts/truecopy.ts');
const head = '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: article\n---\n\n';
const clean = `${head}Call <Phone /> any time.\n`;

/** Pages about what the example map has on show. */
const covering = [
  ['service', 'services: [furnace-tune-up, heat-pump-repair, duct-sealing]'],
  ['area', 'lead: Emergencies only in Bowling Green.\nzones: [toledo, bowling-green]'],
  ['offer', 'offers: [fall-tune-up]'],
] as const;

function run(...args: string[]) {
  const env = { ...process.env, NO_COLOR: '1' };
  const day = args[0] === 'lint' && !args.includes('--today') ? ['--today', '2026-11-21'] : [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [truecopy, ...args, ...day], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function write(file: string, text: string | Uint8Array) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync('tests/fixtures/lint/titan-map', join(root, 'titan-map'), { recursive: true });
  write('content/elmwood/index.mdx', clean);
  for (const [kind, bound] of covering)
    write(`content/elmwood/about-${kind}.mdx`, head.replace('article', `${kind}\n${bound}`));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('truecopy lint', () => {
  test('exits with 0 when there is nothing to put right, and covers every site without paths', () => {
    expect(run('lint')).toEqual({ status: 0, stdout: '4 pages read: nothing to put right.\n', stderr: '' });
  });

  test('a page that cannot be parsed is reported as that alone', () => {
    write('content/elmwood/broken.mdx', `${clean}\n<Callout title="x">\nunclosed {\n`);
    const { status, stdout, stderr } = run('lint');
    expect(status).toBe(2);
    expect(stdout).toBe('5 pages read: no findings; 1 thing could not be read.\n');
    expect(stderr).toContain('content/elmwood/broken.mdx:9:1  content/syntax\n');
  });

  test('exits with 1 on an error and shows the line', () => {
    write('content/elmwood/über uns.mdx', `${clean}\nOur site is integrated with ServiceTitan.\n`);
    const { status, stdout, stderr } = run('lint');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('content/elmwood/über uns.mdx:9:1  error  claims/connection\n');
    expect(stdout).toContain('> 9 | Our site is integrated with ServiceTitan.\n');
    expect(stdout).toContain('5 pages read: 1 error, 0 warnings.\n');
  });

  test('prints the JSON report of the contract', () => {
    write('content/elmwood/offer.mdx', `${head}<OfferCard offer="summer-saving" />\n`);
    const { status, stdout } = run('lint', '--format', 'json', '--today', '2026-11-21');
    const report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      summary: { files: 5, errors: 1, warnings: 0, suppressed: 0 },
      suppressed: [],
    });
    expect(report.findings).toEqual([
      {
        rule: 'drift/offer-expired',
        kind: 'offer-expired',
        severity: 'error',
        site: 'elmwood',
        file: 'content/elmwood/offer.mdx',
        line: 7,
        column: 19,
        endLine: 7,
        endColumn: 32,
        offset: 101,
        endOffset: 114,
        excerpt: 'summer-saving',
        message: expect.stringContaining('titan-map/elmwood/elmwood.yaml:'),
        why: expect.any(String),
        fix: expect.any(String),
        say: null,
        gate: [],
        expected: { value: 'ended on 2026-08-31', file: 'titan-map/elmwood/elmwood.yaml', line: expect.any(Number) },
        owner: 'agency',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
  });

  test('takes the day from --today', () => {
    write('content/elmwood/offer.mdx', `${head}<OfferCard offer="summer-saving" />\n`);
    expect(run('lint', 'content/elmwood/offer.mdx', '--today', '2026-08-31').status).toBe(0);
    expect(run('lint', 'content/elmwood/offer.mdx', '--today', '2026-09-01').status).toBe(1);
  });

  test('lints a page outside of content/ for claims, without a map', () => {
    write('notes/draft.mdx', '<Unknown />\n\nOur site is integrated with ServiceTitan. Call (419) 555-0199.\n');
    const { status, stdout } = run('lint', 'notes', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'claims/connection', site: null }]);
  });

  test('keeps to one site with --site', () => {
    write('content/other/index.mdx', 'Our site is integrated with ServiceTitan.\n');
    expect(run('lint', '--site', 'elmwood').status).toBe(0);
  });

  test.each([
    ['an unknown command', ['lnt'], 'Did you mean lint?'],
    ['an unknown option', ['lint', '--sit', 'x'], 'Did you mean --site?'],
    ['an unknown format', ['lint', '--format', 'xml'], 'Allowed choices are pretty, json'],
    ['a day that does not exist', ['lint', '--today', '2026-02-30'], 'Expected a real date'],
    ['a count that is none', ['lint', '--max-warnings', 'few'], 'Expected a whole number'],
    ['an unknown site', ['lint', '--site', 'elmwod'], 'Did you mean "elmwood"?'],
    ['a missing page', ['lint', 'content/elmwood/none.mdx'], 'Found no such file or folder'],
    [
      'a file of another kind',
      ['lint', 'titan-map/elmwood/elmwood.yaml'],
      'expected a page that ends in .mdx, .md or .astro',
    ],
  ])('exits with 2 on %s', (_, args, words) => {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stdout + stderr).not.toMatch(/error:|!|\n\s+at /i);
  });

  test.each([
    ['malformed MDX', `${head}Warm <b>rooms.\n`, 'content/elmwood/broken.mdx:7:6'],
    ['frontmatter that is no YAML', '---\ntitle: [\n---\n\nWarm.\n', 'content/elmwood/broken.mdx:'],
    ['text that is not UTF-8', Uint8Array.of(0x57, 0xe4, 0x72, 0x6d), 'content/elmwood/broken.mdx'],
  ])('exits with 2 on %s, and lints the rest', (_, text, place) => {
    write('content/elmwood/broken.mdx', text);
    write('content/elmwood/claim.mdx', `${clean}\nOur site is integrated with ServiceTitan.\n`);
    const { status, stdout, stderr } = run('lint');
    expect(status).toBe(2);
    expect(stderr).toContain(place);
    expect(stdout).toContain('claims/connection');
  });

  test('exits with 2 on a missing or broken map, and names all that is wrong with it', () => {
    write('titan-map/elmwood/more.yaml', 'offers:\n  - id: Bad Id\n  - nope: 1\n');
    const broken = run('lint');
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain('titan-map/elmwood/more.yaml:2:');
    expect(broken.stderr).toContain('titan-map/elmwood/more.yaml:3:');
    rmSync(join(root, 'titan-map'), { recursive: true });
    const missing = run('lint');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('titan-map/elmwood');
  });

  test('exits with 2 where there is no content/', () => {
    rmSync(join(root, 'content'), { recursive: true });
    expect(run('lint')).toMatchObject({ status: 2, stderr: expect.stringContaining('Found no site') });
  });

  test('lints built pages with --html, and leaves claims to the sources that make them', () => {
    const foot = '<p>ServiceTitan is a trademark of its owner. We are not affiliated with it.</p>';
    const claim = '<p>Our <b>site</b> is integrated with ServiceTitan.</p>';
    write('dist/elmwood/client/index.html', `<!doctype html><html lang="en"><body>${claim}${foot}</body></html>`);
    expect(JSON.parse(run('lint', '--html', '--format', 'json').stdout).findings).toMatchObject([
      { rule: 'claims/connection', site: 'elmwood', file: 'dist/elmwood/client/index.html' },
    ]);
    write('content/elmwood/claim.mdx', `${head}Our *site* is integrated with ServiceTitan.\n`);
    expect(run('lint', '--html').status).toBe(0);
    rmSync(join(root, 'dist'), { recursive: true });
    expect(run('lint', '--html')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('truecopy build --site elmwood'),
    });
  });

  test('lints the texts of the map together with the pages of a site', () => {
    write(
      'titan-map/elmwood/more.yaml',
      'capacityRules:\n  - id: any\n    when: {}\n    paths: [call]\n    note: Our site is integrated with ServiceTitan.\n',
    );
    expect(JSON.parse(run('lint', '--format', 'json').stdout).findings).toMatchObject([
      { rule: 'claims/connection', site: 'elmwood', file: 'titan-map/elmwood/more.yaml', line: 5 },
    ]);
  });

  test('reports only what a branch adds with --since', () => {
    const git = (...args: string[]) => {
      const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main'];
      expect(spawnSync('git', [...author, ...args], { cwd: root }).status).toBe(0);
    };
    write('content/elmwood/old.mdx', `${head}Our site is integrated with ServiceTitan.\n`);
    git('init');
    git('add', '.');
    git('commit', '-m', 'Start');
    git('switch', '-c', 'topic');
    write('content/elmwood/old.mdx', `${head}A line above.\n\nOur site is integrated with ServiceTitan.\n`);
    write('content/elmwood/new page.mdx', `${head}Our site is integrated with ServiceTitan.\n`);
    const found = (...args: string[]) =>
      JSON.parse(run('lint', '--format', 'json', ...args).stdout).findings.map(({ file }: { file: string }) => file);
    expect(found()).toEqual(['content/elmwood/new page.mdx', 'content/elmwood/old.mdx']);
    expect(found('--since', 'main')).toEqual(['content/elmwood/new page.mdx']);
    expect(found('content/elmwood/old.mdx', '--since', 'main')).toEqual([]);
    expect(run('lint', '--since', 'nowhere')).toMatchObject({ status: 2, stdout: '' });
  });
});
