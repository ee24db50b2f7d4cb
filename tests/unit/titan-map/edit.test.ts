import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CannotEdit, editMap, type MapEdit, type Plain } from '../../../titan-map/edit.ts';
import { loadTitanMap, plainMap } from '../../../titan-map/load.ts';
import { type MapFiles, mergeFiles } from '../../../titan-map/merge.ts';
import { smallProject } from './support.ts';

const work = `# What we do
zones:
  # Where the shop stands.
  - id: downtown
    name: "Downtown" # never "the center"
    cities: [Dayton]
    zips: ["45402", "45403"] # one each
    status: active

  - id: oakwood
    name: 'Oakwood'
    cities:
      - Oakwood # the city
      # Far Hills comes next year.
      - Kettering
    zips: [
      "45419", # the city
      "45429",
    ]
    status: expansion
    source: { artifact: dispatch board, date: "2026-09-01", reviewedBy: sam }

offers:
  - { id: fall, price: "$79", terms: a, source: { artifact: mail, date: "2026-08-01" } }
memberships: []
campaigns:
  - id: cards
    name: >-
      Fall postcards for the streets
      around the shop
    ends: 2026-11-30   # printed
`;

const filesOf = (texts: Record<string, string>): MapFiles => ({
  sources: Object.entries(texts).map(([file, text]) => ({ file: `titan-map/small/${file}`, text })),
  problems: [],
  complete: true,
});

