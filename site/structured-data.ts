import { inLanguage, mainPhone } from '../titan-map/lookup.ts';
import { formatMoney } from '../titan-map/money.ts';
import { weekdays } from '../titan-map/schema/business.ts';
import type { Language } from '../titan-map/schema/common.ts';
import type { Business, Offer, Service, TitanMap, Zone } from '../titan-map/schema/titan-map.ts';
import type { Link } from './directory.ts';

type Node = Record<string, unknown>;

const typeOfTrade: Record<Business['trades'][number], string> = {
  heating: 'HVACBusiness',
  cooling: 'HVACBusiness',
  plumbing: 'Plumber',
  electrical: 'Electrician',
  roofing: 'RoofingContractor',
};

const businessId = (map: TitanMap) => `${map.site.url.replace(/\/$/, '')}/#business`;

function openingHours(hours: Business['hours']): Node[] {
  return weekdays.flatMap((day) => {
    const value = hours[day];
    if (value === 'closed') return [];
    const [opens = '00:00', closes = '23:59'] = value === '24 hours' ? [] : value.split('-');
    const dayOfWeek = `https://schema.org/${day.charAt(0).toUpperCase()}${day.slice(1)}`;
    return [{ '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes }];
  });
}

function areaServed(zones: readonly Zone[]): Node[] {
  return zones
    .filter((zone) => zone.status === 'active')
    .flatMap((zone) => zone.cities)
    .map((name) => ({ '@type': 'Place', name }));
}

/**
 * The business, by the subtype of schema.org/LocalBusiness that its trades call for. It names the main phone only, and the
 * street only when the map publishes it.
 */
export function businessNode(map: TitanMap, lang: Language): Node {
  const { business } = map;
  const { street, city, region, zip, hidden } = business.address;
  const types = [...new Set(business.trades.map((trade) => typeOfTrade[trade]))];
  return {
    '@type': types.length === 1 ? types[0] : types,
    '@id': businessId(map),
    name: business.name,
    legalName: business.legalName,
    description: inLanguage(business.description, lang),
    url: map.site.url,
    telephone: `+1-${mainPhone(map)}`,
    email: business.email,
    foundingDate: String(business.founded),
    address: {
      '@type': 'PostalAddress',
      ...(hidden ? {} : { streetAddress: street, postalCode: zip }),
      addressLocality: city,
      addressRegion: region,
      addressCountry: 'US',
    },
    openingHoursSpecification: openingHours(business.hours),
    areaServed: areaServed(map.zones),
  };
}

/** A service as schema.org/Service, offered by the business where dispatch gives it full service. */
export function serviceNode(map: TitanMap, service: Service, lang: Language, url: string): Node {
  const zones = map.zones.filter((zone) => service.zones?.includes(zone.id) ?? true);
  return {
    '@type': 'Service',
    name: inLanguage(service.name, lang),
    description: inLanguage(service.summary, lang),
    url,
    provider: { '@id': businessId(map) },
    areaServed: areaServed(zones),
  };
}

/** An offer as schema.org/Offer with the days on which it holds; a price only where the map has one. */
export function offerNode(map: TitanMap, offer: Offer, lang: Language, url: string): Node {
  return {
    '@type': 'Offer',
    name: inLanguage(offer.name, lang),
    description: inLanguage(offer.terms, lang),
    url,
    validFrom: offer.starts,
    validThrough: offer.ends,
    ...(offer.price === undefined
      ? {}
      : { price: formatMoney(offer.price).replace(/[$,]/g, ''), priceCurrency: 'USD' }),
    offeredBy: { '@id': businessId(map) },
    itemOffered: map.services
      .filter((service) => offer.services.includes(service.id))
      .map((service) => ({ '@type': 'Service', name: inLanguage(service.name, lang) })),
  };
}

/** The way to a page as schema.org/BreadcrumbList. */
export function breadcrumbNode(links: readonly Link[], origin: string): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: links.map((link, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: link.label,
      item: new URL(link.path, origin).href,
    })),
  };
}

/**
 * JSON-LD that can stand inside a script element: no text of the map can close the element or open another.
 * @param nodes things to describe
 */
export function jsonLd(nodes: readonly Node[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
}
