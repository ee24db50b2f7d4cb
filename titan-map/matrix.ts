import { inLanguage } from './lookup.ts';
import type { Language } from './schema/common.ts';
import type { Service, TitanMap, Zone } from './schema/titan-map.ts';

export const cellStates = ['offered', 'emergency-only', 'paused', 'no-page', 'not-offered'] as const;

/** Where a service stands in a zone; `no-page` is work that is offered and that no page tells of. */
export type CellState = (typeof cellStates)[number];

export interface MatrixCell {
  state: CellState;
  /** Why, in a few words. */
  why: string;
}

/** Services by zones. */
export interface ServiceMatrix {
  services: { id: string; name: string }[];
  zones: { id: string; name: string }[];
  /** One row per service, one cell per zone. */
  cells: MatrixCell[][];
}

/** What a page is bound to. */
export interface BoundPage {
  services: readonly string[];
  zones: readonly string[];
}

/**
 * Lays out which service is offered in which zone, and what no page tells of.
 * @param map a valid map
 * @param pages what each page of the site is bound to; null when the pages are not known
 * @param language language of the names
 */
export function serviceMatrix(
  map: Pick<TitanMap, 'services' | 'zones'>,
  pages: readonly BoundPage[] | null,
  language: Language,
): ServiceMatrix {
  const services = map.services.filter(({ status }) => status !== 'retired');
  return {
    services: services.map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    zones: map.zones.map(({ id, name }) => ({ id, name })),
    cells: services.map((service) => map.zones.map((zone) => cellOf(service, zone, pages))),
  };
}

function cellOf(service: Service, zone: Zone, pages: readonly BoundPage[] | null): MatrixCell {
  const offer = offerOf(service, zone);
  if (pages === null || (offer.state !== 'offered' && offer.state !== 'emergency-only')) return offer;
  const told = pages.some((page) => page.services.includes(service.id) && speaksOf(page, zone));
  if (!told) return { state: 'no-page', why: `${offer.state}, and no page of the service speaks of this zone` };
  if (!pages.some((page) => page.zones.includes(zone.id)))
    return { state: 'no-page', why: `${offer.state}, and the zone has no page` };
  return offer;
}

/** A page of a service that names no zone speaks of all of them. */
const speaksOf = ({ zones }: BoundPage, zone: Zone) => zones.length === 0 || zones.includes(zone.id);

function offerOf(service: Service, zone: Zone): MatrixCell {
  if (service.zones && !service.zones.includes(zone.id))
    return { state: 'not-offered', why: 'the service is not offered in this zone' };
  if (zone.status === 'expansion') return { state: 'not-offered', why: 'the zone is planned and not served yet' };
  if (zone.status === 'emergency-only' && !service.emergency)
    return { state: 'not-offered', why: 'the zone is served in emergencies only, and the service is none' };
  if (service.status === 'paused') return { state: 'paused', why: 'the service is paused' };
  if (zone.status === 'paused') return { state: 'paused', why: 'the zone is paused' };
  if (zone.status === 'emergency-only') return { state: 'emergency-only', why: 'urgent calls only' };
  return { state: 'offered', why: 'full service' };
}

/**
 * Counts the cells of a matrix by state.
 * @param matrix services by zones
 */
export function countStates({ cells }: Pick<ServiceMatrix, 'cells'>): Record<CellState, number> {
  const all = cells.flat();
  const counts = cellStates.map((state) => [state, all.filter((cell) => cell.state === state).length]);
  return Object.fromEntries(counts) as Record<CellState, number>;
}
