import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { components, type MapFamily } from '../../../content/components.ts';
import { reviewSite } from '../../../site/build/review.ts';
import { reviewCounts } from '../../../site/build/review-counts.ts';
import { factsPrintedBy, factText } from '../../../site/build/review-facts.ts';
import { buildSettings } from '../../../site/build/settings.ts';
import { loadTitanMap } from '../../../titan-map/load.ts';
import { juniper } from './fixture.ts';

const map = juniper();
const today = '2026-11-21';
const root = fileURLToPath(new URL('../../fixtures/sites/', import.meta.url));

it('knows what every component of content/ prints', () => {
  const { map: full } = loadTitanMap('titan-map/larkwater', {
    root: fileURLToPath(new URL('../../..', import.meta.url)),
  });
  if (!full) throw new Error('The map of the sample site is broken.');
  const firstId = (family: MapFamily | 'credentials') =>
    (family === 'credentials' ? full.business.credentials : full[family])[0]?.id;
  const silent = Object.entries(components).flatMap(([name, props]) => {
    const prop = (wanted: string) => {
      const family = props[wanted]?.binds;
      return family && firstId(family);
    };
    return factsPrintedBy(name, prop, full, today).length === 0 ? [name] : [];
  });
  expect(silent).toEqual(['Callout', 'Steps', 'IfOpen', 'IfShut']);
});

it.each([
  [['business', 'founded'], '2011'],
  [['business', 'phones', 0, 'number'], '(541) 555-0110'],
  [['offers', 0, 'price'], '$79'],
  [['offers', 0, 'ends'], '31 de diciembre de 2026'],
  [['offers', 0, 'terms'], 'Una visita por casa.'],
  [['zones', 0, 'zips'], '97701, 97702'],
  [['business', 'licences', 0, 'number'], 'EL-00000'],
  [['offers', 9, 'price'], ''],
] as const)('writes %j as %s', (path, text) => {
  expect(factText(map, path, 'es')).toBe(text);
});

it('lists what a customer signs off, each fact with the line that it comes from', () => {
  const review = reviewSite(buildSettings({ TRUECOPY_SITE: 'juniper' }, root), today, new Date(0), false);
  const page = review.pages.find(({ file }) => file === 'content/juniper/reparación.mdx');
  const offer = page?.facts.filter(({ component }) => component === 'OfferCard');
  expect(offer?.map(({ line, label, value, source }) => [line, label.replace(/^.*: /, ''), value, source])).toEqual([
    [12, 'price', '$79', 'titan-map/juniper/map.yaml:60'],
    [12, 'last day', '31 de diciembre de 2026', 'titan-map/juniper/map.yaml:64'],
    [12, 'terms', 'Una visita por casa.', 'titan-map/juniper/map.yaml:61'],
  ]);
  expect(offer?.[0]?.key).toMatch(/^offers-[a-z-]+-price$/);
  expect(review.everyPage.map(({ value }) => value)).toContain('(541) 555-0110');
  expect(reviewCounts(review)).toMatchObject({
    pages: 4,
    claims: review.elsewhere.length,
    open: 0,
    tolerated: 0,
  });
});

it('does not deny a connection that evidence has opened', () => {
  const settings = buildSettings({ TRUECOPY_SITE: 'juniper' }, root);
  const said = (connected: boolean) =>
    reviewSite(settings, today, new Date(0), connected).elsewhere.map(({ lang, standing, words }) => ({
      lang,
      standing,
      denies: /not connected|no está conectado/.test(words),
    }));
  expect(said(false).every(({ standing }) => standing === 'denied')).toBe(true);
  expect(new Set(said(false).flatMap(({ lang, denies }) => (denies ? lang : [])))).toEqual(new Set(['en', 'es']));
  expect(said(true).some(({ denies }) => denies)).toBe(false);
  expect(said(true).length).toBeGreaterThan(0);
});
