import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../titan-map/coverage.ts';
import { loadTitanMap } from '../../../titan-map/load.ts';
import { listSites } from '../../../titan-map/sites.ts';
import { emptyProject, loadChanged, loadFiles, smallProject, told } from './support.ts';

function loadWith(name: string, content: string | Uint8Array) {
  const root = smallProject();
  writeFileSync(join(root, 'titan-map/small', name), content);
  return loadTitanMap('titan-map/small', { root });
}

const tellAll = (loaded: ReturnType<typeof loadTitanMap>) => loaded.problems.map(told);

function bigPricebook(bytes: number): string {
  const entries: string[] = ['pricebook:\n'];
  for (let size = 0, index = 0; size < bytes; index++) {
    const entry = `  - { id: item-${index}, code: C-${index}, name: Item ${index}, service: drain-cleaning, price: $${index + 1} }\n`;
    entries.push(entry);
    size += entry.length;
  }
  return entries.join('');
}

describe('a valid map', () => {
  test('merges the files of the folder', () => {
    const { map, problems, site, folder } = loadTitanMap('titan-map/small', { root: smallProject() });
    expect(problems).toEqual([]);
    expect({ site, folder }).toEqual({ site: 'small', folder: 'titan-map/small' });
    expect(map?.business.name).toBe('Corner Plumbing');
    expect(map?.offers[0]?.price).toBe(7900);
    expect(map?.memberships).toEqual([]);
  });

  test('joins lists of several files in the order of their names, .yml included', () => {
    const { map } = loadWith(
      'a.yml',
      'zones:\n  - { id: kettering, name: K, cities: [K], zips: ["45429"], status: active }\n',
    );
    expect(map?.zones.map(({ id }) => id)).toEqual(['kettering', 'downtown', 'oakwood']);
  });

  test.each(['larkwater', 'agarita'])('%s, the sample site, has no problem', (site) => {
    expect(tellAll(loadTitanMap(`titan-map/${site}`))).toEqual([]);
  });
});

describe('languages', () => {
  test('a site of one language may use plain text, whichever language it is', () => {
    expect(loadChanged('site.yaml', 'languages: [en]', 'languages: [es]').map).not.toBeNull();
  });

  test('a language can be prepared text by text before it is switched on', () => {
    const to = 'summary: { en: "One drain, cleared.", es: Un drenaje. }';
    const { map } = loadChanged('work.yaml', 'summary: One drain, cleared.', to);
    expect(map && coverageOf(map).texts.byLanguage).toEqual({ en: 12, es: 1 });
    expect(map && coverageOf(map).gaps).toContainEqual({ kind: 'language-in-preparation', ids: ['es'] });
  });

  test('switching a language on names every text that lacks it', () => {
    const { problems } = loadChanged('site.yaml', 'languages: [en]', 'languages: [en, es]');
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['map/missing-language']));
    expect(problems).toHaveLength(12);
  });
});

describe('locate', () => {
  const { locate, sources } = loadTitanMap('titan-map/small', { root: smallProject() });
  const textAt = (path: (string | number)[], part?: 'key' | 'value') => {
    const range = locate(path, part);
    return range && sources.get(range.file)?.text.slice(range.offset, range.endOffset);
  };

  test('finds a value, its key, an entry and a list', () => {
    expect(locate(['offers', 0, 'price'])).toMatchObject({ file: 'titan-map/small/work.yaml', line: 33, column: 12 });
    expect(textAt(['offers', 0, 'price'])).toBe('$79');
    expect(textAt(['offers', 0, 'price'], 'key')).toBe('price');
    expect(textAt(['zones', 1, 'zips', 0])).toBe('"45419"');
    expect(textAt(['zones', 1])).toMatch(/^id: oakwood[\s\S]*status: expansion$/);
    expect(textAt(['campaigns'], 'key')).toBe('campaigns');
    expect(textAt(['business', 'hours', 'sunday'])).toBe('closed');
  });

  test('has no place for what no file says', () => {
    expect(locate(['offers', 0, 'status'])).toBeNull();
    expect(locate(['offers', 7])).toBeNull();
    expect(locate(['memberships'])).toBeNull();
  });

  test('counts the entries of all files', () => {
    const root = smallProject();
    writeFileSync(
      join(root, 'titan-map/small/zz.yaml'),
      'zones:\n  - { id: x, name: X, cities: [X], zips: ["45459"], status: active }\n',
    );
    expect(loadTitanMap('titan-map/small', { root }).locate(['zones', 2, 'name'])).toMatchObject({
      file: 'titan-map/small/zz.yaml',
      line: 2,
    });
  });
});

