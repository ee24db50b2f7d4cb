import type { Language, Localized } from './schema/common.ts';
import type { Campaign, Offer, Service, TitanMap, Zone } from './schema/titan-map.ts';

export type OfferState = 'scheduled' | 'live' | 'ended' | 'paused' | 'withdrawn';
export type CampaignState = 'scheduled' | 'live' | 'ended' | 'paused';

/**
 * Picks the text that a page in one language shows.
 * @param value text of the map; a site of one language may use plain text
 * @param language language of the page
 * @returns the text in that language, else in the first language it was written in
 */
export function inLanguage(value: Localized, language: Language): string {
  if (typeof value === 'string') return value;
  return value[language] ?? Object.values(value).find((text) => text !== undefined) ?? '';
}

/**
 * Where an offer stands on one day. What the business decided comes first, then its dates.
 * @param offer offer of the map; it holds on its first and on its last day
 * @param today calendar day in the time zone of the business, YYYY-MM-DD
 */
export function offerState(offer: Pick<Offer, 'status' | 'starts' | 'ends'>, today: string): OfferState {
  if (offer.status !== 'active') return offer.status;
  if (today < offer.starts) return 'scheduled';
  return today > offer.ends ? 'ended' : 'live';
}

/**
 * Where a campaign stands on one day. What the business decided comes first, then its dates.
 * @param campaign campaign of the map; without a last day it runs on
 * @param today calendar day in the time zone of the business, YYYY-MM-DD
 */
export function campaignState(campaign: Pick<Campaign, 'status' | 'starts' | 'ends'>, today: string): CampaignState {
  if (campaign.status !== 'active') return campaign.status;
  if (today < campaign.starts) return 'scheduled';
  return campaign.ends !== undefined && today > campaign.ends ? 'ended' : 'live';
}

/**
 * The number that the business publishes everywhere.
 * @param map a valid map, which has exactly one main phone
 * @returns number as in the map, 614-555-0134
 * @throws RangeError when the map was not validated and has no main phone
 */
export function mainPhone(map: Pick<TitanMap, 'business'>): string {
  const main = map.business.phones.find((phone) => phone.role === 'main');
  if (!main) throw new RangeError('The map has no phone with role main. Load it with loadTitanMap, which checks this.');
  return main.number;
}

/**
 * The zone that dispatch counts a ZIP to.
 * @param map a valid map, in which no ZIP belongs to two zones
 * @param zip five digits
 * @returns the zone, whatever its status, or null when the ZIP is outside of all zones
 */
export function zoneOfZip(map: Pick<TitanMap, 'zones'>, zip: string): Zone | null {
  return map.zones.find((zone) => zone.zips.includes(zip)) ?? null;
}

/**
 * Services that can be asked for now.
 * @param map a valid map
 * @returns services with status active, in the order of the map
 */
export function activeServices(map: Pick<TitanMap, 'services'>): Service[] {
  return map.services.filter((service) => service.status === 'active');
}
