import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { loadTitanMap } from '../../../titan-map/load.ts';
import { countStates, serviceMatrix } from '../../../titan-map/matrix.ts';
import { matrixSvg } from '../../../titan-map/matrix-svg.ts';
import type { TitanMap } from '../../../titan-map/schema/titan-map.ts';
import { matrixText } from '../../../titan-map/show.ts';
import { smallProject } from './support.ts';

function smallMap(): TitanMap {
  const { map } = loadTitanMap('titan-map/small', { root: smallProject() });
  if (!map) throw new Error('The small map has problems.');
  return map;
}

const [drains, heaters] = smallMap().services;
const [downtown, oakwood] = smallMap().zones;

/** The small map with some of its entries changed. */
function mapWith(service: object, zone: object): Pick<TitanMap, 'services' | 'zones'> {
  if (!drains || !heaters || !downtown || !oakwood) throw new Error('The small map has two services and two zones.');
  return { services: [{ ...drains, ...service }, heaters], zones: [{ ...downtown, ...zone }, oakwood] };
}

const stateOf = (service: object, zone: object, pages: Parameters<typeof serviceMatrix>[1] = null) =>
  serviceMatrix(mapWith(service, zone), pages, 'en').cells[0]?.[0]?.state;

describe('service by zone', () => {
  test.each([
    [{}, {}, 'offered'],
    [{ status: 'paused' }, {}, 'paused'],
    [{}, { status: 'paused' }, 'paused'],
    [{}, { status: 'expansion' }, 'not-offered'],
    [{ zones: ['oakwood'] }, {}, 'not-offered'],
    [{}, { status: 'emergency-only' }, 'not-offered'],
    [{ emergency: true }, { status: 'emergency-only' }, 'emergency-only'],
  ])('service %j in zone %j is %s', (service, zone, state) => expect(stateOf(service, zone)).toBe(state));

  test('a service needs a page that speaks of the zone, and the zone a page', () => {
    const service = { services: ['drain-cleaning'], zones: [] };
    const zone = { services: [], zones: ['downtown'] };
    expect(stateOf({}, {}, [service, zone])).toBe('offered');
    expect(stateOf({}, {}, [service])).toBe('no-page');
    expect(stateOf({}, {}, [zone])).toBe('no-page');
    expect(stateOf({}, {}, [{ ...service, zones: ['oakwood'] }, zone])).toBe('no-page');
    expect(stateOf({ status: 'paused' }, {}, [])).toBe('paused');
  });

  test('what is retired is not drawn', () => {
    expect(serviceMatrix(mapWith({ status: 'retired' }, {}), null, 'en').services.map(({ id }) => id)).toEqual([
      'water-heaters',
    ]);
  });
});

describe('pictures', () => {
  const map = mapWith({ name: 'Drains & <b>"pipes"</b>' }, {});
  const matrix = serviceMatrix(map, [], 'en');
  const svg = matrixSvg(matrix, { title: 'Corner & Sons: services by zone', idPrefix: 'm' });

  test('say in words what they show, and tell states apart by shape', () => {
    expect(svg).toContain('role="img" aria-labelledby="m-title m-desc"');
    expect(svg).toContain('<title id="m-title">Corner &amp; Sons: services by zone</title>');
    expect(svg).toContain(
      '<desc id="m-desc">2 services in 2 zones: 1 paused, 1 offered, no page, 2 not offered. Offered without a page: Drains &amp; &lt;b&gt;&quot;pipes&quot;&lt;/b&gt; in Downtown.</desc>',
    );
    const shapes = [...svg.matchAll(/<g id="m-[\w-]+">(.*?)<\/g>/g)].map(([, shape]) =>
      shape?.replace(/#[0-9a-f]{3,6}/g, ''),
    );
    expect(new Set(shapes).size).toBe(5);
    expect(countStates(matrix)).toMatchObject({ 'no-page': 1, paused: 1 });
  });

  test('carry names without letting them become markup', () => {
    expect(svg).not.toContain('<b>');
    const names: string[] = [];
    const walk = (node: object) => {
      if ('tagName' in node) names.push(String(node.tagName));
      if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(walk);
    };
    walk(parse(svg));
    expect(
      names
        .filter((name) => !['html', 'head', 'body'].includes(name))
        .every((name) => ['svg', 'title', 'desc', 'defs', 'g', 'rect', 'path', 'circle', 'text', 'use'].includes(name)),
    ).toBe(true);
  });

  test('as text have a sign for each cell', () => {
    expect(matrixText(serviceMatrix(mapWith({}, {}), null, 'en'))).toBe(
      [
        'service         1  2',
        '--------------  -  -',
        'Drain cleaning  +  .',
        'Water heaters   =  .',
        '',
        '  +  offered (1)',
        '  !  emergency only (0)',
        '  =  paused (1)',
        '  ?  offered, no page (0)',
        '  .  not offered (2)',
        '',
        '   1  Downtown',
        '   2  Oakwood',
        '',
      ].join('\n'),
    );
  });
});
