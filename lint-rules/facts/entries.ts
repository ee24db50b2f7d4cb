import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import type { SiteFacts } from '../rule.ts';
import type { Family } from './references.ts';

/** Entries of each list of the map. */
export interface Entries extends Pick<TitanMap, Exclude<Family, 'credentials'>> {
  credentials: TitanMap['business']['credentials'];
}

/** What the map says in one place. */
export interface MapFact {
  value: string;
  file: string;
  line: number;
}

const pathOf = (family: Family): readonly string[] =>
  family === 'credentials' ? ['business', 'credentials'] : [family];

/** Entries of one list of a site's map, in the order of the map. */
export function entriesOf<F extends Family>(site: SiteFacts, family: F): Entries[F] {
  const all: Entries = { ...site.map, credentials: site.map.business.credentials };
  return all[family];
}

/**
 * Finds an entry by its id.
 * @returns the entry and its position in the list, or null
 */
export function findEntry<F extends Family>(
  site: SiteFacts,
  family: F,
  id: string,
): { entry: Entries[F][number]; index: number } | null {
  const entries: readonly Entries[F][number][] = entriesOf(site, family);
  const index = entries.findIndex((entry) => entry.id === id);
  const entry = entries[index];
  return entry ? { entry, index } : null;
}

/**
 * A fact of the map with its place, as findings carry it.
 * @param site facts of the site
 * @param family list of the map
 * @param step path in the list: position of an entry, and the field if one is meant
 * @param value what it says, in words
 * @returns the fact; it stands at the entry when the field is written nowhere, such as a default
 */
export function mapFact(
  site: SiteFacts,
  family: Family,
  step: readonly (string | number)[],
  value: string,
): MapFact | null {
  const base = pathOf(family);
  const place = site.locate([...base, ...step]) ?? site.locate([...base, ...step.slice(0, 1)]) ?? site.locate(base);
  return place && { value, file: place.file, line: place.line };
}

/** Names the place of a fact in a message: `titan-map/elmwood/offers.yaml:12`. */
export function placeOf(fact: Pick<MapFact, 'file' | 'line'> | null): string {
  return fact ? `${fact.file}:${fact.line}` : 'the map';
}
