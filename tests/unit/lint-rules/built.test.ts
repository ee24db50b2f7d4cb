import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnownClaims } from '../../../lint-rules/known-claims.ts';
import { lintFiles } from '../../../lint-rules/lint-files.ts';
import { traceOrigin } from '../../../lint-rules/origin.ts';

const disclaimer =
  '<p>ServiceTitan is a trademark of its owner. We are not affiliated with or endorsed by ServiceTitan.</p>';
const claim = 'Our site is integrated with ServiceTitan.';
const head = '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n';
const page = (body: string) => `<!doctype html><html lang="en"><title>Heat</title><body>${body}</body></html>`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'truecopy built '));
  cpSync('tests/fixtures/lint/titan-map', join(root, 'titan-map'), { recursive: true });
  write('content/elmwood/index.mdx', `${head}Warm.\n`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function lint(out = 'dist', preview = false) {
  const options = { root, paths: [], site: 'elmwood', built: true, out: join(root, out), preview };
  const run = lintFiles({ ...options, now: new Date(0), today: '2026-11-21' });
  expect(run.problems).toEqual([]);
  return run.findings;
}

describe('built pages of a site', () => {
  test('are reported for a claim that only a layout makes, once, with the place in the layout', () => {
    write('site/layouts/Base.astro', `---\n---\n<footer>\n  <p>${claim}</p>\n</footer>\n`);
    write('dist/elmwood/client/index.html', page(`<p>${claim}</p>${disclaimer}`));
    write('dist/elmwood/client/a/index.html', page(`<p>${claim}</p>${disclaimer}`));
    const [finding, ...rest] = lint();
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: 'claims/connection', file: 'dist/elmwood/client/a/index.html', line: 1 });
    expect(finding?.message).toContain('Its words stand in site/layouts/Base.astro:4. 2 built pages say it.');
  });

  test('leave a claim that the source makes to the source, excused or not', () => {
    write(
      'content/elmwood/index.mdx',
      `${head}{/* truecopy-disable-next-line claims/connection -- quoted from a letter */}\n${claim}\n`,
    );
    write('dist/elmwood/client/index.html', page(`<p>${claim}</p>${disclaimer}`));
    expect(lint()).toEqual([]);
  });

  test('are read from another folder, and need the disclaimer and no logo', () => {
    write('out/elmwood/client/index.html', page('<p>Our office works in ServiceTitan.</p>'));
    write('out/elmwood/client/logo.html', page(`<img src="/servicetitan-logo.svg" alt="">`));
    expect(lint('out').map(({ rule, file }) => [file, rule])).toEqual([
      ['out/elmwood/client/index.html', 'page/disclaimer'],
      ['out/elmwood/client/logo.html', 'page/logo'],
    ]);
  });

  test('that are for review are read without what only the reviewer sees', () => {
    const banner = `<aside data-truecopy-preview><p>${claim}</p></aside>`;
    write('dist/elmwood/client/index.html', page(`${banner}<p>Warm.</p>`));
    expect(lint('dist', true)).toEqual([]);
    expect(lint().map(({ rule }) => rule)).toContain('claims/connection');
  });

  test('that show the record to the reviewer are read for claims only', () => {
    write(
      'dist/elmwood/client/review/access/index.html',
      page(`<p>We know since 2025-09-14.</p><p>${claim}</p>${disclaimer}`),
    );
    expect(lint('dist', true).map(({ rule }) => rule)).toEqual(['claims/connection']);
    expect(lint().map(({ rule }) => rule)).toEqual(['drift/founded-differs', 'claims/connection']);
  });

  test('are read however the name is written', () => {
    for (const name of ['Service<b>Titan</b>', '&#83;erviceTitan', 'Service&shy;Titan', 'ServiceTit\u0430n']) {
      write('dist/elmwood/client/index.html', page(`<p>Our site is integrated with ${name}.</p>${disclaimer}`));
      expect(lint().map(({ rule }) => rule)).toEqual(['claims/connection']);
    }
  });
});

describe('built pages that disagree with the map', () => {
  const drift = () => {
    const options = { root, paths: [], site: 'elmwood', built: true, out: join(root, 'dist') };
    const { findings } = lintFiles({ ...options, now: new Date(0), today: '2026-11-21' });
    return findings.filter(({ rule }) => rule.startsWith('drift/'));
  };

  test('are reported for what a layout says, once, with the place in the layout', () => {
    write('site/layouts/Base.astro', '---\n---\n<footer>\n  <p>We are open every Sunday, too.</p>\n</footer>\n');
    write('dist/elmwood/client/index.html', page('<p>We are open every Sunday, too.</p>'));
    write('dist/elmwood/client/a/index.html', page('<p>We are open every Sunday, too.</p>'));
    const [finding, ...rest] = drift();
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: 'drift/hours-differ', file: 'dist/elmwood/client/a/index.html' });
    expect(finding?.message).toContain('Its words stand in site/layouts/Base.astro:4. 2 built pages say it.');
  });

  test('leave what their sources say to the sources', () => {
    write('content/elmwood/index.mdx', `${head}The fall tune-up is $79. Open Sundays.\n`);
    write('dist/elmwood/client/index.html', page('<p>The fall tune-up is $79. Open Sundays.</p>'));
    expect(drift()).toEqual([]);
  });

  test('are about what their sources are bound to', () => {
    const bound = head.replace('kind: service', 'kind: offer\noffers: [fall-tune-up]');
    write('content/elmwood/offers/fall.mdx', `${bound}Warm.\n`);
    write('dist/elmwood/client/offers/fall/index.html', page('<p>Yours for $79. The regular price is $129.</p>'));
    expect(drift().map(({ rule, expected }) => [rule, expected?.value])).toEqual([['drift/price-differs', '$89']]);
  });
});

describe('a claim is known again', () => {
  const known = new KnownClaims();
  known.add('call \uFFFC: our site “syncs” with servicetitan');

  test.each([
    'Call (419) 555-0142: our site "syncs" with ServiceTitan',
    'Call 1: our site syncs with ServiceTitan | Elm',
  ])('as %j', (text) => expect(known.has(text)).toBe(true));

  test.each(['Our site syncs with ServiceTitan and with everything else that your office has ever used', 'Warm.'])(
    'but not as %j',
    (text) => expect(known.has(text)).toBe(false),
  );
});

describe('the origin of words', () => {
  const origins = [
    { file: 'a.yaml', text: 'summary: Our site is fast\n' },
    { file: 'b.ts', text: "export const en = {\n  footer: 'Our site is integrated with <b>ServiceTitan</b>.',\n};\n" },
  ];

  test('is the file with the longest run of them', () => {
    expect(traceOrigin(claim, origins)).toEqual({ file: 'b.ts', line: 2 });
  });

  test('is unknown when no file has enough of them', () => {
    expect(traceOrigin('We sync every lead', origins)).toBeNull();
  });
});
