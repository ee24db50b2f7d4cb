import { offerState } from '../../titan-map/lookup.ts';
import { formatMoney } from '../../titan-map/money.ts';
import type { Offer } from '../../titan-map/schema/titan-map.ts';
import type { SiteFacts } from '../rule.ts';
import { type MapFact, mapFact } from './entries.ts';
import { nameIn, serviceNames } from './names.ts';
import type { Family } from './references.ts';

/** Something that customers know by name and that has a price. */
export interface Priced {
  name: string;
  /** What it costs, with the place in the map. */
  prices: readonly MapFact[];
  /** What an offer takes off, with the place in the map. */
  discounts: readonly MapFact[];
  /** Amounts that belong beside it: the regular price beside an offer, an offer beside the regular price. */
  beside: readonly string[];
  /** Services that it belongs to. */
  services: readonly string[];
  /** Id and list, for pages that are bound to it. */
  ids: readonly { family: Family; id: string }[];
}

/** The amount that an offer is about, and the field that holds it. */
export function offerAmount({ price, discount }: Offer): { field: 'price' | 'discount'; value: string } {
  if (price !== undefined) return { field: 'price', value: formatMoney(price) };
  return { field: 'discount', value: typeof discount === 'number' ? formatMoney(discount) : (discount ?? '') };
}

/** Names of a plan: the whole, and where two words are left, without the word "plan". */
function planNames(name: string): string[] {
  const short = name.replace(/^plan\s|\s(?:plan|membership|club)$/i, '');
  return short !== name && short.includes(' ') ? [name, short] : [name];
}

/**
 * Everything on the map that has a price, by the names that customers use.
 * @param site facts of the site
 * @param lang language of the page
 * @param today calendar day, YYYY-MM-DD; an offer that does not hold on it lends its amount to nothing
 * @returns one entry for each name, by the name in lower case
 */
export function pricedByName(site: SiteFacts, lang: string, today: string): Map<string, Priced> {
  const { offers, memberships, pricebook, services } = site.map;
  const byName = new Map<string, Priced>();
  const add = (name: string, id: Priced['ids'][number], facts: Partial<Omit<Priced, 'name' | 'ids'>>) => {
    const known = byName.get(name.toLowerCase());
    byName.set(name.toLowerCase(), {
      name: known?.name ?? name,
      ids: [...(known?.ids ?? []), id],
      prices: [...(known?.prices ?? []), ...(facts.prices ?? [])],
      discounts: [...(known?.discounts ?? []), ...(facts.discounts ?? [])],
      beside: [...(known?.beside ?? []), ...(facts.beside ?? [])],
      services: [...(known?.services ?? []), ...(facts.services ?? [])],
    });
  };
  const fact = (family: Family, index: number, field: string, value: string) =>
    [mapFact(site, family, [index, field], value)].filter((found) => found !== null);
  const items = pricebook.flatMap((item, index) =>
    item.status === 'active' ? { ...item, fact: fact('pricebook', index, 'price', formatMoney(item.price)) } : [],
  );
  const specials = (service: string) =>
    offers
      .filter((offer) => offer.services.includes(service) && offerState(offer, today) === 'live')
      .map((offer) => offerAmount(offer).value);

  for (const [index, offer] of offers.entries()) {
    const { field, value } = offerAmount(offer);
    const regular = items.filter(({ service }) => offer.services.includes(service));
    const own = fact('offers', index, field, value);
    add(
      nameIn(offer.name, lang),
      { family: 'offers', id: offer.id },
      {
        [field === 'price' ? 'prices' : 'discounts']: own,
        beside: regular.map(({ price }) => formatMoney(price)),
        services: offer.services,
      },
    );
  }
  for (const [index, { id, name, price }] of memberships.entries())
    for (const known of planNames(nameIn(name, lang)))
      add(known, { family: 'memberships', id }, { prices: fact('memberships', index, 'price', formatMoney(price)) });
  for (const service of services) {
    const prices = items.filter((item) => item.service === service.id).flatMap((item) => item.fact);
    if (prices.length === 0 && !offers.some((offer) => offer.services.includes(service.id))) continue;
    for (const name of serviceNames(service, lang))
      add(
        name,
        { family: 'services', id: service.id },
        { prices, beside: specials(service.id), services: [service.id] },
      );
  }
  for (const item of items)
    add(
      nameIn(item.name, lang),
      { family: 'pricebook', id: item.id },
      { prices: item.fact, beside: specials(item.service), services: [item.service] },
    );
  return byName;
}
