import { describe, expect, it } from 'vitest';
import { entry } from '../../../site/entry.ts';
import {
  credentialStatements,
  liveOffers,
  namesServiceTitan,
  offersFor,
  offerText,
  pricesOf,
  priceText,
  printedWords,
  relatedServices,
  servicesFor,
} from '../../../site/facts.ts';
import { pricebookItem } from '../../../titan-map/schema/pricebook.ts';
import { juniper } from './fixture.ts';

const map = juniper();
const bindings = { kind: 'service', services: [], zones: [], offers: [] } as const;

it('words prices as the map means them', () => {
  expect(priceText({ price: 12_900, priceIs: 'exact' }, 'en')).toBe('$129');
  expect(priceText({ price: 12_900, priceIs: 'from' }, 'es')).toBe('desde $129');
  expect(priceText({ price: 950, priceIs: 'exact', unit: 'per filter' }, 'en')).toBe('$9.50 per filter');
});

it('words offers as a price or as a saving', () => {
  expect(offerText({ price: 7900 }, 'en')).toBe('$79');
  expect(offerText({ discount: 5000 }, 'en')).toBe('$50 off');
  expect(offerText({ discount: '15%' }, 'es')).toBe('15% de descuento');
});

it('lists active prices of a service only', () => {
  const item = (id: string, status: string) =>
    pricebookItem.parse({ id, code: id, name: id, service: 'roof-repair', price: '$1', status });
  const pricebook = [item('a', 'active'), item('b', 'inactive')];
  expect(pricesOf({ pricebook }, 'roof-repair').map(({ id }) => id)).toEqual(['a']);
  expect(pricesOf({ pricebook }, 'rewiring')).toEqual([]);
});

describe('offers', () => {
  it('are live on their first and last day, and on no other', () => {
    expect(liveOffers(map, '2026-09-30')).toEqual([]);
    expect(liveOffers(map, '2026-10-01')).toHaveLength(1);
    expect(liveOffers(map, '2026-12-31')).toHaveLength(1);
    expect(liveOffers(map, '2027-01-01')).toEqual([]);
  });
  it('show where their services are done, and not where nobody drives', () => {
    const shown = (page: object) => offersFor(map, { ...bindings, ...page }, '2026-11-21').length;
    expect(shown({ services: ['roof-repair'] })).toBe(1);
    expect(shown({ services: ['rewiring'] })).toBe(0);
    expect(shown({ zones: ['bend'] })).toBe(1);
    expect(shown({ zones: ['redmond'] })).toBe(0);
  });
  it('show on their own page even when they are over', () => {
    const page = { ...bindings, kind: 'offer', offers: ['roof-check'] } as const;
    expect(offersFor(map, page, '2030-01-01').map(({ id }) => id)).toEqual(['roof-check']);
  });
});

describe('services', () => {
  it('of a zone are the active ones that are done there', () => {
    expect(servicesFor(map, { ...bindings, zones: ['bend'] }).map(({ id }) => id)).toEqual(['roof-repair']);
  });
  it('are none in a zone that is not served yet', () => {
    expect(servicesFor(map, { ...bindings, zones: ['redmond'] })).toEqual([]);
  });
  it('of an emergency page are those done outside office hours', () => {
    expect(servicesFor(map, { ...bindings, kind: 'emergency' })).toEqual([]);
  });
  it('related to one leave it out', () => {
    expect(relatedServices(map, ['roof-repair'])).toEqual([]);
    expect(relatedServices(map, []).map(({ id }) => id)).toEqual(['roof-repair']);
  });
});

it('drops statements whose proof has run out', () => {
  const source = { artifact: 'certificate', date: '2026-01-01' };
  const credentials = [
    { id: 'a', kind: 'insured', statement: { en: 'Insured.', es: 'Con seguro.' }, source, expires: '2026-06-30' },
    { id: 'b', kind: 'bonded', statement: 'Bonded.', source },
  ] as const;
  const on = (day: string) => credentialStatements({ credentials: [...credentials] }, day, 'es');
  expect(on('2026-06-30').map(({ statement }) => statement)).toEqual(['Con seguro.', 'Bonded.']);
  expect(on('2026-07-01').map(({ statement }) => statement)).toEqual(['Bonded.']);
});

it.each([
  ['The office works in ServiceTitan.', true],
  ['service titan', true],
  ['Service-Titan®', true],
  ['A titan of service', false],
])('%s: asks for the trademark notice: %s', (words, expected) => {
  expect(namesServiceTitan(words)).toBe(expected);
});

it('knows the words of the map that pages print, and no others', () => {
  expect(printedWords(map)).toContain('Revisión de techo');
  expect(printedWords(map)).not.toContain('Ana Field');
});

it('names what the map has when a page names something else', () => {
  expect(() => entry(map.offers, 'roof-chek')).toThrow('“roof-chek”, which the map does not have. It has: roof-check.');
});
