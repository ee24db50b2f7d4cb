import type { Frontmatter } from '../../content/frontmatter.ts';
import { formatDate, formatHours, formatPhone } from '../../titan-map/format.ts';
import type { MapPath } from '../../titan-map/load.ts';
import { inLanguage } from '../../titan-map/lookup.ts';
import { formatMoney } from '../../titan-map/money.ts';
import type { Language } from '../../titan-map/schema/common.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { liveOffers, offersFor, pricesOf } from '../facts.ts';
import { plans } from '../layouts/sections.ts';

/** Names the entry of the map that a component is given, by one of its props. */
type Prop = (name: string) => string | undefined;

type Find = (map: TitanMap, prop: Prop, today: string) => MapPath[];

type Family = 'offers' | 'memberships' | 'pricebook' | 'zones' | 'services' | 'campaigns';

function at(map: TitanMap, family: Family, id: string | undefined, ...fields: string[]): MapPath[] {
  const list: readonly { id: string }[] = map[family];
  const index = list.findIndex((entry) => entry.id === id);
  return index < 0 ? [] : fields.map((field) => [family, index, field]);
}

function offerFacts(map: TitanMap, id: string | undefined, ...fields: string[]): MapPath[] {
  const offer = map.offers.find((candidate) => candidate.id === id);
  return at(map, 'offers', id, ...(offer?.price === undefined ? ['discount'] : ['price']), ...fields);
}

const mainPhone: Find = (map) => [
  ['business', 'phones', map.business.phones.findIndex(({ role }) => role === 'main'), 'number'],
];

/** Facts that each component of content/ prints. Components that print none are left out. */
const printedBy: Readonly<Record<string, Find>> = {
  Phone: (map, prop, today) => {
    const campaign = prop('campaign');
    return campaign === undefined ? mainPhone(map, prop, today) : at(map, 'campaigns', campaign, 'trackingNumber');
  },
  CallButton: mainPhone,
  Email: () => [['business', 'email']],
  Address: (map) =>
    (map.business.address.hidden ? ['city', 'region'] : ['street', 'city', 'region', 'zip']).map((field) => [
      'business',
      'address',
      field,
    ]),
  Hours: () => [['business', 'hours']],
  Licences: (map) => map.business.licences.map((_, index) => ['business', 'licences', index, 'number']),
  YearFounded: () => [['business', 'founded']],
  Credential: (map, prop) => {
    const index = map.business.credentials.findIndex(({ id }) => id === prop('id'));
    return index < 0 ? [] : [['business', 'credentials', index, 'statement']];
  },
  Price: (map, prop) => at(map, 'pricebook', prop('item'), 'price'),
  PriceTable: (map, prop) =>
    pricesOf(map, prop('service') ?? '').flatMap(({ id }) => at(map, 'pricebook', id, 'price')),
  OfferPrice: (map, prop) => offerFacts(map, prop('offer')),
  OfferEnds: (map, prop) => at(map, 'offers', prop('offer'), 'ends'),
  OfferTerms: (map, prop) => at(map, 'offers', prop('offer'), 'terms'),
  OfferCard: (map, prop) => offerFacts(map, prop('offer'), 'ends', 'terms'),
  OfferList: (map, _prop, today) => liveOffers(map, today).flatMap(({ id }) => offerFacts(map, id, 'ends', 'terms')),
  MembershipPrice: (map, prop) => at(map, 'memberships', prop('membership'), 'price'),
  MembershipCard: (map, prop) => at(map, 'memberships', prop('membership'), 'price', 'benefits', 'terms'),
  ServiceList: (map) =>
    map.services.flatMap(({ id, status }) => (status === 'active' ? at(map, 'services', id, 'name') : [])),
  ZoneList: (map) => map.zones.flatMap(({ id }) => at(map, 'zones', id, 'status')),
  ZoneZips: (map, prop) => at(map, 'zones', prop('zone'), 'zips'),
};

/**
 * Facts of the map that a component prints on its page.
 * @param component name as written in the page
 * @param prop value of a prop, when the page gives it
 * @param map map of the site
 * @param today day that decides which offers are live, YYYY-MM-DD
 * @returns their paths in the map; none for a component that prints no fact
 */
export function factsPrintedBy(component: string, prop: Prop, map: TitanMap, today: string): MapPath[] {
  return printedBy[component]?.(map, prop, today) ?? [];
}

/**
 * Facts that the theme prints on a page because of its head.
 * @param head head of the page
 * @param map map of the site
 * @param today day that decides which offers are live, YYYY-MM-DD
 */
export function factsBoundBy(head: Frontmatter, map: TitanMap, today: string): MapPath[] {
  const { kind, services, zones, memberships } = head;
  return [
    ...(kind === 'service'
      ? services.flatMap((id) => pricesOf(map, id)).flatMap(({ id }) => at(map, 'pricebook', id, 'price'))
      : []),
    ...(kind === 'area' ? zones.flatMap((id) => at(map, 'zones', id, 'status', 'cities', 'zips')) : []),
    ...(kind === 'membership'
      ? memberships.flatMap((id) => at(map, 'memberships', id, 'price', 'benefits', 'terms'))
      : []),
    ...(plans[kind].above.concat(plans[kind].below).includes('offers')
      ? offersFor(map, head, today).flatMap(({ id }) => offerFacts(map, id, 'ends', 'terms'))
      : []),
  ];
}

/** Facts that the theme prints on every page, in its header and footer. */
export function factsOnEveryPage(map: TitanMap): MapPath[] {
  const everywhere = ['Phone', 'Email', 'Address', 'Hours', 'Licences'];
  return [
    ['business', 'name'],
    ['business', 'legalName'],
    ['business', 'emergencyHours'],
    ...everywhere.flatMap((component) => factsPrintedBy(component, () => undefined, map, '')),
  ];
}

function valueAt(map: TitanMap, path: MapPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    map,
  );
}

/**
 * A fact as a visitor reads it.
 * @param map map of the site
 * @param path where the fact is, as factsPrintedBy gives it
 * @param lang language of the page
 */
export function factText(map: TitanMap, path: MapPath, lang: Language): string {
  const value = valueAt(map, path);
  const field = path.at(-1);
  if (field === 'hours')
    return formatHours(map.business.hours, lang)
      .map((line) => `${line.days} ${line.hours}`)
      .join('; ');
  if (field === 'founded') return String(value);
  if (typeof value === 'number') return formatMoney(value);
  if (field === 'ends') return formatDate(String(value), lang);
  if (field === 'trackingNumber' || (field === 'number' && path[1] === 'phones')) return formatPhone(String(value));
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, lang)).join(', ');
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? inLanguage(value as Parameters<typeof inLanguage>[0], lang)
    : '';
}