/** Lines that an edit takes away and adds. */
function changedLines(edits: readonly MapEdit[], text = work): string[] {
  const { changed } = editMap('titan-map/small', filesOf({ 'work.yaml': text }), edits);
  const before = text.split('\n');
  const after = changed.find(({ file }) => file.endsWith('/work.yaml'))?.text.split('\n') ?? before;
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

const set = (path: (string | number)[], value: Plain): MapEdit => ({ kind: 'set', path, value });

describe('one value', () => {
  test('keeps its quotes and the comment beside it', () => {
    expect(changedLines([set(['zones', 0, 'name'], 'Inner "ring"')])).toEqual([
      '-     name: "Downtown" # never "the center"',
      '+     name: "Inner \\"ring\\"" # never "the center"',
    ]);
    expect(changedLines([set(['zones', 1, 'name'], "Oakwood's edge")])).toEqual([
      "-     name: 'Oakwood'",
      "+     name: 'Oakwood''s edge'",
    ]);
    expect(changedLines([set(['campaigns', 0, 'ends'], '2026-12-15')])).toEqual([
      '-     ends: 2026-11-30   # printed',
      '+     ends: 2026-12-15   # printed',
    ]);
  });

  test('gains quotes where it would mean something else', () => {
    expect(changedLines([set(['zones', 0, 'status'], 'yes: no # maybe')])).toContain('+     status: "yes: no # maybe"');
    expect(changedLines([set(['zones', 0, 'status'], '0451')])).toContain('+     status: "0451"');
    expect(changedLines([set(['offers', 0, 'terms'], 'one, two')])[1]).toContain('terms: "one, two"');
  });

  test('stays folded when it was', () => {
    expect(changedLines([set(['campaigns', 0, 'name'], 'Winter postcards')])).toEqual([
      '-       Fall postcards for the streets',
      '-       around the shop',
      '+       Winter postcards',
    ]);
  });

  test('in braces leaves its neighbours alone', () => {
    expect(changedLines([set(['offers', 0, 'price'], '$1,089.50')])).toEqual([
      '-   - { id: fall, price: "$79", terms: a, source: { artifact: mail, date: "2026-08-01" } }',
      '+   - { id: fall, price: "$1,089.50", terms: a, source: { artifact: mail, date: "2026-08-01" } }',
    ]);
  });
});

describe('lists', () => {
  test('gain and lose entries, and keep the comments between', () => {
    expect(changedLines([set(['zones', 0, 'zips'], ['45403', '45404'])])).toEqual([
      '-     zips: ["45402", "45403"] # one each',
      '+     zips: ["45403", "45404"] # one each',
    ]);
    expect(changedLines([set(['zones', 1, 'zips'], ['45419', '45430'])])).toEqual([
      '-       "45419", # the city',
      '-       "45429",',
      '+       "45419", "45430", # the city',
    ]);
    expect(changedLines([set(['zones', 1, 'cities'], ['Kettering', 'Far Hills'])])).toEqual([
      '-       - Oakwood # the city',
      '+       - Far Hills',
    ]);
    expect(changedLines([set(['zones', 1, 'cities'], ['Oakwood'])])).toEqual(['-       - Kettering']);
  });
});

describe('keys', () => {
  test('are added before the source, or at the end', () => {
    expect(changedLines([set(['zones', 1, 'note'], 'x')])).toEqual(['+     note: x']);
    const { changed } = editMap('titan-map/small', filesOf({ 'work.yaml': work }), [set(['zones', 1, 'note'], 'x')]);
    expect(changed[0]?.text).toContain('status: expansion\n    note: x\n    source:');
    expect(changedLines([set(['zones', 0, 'source'], { artifact: 'zones, tab 1', date: '2026-10-01' })])).toEqual([
      '+     source: { artifact: "zones, tab 1", date: "2026-10-01" }',
    ]);
  });

  test('of a group are set one by one, and go when they are not asked for', () => {
    expect(changedLines([set(['zones', 1, 'source'], { artifact: 'zones.csv', date: '2026-10-01' })])).toEqual([
      '-     source: { artifact: dispatch board, date: "2026-09-01", reviewedBy: sam }',
      '+     source: { artifact: zones.csv, date: "2026-10-01" }',
    ]);
  });

  test('can be removed', () => {
    expect(changedLines([{ kind: 'remove', path: ['campaigns', 0, 'ends'] }])).toEqual([
      '-     ends: 2026-11-30   # printed',
    ]);
    expect(changedLines([{ kind: 'remove', path: ['offers', 0, 'terms'] }])[1]).toBe(
      '+   - { id: fall, price: "$79", source: { artifact: mail, date: "2026-08-01" } }',
    );
  });
});

describe('entries', () => {
  const zone = { id: 'kettering', name: 'Kettering', cities: ['Kettering'], zips: ['45440'], status: 'active' };

  test('are added in the notation of their list', () => {
    const { changed } = editMap('titan-map/small', filesOf({ 'work.yaml': work }), [
      { kind: 'append', path: ['zones'], entry: zone },
      { kind: 'append', path: ['offers'], entry: { id: 'spring', price: '$99' } },
      { kind: 'append', path: ['memberships'], entry: { id: 'steady', price: '$19' } },
    ]);
    expect(changed[0]?.text).toContain(
      'reviewedBy: sam }\n\n  - id: kettering\n    name: Kettering\n    cities: [Kettering]\n    zips: ["45440"]\n    status: active\n\noffers:',
    );
    expect(changed[0]?.text).toContain(
      '"2026-08-01" } }\n  - { id: spring, price: "$99" }\nmemberships:\n  - id: steady\n',
    );
  });

  test('stand after a key that the last entry gains', () => {
    const { changed } = editMap('titan-map/small', filesOf({ 'work.yaml': 'zones:\n  - id: a\n    name: A\n' }), [
      { kind: 'append', path: ['zones'], entry: { id: 'b' } },
      set(['zones', 0, 'note'], 'x'),
    ]);
    expect(changed[0]?.text).toBe('zones:\n  - id: a\n    name: A\n    note: x\n\n  - id: b\n');
  });

  test('go into a new file when no file has the list', () => {
    const { changed } = editMap('titan-map/small', filesOf({ 'work.yaml': 'zones: []\n' }), [
      { kind: 'append', path: ['campaigns'], entry: { id: 'van' } },
    ]);
    expect(changed).toEqual([
      {
        file: 'titan-map/small/campaigns.yaml',
        text: '# yaml-language-server: $schema=../titan-map.schema.json\n\ncampaigns:\n  - id: van\n',
      },
    ]);
  });
});

describe('what keeps', () => {
  test('Windows line ends stay', () => {
    const text = work.replaceAll('\n', '\r\n');
    const { changed } = editMap('titan-map/small', filesOf({ 'work.yaml': text }), [
      set(['zones', 1, 'note'], 'x'),
      set(['campaigns', 0, 'name'], 'Winter'),
      { kind: 'remove', path: ['zones', 0, 'status'] },
      { kind: 'append', path: ['zones'], entry: { id: 'new', name: 'New' } },
    ]);
    expect(changed[0]?.text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('every scalar of the sample maps can be changed and changed back, to the letter', () => {
    for (const site of ['larkwater', 'agarita']) {
      const folder = `titan-map/${site}`;
      const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
      const sources = names.map((name) => ({
        file: `${folder}/${name}`,
        text: readFileSync(join(folder, name), 'utf8'),
      }));
      const files: MapFiles = { sources, problems: [], complete: true };
      const old = scalars(plainMap(mergeFiles(files).keys));
      const edits = old.map(({ path, value }) => set(path, typeof value === 'string' ? `${value}x` : value));
      const there = editMap(folder, files, edits);
      const moved: MapFiles = {
        ...files,
        sources: sources.map((source) => there.changed.find(({ file }) => file === source.file) ?? source),
      };
      const back = editMap(
        folder,
        moved,
        old.map(({ path, value }) => set(path, value)),
      );
      const different = back.changed.filter(({ file, text }) => {
        const original = sources.find((source) => source.file === file)?.text ?? '';
        return words(original) !== words(text);
      });
      expect(different.map(({ file }) => file)).toEqual([]);
    }
  });

  test('a valid map stays valid, and an invalid result is told and not hidden', () => {
    const root = smallProject();
    const { sources } = loadTitanMap('titan-map/small', { root });
    const files: MapFiles = { sources: [...sources.values()], problems: [], complete: true };
    expect(editMap('titan-map/small', files, [set(['offers', 0, 'price'], '$69')]).loaded.problems).toEqual([]);
    const { loaded } = editMap('titan-map/small', files, [set(['offers', 0, 'price'], 'cheap')]);
    expect(loaded.map).toBeNull();
    expect(loaded.problems[0]).toMatchObject({ file: 'titan-map/small/work.yaml', line: 33 });
  });

  test('what cannot be changed on its own is refused with its place', () => {
    const edit = () => changedLines([{ kind: 'remove', path: ['zones', 0, 'id'] }]);
    expect(edit).toThrow(CannotEdit);
    expect(edit).toThrow('Found zones › downtown › id at titan-map/small/work.yaml:4 written in a way');
    expect(() => changedLines([set(['zones', 7, 'name'], 'x')])).toThrow(CannotEdit);
  });
});

/** Text without its line breaks, which folding may move. */
const words = (text: string) => text.replace(/\s+/g, ' ');

function scalars(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; value: string | number }[] {
  if (typeof value === 'string' || typeof value === 'number') return path.at(-1) === 'id' ? [] : [{ path, value }];
  if (Array.isArray(value)) {
    const inner = value.filter((item) => typeof item === 'object');
    return inner.flatMap((item) => scalars(item, [...path, value.indexOf(item)]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => scalars(item, [...path, key]));
}
