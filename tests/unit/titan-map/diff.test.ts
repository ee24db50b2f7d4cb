import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diffMaps, diffText } from '../../../titan-map/diff.ts';
import { loadMapFiles } from '../../../titan-map/load.ts';

const names = ['business.yaml', 'site.yaml', 'work.yaml'];

function version(change: (text: string) => string = (text) => text) {
  const sources = names.map((name) => ({
    file: `titan-map/small/${name}`,
    text: change(readFileSync(`tests/fixtures/titan-map/small/${name}`, 'utf8')),
  }));
  return loadMapFiles('titan-map/small', { sources, problems: [], complete: true });
}

test('a map does not differ from itself, nor from the same entries in another order', () => {
  expect(diffMaps(version(), version())).toEqual([]);
  const swapped = version((text) =>
    text.replace(/( {2}- id: downtown[\s\S]*?)( {2}- id: oakwood[\s\S]*?)\n\n/, '$2\n$1\n'),
  );
  expect(swapped.problems).toEqual([]);
  expect(diffMaps(version(), swapped)).toEqual([]);
});

test('changes are told by entry and field, with the place in the later version', () => {
  const later = version((text) =>
    text
      .replace('price: $79', 'price: $69')
      .replace('ends: 2026-11-30', 'ends: 2026-12-15')
      .replace('zips: ["45419"]', 'zips: ["45420"]')
      .replace('  - id: water-heaters', '  - id: heaters')
      .replace('saturday: 08:00-12:00', 'saturday: closed')
      .replace('    terms: One drain with an access.\n', '    terms: { en: One drain. }\n'),
  );
  expect(diffText(diffMaps(version(), later))).toBe(
    [
      'business',
      '  hours.saturday  08:00-12:00 → closed  titan-map/small/business.yaml:19',
      '',
      'services',
      '  + heaters  added  titan-map/small/work.yaml:9',
      '  - water-heaters  removed',
      '',
      'zones',
      '  oakwood',
      '    zips  - 45419, + 45420  titan-map/small/work.yaml:26',
      '',
      'offers',
      '  fall-drain',
      '    price  $79 → $69  titan-map/small/work.yaml:33',
      '    terms  One drain with an access. → {"en":"One drain."}  titan-map/small/work.yaml:34',
      '    ends   2026-11-30 → 2026-12-15  titan-map/small/work.yaml:37',
      '',
    ].join('\n'),
  );
});

test('a version that is not valid can be compared too', () => {
  const broken = version((text) => text.replace('price: $79', 'price: cheap').replace(/\nowners:[\s\S]*/, '\n'));
  expect(broken.map).toBeNull();
  expect(diffText(diffMaps(broken, version()))).toContain('price  cheap → $79');
});
