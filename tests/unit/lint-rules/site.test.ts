import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lintFiles } from '../../../lint-rules/lint-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'truecopy site '));
  cpSync('tests/fixtures/lint/titan-map', join(root, 'titan-map'), { recursive: true });
  write('content/elmwood/index.mdx', page('home', ''));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const page = (kind: string, bound: string, body = 'Call us any time.') =>
  `---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: ${kind}\n${bound}---\n\n${body}\n`;

function lint(paths: string[] = []) {
  const run = lintFiles({ root, paths, now: new Date(0), today: '2026-11-21' });
  expect(run.problems).toEqual([]);
  return run;
}

describe('a site as a whole', () => {
  test('is held against its map, at the line of what no page tells of', () => {
    const found = lint().findings.map(({ rule, file, line, expected }) => [rule, file, line, expected?.line]);
    expect(found).toEqual(
      [
        ['map/service-without-page', 56],
        ['map/service-without-page', 63],
        ['map/service-without-page', 93],
        ['map/zone-without-page', 103],
        ['map/zone-without-page', 105],
        ['map/offer-without-page', 109],
      ].map(([rule, line]) => [rule, 'titan-map/elmwood/elmwood.yaml', line, line]),
    );
  });

  test('is not judged when single files are named', () => {
    expect(lint([join(root, 'content/elmwood')]).findings).toEqual([]);
  });

  test('may leave something out, for a reason that stands in the map', () => {
    const map = join(root, 'titan-map/elmwood/elmwood.yaml');
    const directive = (rule: string) => `  # truecopy-disable-next-line ${rule} -- page planned for spring\n`;
    writeFileSync(
      map,
      readFileSync(map, 'utf8').replace(
        '  - id: furnace-tune-up\n',
        (entry) => directive('map/service-without-page') + entry,
      ),
    );
    const { findings, suppressed } = lint();
    expect(suppressed.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['map/service-without-page', 'page planned for spring'],
    ]);
    expect(findings.filter(({ rule }) => rule === 'map/service-without-page')).toHaveLength(2);
    write('content/elmwood/tune-up.mdx', page('service', 'services: [furnace-tune-up]\n'));
    expect(lint().findings.map(({ rule }) => rule)).toContain('suppression/unused');
  });

  test('names both pages that say the same about two places, and how alike they are', () => {
    const body = (city: string) =>
      `When your furnace stops in ${city}, call us and a technician comes with the parts that most houses need. We know the older homes of ${city}, and we say what a repair costs before we begin.`;
    write('content/elmwood/a.mdx', page('area', 'zones: [toledo]\n', body('Toledo')));
    write('content/elmwood/b.mdx', page('area', 'zones: [toledo]\n', body('Bowling Green for emergencies only')));
    const [finding] = lint().findings.filter(({ rule }) => rule === 'page/near-duplicate');
    expect(finding).toMatchObject({ file: 'content/elmwood/b.mdx', line: 2, severity: 'warning' });
    expect(finding?.message).toMatch(/\d\d % like "Heating in Toledo" at content\/elmwood\/a\.mdx:2/);
  });
});
