import { campaignState, offerState } from './lookup.ts';
import type { TitanMap } from './schema/titan-map.ts';

/** Families that are scored: what customers can ask for, and what it costs. */
export const scoredFamilies = ['services', 'zones', 'offers', 'memberships', 'campaigns', 'pricebook'] as const;
export type ScoredFamily = (typeof scoredFamilies)[number];

/** What an entry may lack. */
export type Lack = 'source' | 'confirmation' | 'price' | 'page';

export interface FamilyScore {
  family: ScoredFamily;
  /** Entries that lack nothing. */
  complete: number;
  /** Entries that count: those that are offered, or will be again. */
  of: number;
  lacking: Partial<Record<Lack, string[]>>;
}

/** Whether any page names an entry of the map. */
export type IsNamed = (family: ScoredFamily, id: string) => boolean;

type Standing = 'on show' | 'waiting' | 'over';

/** Where an entry stands: what is over does not count, and only what is on show wants a page. */
function standingOf(state: string): Standing {
  if (['retired', 'ended', 'withdrawn', 'inactive'].includes(state)) return 'over';
  return state === 'active' || state === 'live' || state === 'emergency-only' ? 'on show' : 'waiting';
}

/** Campaigns lead to pages; a page need not name them. */
const wantsPage: ReadonlySet<ScoredFamily> = new Set(['services', 'zones', 'offers', 'memberships', 'pricebook']);

function statesOf(map: TitanMap, family: ScoredFamily, today: string): string[] {
  if (family === 'offers') return map.offers.map((offer) => offerState(offer, today));
  if (family === 'campaigns') return map.campaigns.map((campaign) => campaignState(campaign, today));
  return map[family].map(({ status }) => status);
}

/**
 * Scores how far each family of a map is backed up: every entry has a source, a person who confirmed it, a price where
 * it is a service, and a page that names it while it is offered.
 * @param map a valid map
 * @param context `today`: calendar day in the time zone of the business, YYYY-MM-DD; `isNamed`: whether a page names an
 * entry, null when the pages are not known, and then pages do not count
 */
export function scoreMap(map: TitanMap, { today, isNamed }: { today: string; isNamed: IsNamed | null }): FamilyScore[] {
  const priced = new Set(map.pricebook.filter(({ status }) => status === 'active').map(({ service }) => service));
  return scoredFamilies.map((family) => {
    const lacking: FamilyScore['lacking'] = {};
    const states = statesOf(map, family, today);
    let of = 0;
    let complete = 0;
    map[family].forEach((entry, index) => {
      const standing = standingOf(states[index] ?? '');
      if (standing === 'over') return;
      const lacks: Lack[] = [];
      if (!entry.source) lacks.push('source');
      else if (!entry.source.reviewedBy) lacks.push('confirmation');
      if (family === 'services' && standing === 'on show' && !priced.has(entry.id)) lacks.push('price');
      if (isNamed && wantsPage.has(family) && standing === 'on show' && !isNamed(family, entry.id)) lacks.push('page');
      for (const lack of lacks) lacking[lack] = [...(lacking[lack] ?? []), entry.id];
      of += 1;
      if (lacks.length === 0) complete += 1;
    });
    return { family, complete, of, lacking };
  });
}
