import { expect, it } from 'vitest';
import { sitemapXml } from '../../../site/sitemap.ts';
import { breadcrumbNode, businessNode, jsonLd, offerNode, serviceNode } from '../../../site/structured-data.ts';
import { juniper } from './fixture.ts';

const map = juniper();

it('describes the business by its trades, with the main phone and without a hidden street', () => {
  expect(businessNode(map, 'en')).toMatchObject({
    '@type': ['Electrician', 'RoofingContractor'],
    '@id': 'https://juniper.example.com/#business',
    telephone: '+1-541-555-0110',
    address: { addressLocality: 'Bend', addressRegion: 'OR' },
    areaServed: [{ name: 'Bend' }],
  });
  expect(JSON.stringify(businessNode(map, 'en'))).not.toContain('Sample Way');
});

it('publishes the street of a business that has a counter', () => {
  const open = { ...map, business: { ...map.business, address: { ...map.business.address, hidden: false } } };
  expect(businessNode(open, 'en').address).toMatchObject({ streetAddress: '1 Sample Way', postalCode: '97701' });
});

it('opens on the days that are open', () => {
  const hours = businessNode(map, 'en').openingHoursSpecification as { dayOfWeek: string; closes: string }[];
  expect(hours).toHaveLength(5);
  expect(hours.at(-1)).toMatchObject({ dayOfWeek: 'https://schema.org/Friday', closes: '12:00' });
});

it('gives trades of one type that type once', () => {
  const heating = { ...map, business: { ...map.business, trades: ['heating' as const, 'cooling' as const] } };
  expect(businessNode(heating, 'en')['@type']).toBe('HVACBusiness');
});

it('describes offers with their days and their price in dollars', () => {
  const [offer] = map.offers;
  if (!offer) throw new Error('The fixture has no offer.');
  expect(offerNode(map, offer, 'es', 'https://juniper.example.com/x/')).toMatchObject({
    name: 'Revisión de techo',
    price: '79',
    priceCurrency: 'USD',
    validFrom: '2026-10-01',
    validThrough: '2026-12-31',
  });
  const dear = { ...offer, price: 123_450 };
  expect(offerNode(map, dear, 'en', '')).toMatchObject({ price: '1234.50' });
});

it('describes services where they get full service', () => {
  const [service] = map.services;
  if (!service) throw new Error('The fixture has no service.');
  expect(serviceNode(map, service, 'en', '')).toMatchObject({ name: 'Roof repair', areaServed: [{ name: 'Bend' }] });
});

it('numbers the way to a page', () => {
  const links = [
    { label: 'Home', path: '/' },
    { label: 'Roofs', path: '/roofs/' },
  ];
  expect(breadcrumbNode(links, map.site.url).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://juniper.example.com/' },
    { '@type': 'ListItem', position: 2, name: 'Roofs', item: 'https://juniper.example.com/roofs/' },
  ]);
});

it('lets no text close the script element', () => {
  const text = jsonLd([{ name: '</script><script>alert(1)</script>' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)['@graph'][0].name).toBe('</script><script>alert(1)</script>');
});

it('writes a sitemap with translations, escaped', () => {
  const xml = sitemapXml(
    [
      { path: '/a&b/', alternates: { en: '/a&b/', es: '/es/' }, updated: '2026-11-01' },
      { path: '/only/', alternates: { en: '/only/' } },
    ],
    'https://example.com',
  );
  expect(xml).toContain('<url><loc>https://example.com/a&amp;b/</loc><lastmod>2026-11-01</lastmod>');
  expect(xml).toContain('hreflang="es" href="https://example.com/es/"');
  expect(xml).toContain('<url><loc>https://example.com/only/</loc></url>');
});
