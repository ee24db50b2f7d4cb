import { type MapFamily, mapFamilies } from './families.ts';
import { activeServices } from './lookup.ts';
import type { TitanMap } from './schema/titan-map.ts';
import { textCoverage } from './texts.ts';

export interface FamilyCount {
  family: MapFamily;
  count: number;
  /** Entries per status as the map writes it; empty for families without one. */
  byStatus: Record<string, number>;
}

export interface Coverage {
  families: FamilyCount[];
  zips: number;
  /** Texts per language; a language that the site does not use yet may be on its way. */
  texts: { total: number; byLanguage: Record<string, number> };
  gaps: { kind: GapKind; ids: string[] }[];
}

/** What a map may lack and still be valid. */
export type GapKind = 'service-without-price' | 'trade-without-service' | 'no-source' | 'language-in-preparation';

function countFamily(map: TitanMap, family: FamilyCount['family']): FamilyCount {
  const byStatus: Record<string, number> = {};
  for (const entry of map[family]) {
    if ('status' in entry) byStatus[entry.status] = (byStatus[entry.status] ?? 0) + 1;
  }
  return { family, count: map[family].length, byStatus };
}

function servicesWithoutPrice(map: TitanMap): string[] {
  const priced = new Set(map.pricebook.filter(({ status }) => status === 'active').map(({ service }) => service));
  return activeServices(map).flatMap(({ id }) => (priced.has(id) ? [] : id));
}

function tradesWithoutService(map: TitanMap): string[] {
  const served = new Set(activeServices(map).map(({ trade }) => trade));
  return map.business.trades.filter((trade) => !served.has(trade));
}

function entriesWithoutSource(map: TitanMap): string[] {
  return mapFamilies
    .filter((family) => family !== 'owners')
    .flatMap((family) => map[family].flatMap(({ id, source }) => (source ? [] : `${family}/${id}`)));
}

/**
 * Counts what a map holds and names what it lacks without being wrong.
 * @param map a valid map
 */
export function coverageOf(map: TitanMap): Coverage {
  const { texts, byLanguage } = textCoverage(map);
  const languages: readonly string[] = map.site.languages;
  const gaps: Coverage['gaps'] = [
    { kind: 'service-without-price', ids: servicesWithoutPrice(map) },
    { kind: 'trade-without-service', ids: tradesWithoutService(map) },
    { kind: 'no-source', ids: entriesWithoutSource(map) },
    {
      kind: 'language-in-preparation',
      ids: Object.keys(byLanguage).filter((language) => !languages.includes(language)),
    },
  ];
  return {
    families: mapFamilies.map((family) => countFamily(map, family)),
    zips: map.zones.reduce((sum, { zips }) => sum + zips.length, 0),
    texts: { total: texts, byLanguage },
    gaps: gaps.filter(({ ids }) => ids.length > 0),
  };
}