describe('files', () => {
  test('an empty file is told', () => {
    expect(tellAll(loadWith('a.yaml', ' \n'))).toEqual([
      'a.yaml:1:1 map/empty-file Found an empty file; expected at least one key such as services:, or a comment. Fill the file or delete it.',
    ]);
  });

  test('a file with only comments is fine', () => {
    expect(loadWith('a.yaml', '# memberships come next year\n').map).not.toBeNull();
  });

  test('a folder with only comments lacks everything that a map needs', () => {
    const { problems } = loadFiles({ 'a.yaml': '# nothing yet\n' });
    expect(problems.map(({ message }) => /"(\w+)"/.exec(message)?.[1])).toEqual(
      expect.arrayContaining(['site', 'business', 'services', 'zones', 'bookingPaths', 'owners']),
    );
  });

  test('a byte order mark and Windows line ends are fine, and places stay right', () => {
    const root = smallProject();
    const path = join(root, 'titan-map/small/work.yaml');
    const text = readFileSync(path, 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(path, `\ufeff${text}`);
    expect(loadTitanMap('titan-map/small', { root }).map).not.toBeNull();
    writeFileSync(path, `\ufeff${text.replace('price: $79', 'price: 79').replace('services:', 'servces:')}`);
    const places = loadTitanMap('titan-map/small', { root }).problems.map(({ line, column }) => `${line}:${column}`);
    expect(places).toEqual(expect.arrayContaining(['1:1', '33:12']));
  });

  test('Latin-1 is told with byte and line', () => {
    const bytes = Buffer.from('offers: [] # \u20ac is fine\n# A\xf1o\n', 'utf8');
    const broken = Buffer.concat([bytes, Buffer.from('# A\xf1o nuevo\n', 'latin1')]);
    expect(tellAll(loadWith('a.yaml', broken))).toEqual([
      `a.yaml:3:4 map/encoding Found a byte that is not UTF-8 at byte ${bytes.length + 3}, on line 3 (0xf1); expected the whole file in UTF-8. Save the file as UTF-8; it looks like Windows-1252 or Latin-1.`,
    ]);
  });

  test('UTF-16 is told', () => {
    expect(tellAll(loadWith('a.yaml', Buffer.from('\ufeffoffers: []\n', 'utf16le')))[0]).toContain(
      'it looks like UTF-16.',
    );
  });

  test('a missing folder and a folder without YAML are told', () => {
    const root = emptyProject();
    expect(tellAll(loadTitanMap('titan-map/nowhere', { root }))).toEqual([
      'titan-map/nowhere:1:1 map/unreadable Found no folder titan-map/nowhere to read: it does not exist, or is a link to something that does not; expected the YAML files of a site there. Check the name of the site, or make the folder.',
    ]);
    expect(tellAll(loadTitanMap('titan-map/small', { root }))).toEqual([
      'titan-map/small:1:1 map/unreadable Found no YAML in titan-map/small; expected at least one file that ends in .yaml or .yml. Add business.yaml, services.yaml and the other facts of the site.',
    ]);
  });

  test('a folder or a dead link in place of a file is told', () => {
    const root = smallProject();
    mkdirSync(join(root, 'titan-map/small/a.yaml'));
    symlinkSync('nowhere.txt', join(root, 'titan-map/small/b.yaml'));
    expect(tellAll(loadTitanMap('titan-map/small', { root }))).toEqual([
      'a.yaml:1:1 map/unreadable Found no way to read the file: it is a folder; expected a YAML file. Put a readable file there, or remove it.',
      'b.yaml:1:1 map/unreadable Found no way to read the file: it does not exist, or is a link to something that does not; expected a YAML file. Put a readable file there, or remove it.',
    ]);
  });

  test('a link to the outside is refused', () => {
    const root = smallProject();
    writeFileSync(join(root, 'outside.yaml'), 'offers: []\n');
    symlinkSync('../../outside.yaml', join(root, 'titan-map/small/a.yaml'));
    expect(tellAll(loadTitanMap('titan-map/small', { root }))).toEqual([
      'a.yaml:1:1 map/unreadable Found a link to a file outside of the folder of the site; expected the file itself. Replace the link with a copy of the file.',
    ]);
  });

  test('files of other records are left alone', () => {
    const root = smallProject();
    writeFileSync(join(root, 'titan-map/small/reviews.yaml'), 'reviews: []\n');
    writeFileSync(join(root, 'titan-map/small/readiness.yaml'), 'gates: []\n');
    mkdirSync(join(root, 'titan-map/small/evidence'));
    mkdirSync(join(root, 'titan-map/small/imports'));
    writeFileSync(join(root, 'titan-map/small/imports/zones-2026-11-20.yaml'), 'rows: []\n');
    expect(loadTitanMap('titan-map/small', { root }).map).not.toBeNull();
  });

  test('YAML in a folder of the folder is told, not left out in silence', () => {
    const root = smallProject();
    mkdirSync(join(root, 'titan-map/small/more/deep'), { recursive: true });
    writeFileSync(join(root, 'titan-map/small/more/deep/offers.yml'), 'offers: []\n');
    writeFileSync(join(root, 'titan-map/small/more/notes.txt'), 'No facts.\n');
    expect(tellAll(loadTitanMap('titan-map/small', { root }))).toEqual([
      'more/deep/offers.yml:1:1 map/unreadable Found YAML in a folder of titan-map/small; expected it in titan-map/small itself, as folders in it are not read. Move the file up, or out of titan-map/ when it holds no facts.',
    ]);
  });

  test('what other files lack is not guessed while one cannot be read', () => {
    const { problems } = loadChanged('work.yaml', 'services:\n  - id: drain', 'services: [\n  - id: drain');
    expect(problems.every(({ file, rule }) => file === 'titan-map/small/work.yaml' && rule === 'map/syntax')).toBe(
      true,
    );
  });
});

describe('size', () => {
  test('5 MB of valid entries are read', { timeout: 60_000 }, () => {
    const loaded = loadWith('a.yaml', bigPricebook(5_000_000));
    expect(tellAll(loaded)).toEqual([]);
    expect(loaded.map?.pricebook.length).toBeGreaterThan(40_000);
  });

  test('more than 8 MB are refused before they are read', () => {
    expect(tellAll(loadWith('a.yaml', '#'.repeat(9 * 1024 * 1024)))).toEqual([
      'a.yaml:1:1 map/too-large Found a file of 9.0 MB; expected at most 8 MB, which holds about 40,000 entries. Keep only what the pages of the site use, and leave exports out of this folder.',
    ]);
  });

  test.each([
    ['brackets', '['.repeat(1_000_000)],
    ['hyphens', '- '.repeat(500_000)],
    ['question marks', '? '.repeat(500_000)],
  ])('a million nested %s end at once', (_, text) => {
    const [problem, ...more] = loadWith('a.yaml', text).problems;
    expect(problem?.message).toBe('Found values nested too deeply to be read; expected a few levels.');
    expect(more).toEqual([]);
  });

  test('a hundred thousand keys do not take quadratic time', { timeout: 30_000 }, () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(loadWith('a.yaml', keys).problems).toHaveLength(100_000);
  });
});

describe('listSites', () => {
  test('names the folders that hold a map', () => {
    const root = smallProject();
    for (const name of ['empty', 'only-reviews', 'schema']) mkdirSync(join(root, 'titan-map', name));
    writeFileSync(join(root, 'titan-map/only-reviews/reviews.yaml'), 'reviews: []\n');
    writeFileSync(join(root, 'titan-map/schema/zone.ts'), '');
    expect(listSites(root)).toEqual(['small']);
    expect(listSites(join(root, 'nowhere'))).toEqual([]);
  });
});
