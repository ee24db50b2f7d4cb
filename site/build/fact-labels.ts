import type { MapPath } from '../../titan-map/load.ts';
import { inLanguage } from '../../titan-map/lookup.ts';
import type { Localized } from '../../titan-map/schema/common.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';

type Family = 'offers' | 'memberships' | 'pricebook' | 'zones' | 'services' | 'campaigns';

function entryOf(map: TitanMap, family: MapPath[number] | undefined, index: MapPath[number] | undefined) {
  const list: readonly { id: string; name?: Localized }[] = map[family as Family] ?? [];
  return list[Number(index)];
}

const fields: Readonly<Record<string, string>> = {
  price: 'price',
  discount: 'saving',
  ends: 'last day',
  terms: 'terms',
  benefits: 'benefits',
  name: 'name',
  status: 'state',
  cities: 'places',
  zips: 'ZIP codes',
  trackingNumber: 'phone number',
};

const ofBusiness: Readonly<Record<string, string>> = {
  name: 'Name',
  legalName: 'Legal name',
  email: 'E-mail',
  hours: 'Office hours',
  emergencyHours: 'Emergency hours',
  founded: 'Founded in',
};

const ofAddress: Readonly<Record<string, string>> = {
  street: 'Street',
  city: 'City',
  region: 'State',
  zip: 'ZIP code',
};

const roles = { main: 'Main phone', tracking: 'Tracking number' };

function businessLabel({ business }: TitanMap, [part, index, last]: MapPath): string {
  const at = typeof index === 'number' ? index : -1;
  if (part === 'phones') return roles[business.phones[at]?.role ?? 'main'];
  if (part === 'address') return ofAddress[String(index)] ?? 'Address';
  if (part === 'licences') return `${business.licences[at]?.name ?? 'Licence'}: ${String(last)}`;
  if (part === 'credentials') return `Credential: ${business.credentials[at]?.id ?? ''}`;
  return ofBusiness[String(part)] ?? String(part);
}

/**
 * What a fact of the map is called by people.
 * @param map map of the site
 * @param path where the fact is, as factsPrintedBy gives it
 * @returns such as "Fall furnace tune-up: price", or "Main phone"
 */
export function factLabel(map: TitanMap, path: MapPath): string {
  const [family, index, field] = path;
  if (family === 'business') return businessLabel(map, path.slice(1));
  const entry = entryOf(map, family, index);
  const name = entry?.name ? inLanguage(entry.name, 'en') : (entry?.id ?? String(family));
  return `${name}: ${fields[String(field)] ?? String(field)}`;
}

const idOf = (map: TitanMap, family: MapPath[number] | undefined, index: MapPath[number] | undefined) =>
  entryOf(map, family, index)?.id ?? index;

/**
 * A name for a fact, for anchors and programs.
 * @param map map of the site
 * @param path where the fact is
 * @returns such as offers-fall-furnace-tune-up-price
 */
export function factKey(map: TitanMap, path: MapPath): string {
  const [family, index, ...rest] = path;
  const id = family === 'business' ? index : idOf(map, family, index);
  return [family, id, ...rest].map(String).join('-');
}
