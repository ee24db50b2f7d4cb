import type { Frontmatter } from '../content/frontmatter.ts';
import { activeServices, inLanguage, offerState } from '../titan-map/lookup.ts';
import { formatMoney } from '../titan-map/money.ts';
import type { Language } from '../titan-map/schema/common.ts';
import type { Business, Offer, PricebookItem, Service, TitanMap } from '../titan-map/schema/titan-map.ts';
import { texts } from './i18n/texts.ts';

/** A price as a page prints it: "from $89", "$120 per window". */
export function priceText(item: Pick<PricebookItem, 'price' | 'priceIs' | 'unit'>, lang: Language): string {
  const amount = formatMoney(item.price);
  const price = item.priceIs === 'from' ? texts(lang).prices.from(amount) : amount;
  return item.unit === undefined ? price : `${price} ${item.unit}`;
}

/** Prices that can be asked for, in the order of the map. */
export function pricesOf(map: Pick<TitanMap, 'pricebook'>, service: string): PricebookItem[] {
  return map.pricebook.filter((item) => item.service === service && item.status === 'active');
}

/** What the customer pays, or saves: "$79", "$50 off". */
export function offerText(offer: Pick<Offer, 'price' | 'discount'>, lang: Language): string {
  if (offer.price !== undefined) return formatMoney(offer.price);
  const saving = typeof offer.discount === 'number' ? formatMoney(offer.discount) : (offer.discount ?? '');
  return texts(lang).offers.off(saving);
}

/**
 * Offers that hold on a day, those that end first in front.
 * @param map map of the site
 * @param today YYYY-MM-DD
 */
export function liveOffers(map: Pick<TitanMap, 'offers'>, today: string): Offer[] {
  return map.offers
    .filter((offer) => offerState(offer, today) === 'live')
    .sort((a, b) => a.ends.localeCompare(b.ends) || a.id.localeCompare(b.id));
}

/**
 * Statements about the business whose proof has not run out.
 * @param business business of the map
 * @param today YYYY-MM-DD
 * @param lang language of the reader
 */
export function credentialStatements(
  business: Pick<Business, 'credentials'>,
  today: string,
  lang: Language,
): { id: string; kind: Business['credentials'][number]['kind']; statement: string }[] {
  return business.credentials
    .filter(({ expires }) => expires === undefined || today <= expires)
    .map(({ id, kind, statement }) => ({ id, kind, statement: inLanguage(statement, lang) }));
}

/** Words of the map that the theme may print on any page. */
export function printedWords({
  business,
  services,
  offers,
  memberships,
  bookingPaths,
  capacityRules,
}: TitanMap): string {
  return JSON.stringify([
    [business.name, business.tagline, business.description, business.credentials.map(({ statement }) => statement)],
    services.map(({ name, summary }) => [name, summary]),
    offers.map(({ name, summary, terms }) => [name, summary, terms]),
    memberships.map(({ name, summary, benefits, terms }) => [name, summary, benefits, terms]),
    bookingPaths.map(({ label }) => label),
    capacityRules.map(({ note }) => note),
  ]);
}

/** True when words name the dispatch software, which asks for its trademark notice. */
export function namesServiceTitan(words: string): boolean {
  return /service[\s-]*titan/i.test(words);
}

/** What the head of a page binds it to. */
type Bindings = Pick<Frontmatter, 'kind'> & Readonly<Record<'services' | 'zones' | 'offers', readonly string[]>>;

/**
 * Offers that a page shows: the ones it names, else the live ones that fit its services and zones.
 * @param map map of the site
 * @param bindings head of the page
 * @param today YYYY-MM-DD
 */
export function offersFor(map: TitanMap, bindings: Bindings, today: string): Offer[] {
  if (bindings.kind === 'offer') return map.offers.filter(({ id }) => bindings.offers.includes(id));
  const overlaps = (list: readonly string[] | undefined, wanted: readonly string[]) =>
    list === undefined || wanted.length === 0 || list.some((id) => wanted.includes(id));
  const served = bindings.zones.every((id) => map.zones.find((zone) => zone.id === id)?.status === 'active');
  return liveOffers(map, today).filter(
    (offer) =>
      bindings.offers.includes(offer.id) ||
      (served && overlaps(offer.services, bindings.services) && overlaps(offer.zones, bindings.zones)),
  );
}

/** Active services that a page is about, or that are done in all of its zones; none where no full service is given. */
export function servicesFor(map: TitanMap, bindings: Bindings): Service[] {
  const zones = map.zones.filter((zone) => bindings.zones.includes(zone.id));
  const emergencyOnly = zones.some((zone) => zone.status === 'emergency-only');
  if (zones.some((zone) => zone.status === 'paused' || zone.status === 'expansion')) return [];
  return activeServices(map).filter(
    (service) =>
      (bindings.services.length === 0 || bindings.services.includes(service.id)) &&
      zones.every((zone) => service.zones?.includes(zone.id) ?? true) &&
      (service.emergency || !(emergencyOnly || bindings.kind === 'emergency')),
  );
}

/** Other active services of the same trade first, then of the others; at most six. */
export function relatedServices(map: TitanMap, about: readonly string[]): Service[] {
  const trades = new Set(map.services.filter(({ id }) => about.includes(id)).map(({ trade }) => trade));
  const others = activeServices(map).filter(({ id }) => !about.includes(id));
  return [
    ...others.filter(({ trade }) => trades.has(trade)),
    ...others.filter(({ trade }) => !trades.has(trade)),
  ].slice(0, 6);
}
