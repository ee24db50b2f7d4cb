import type { BookingPath, CapacityRule, TitanMap } from '../titan-map/schema/titan-map.ts';

/** What a page is about, as far as booking depends on it. */
export interface BookingContext {
  services: readonly string[];
  zones: readonly string[];
  urgency: 'routine' | 'emergency';
}

export interface BookingAdvice {
  /** Active ways to ask for work, best first; at least one. */
  paths: BookingPath[];
  rule: CapacityRule | null;
  /** Calendar that a browser may open beside these; null where there is none. Never the only way. */
  scheduler: SchedulerPath | null;
}

/** A calendar that pages may open, as the contractor's own account provides it. */
export type SchedulerEmbed = NonNullable<BookingPath['embed']>;
export type SchedulerPath = BookingPath & { embed: SchedulerEmbed };

/** A list left out of the rule fits everything; else every entry that the page is about must be in it. */
function covers(list: readonly string[] | undefined, wanted: readonly string[]): boolean {
  return list === undefined || (wanted.length > 0 && wanted.every((id) => list.includes(id)));
}

/**
 * The first capacity rule that holds for a page at any hour. A built page does not know what time its reader has, so
 * rules for after hours are passed over. Where no rule holds, every active path is offered in the order of the map.
 * @param map map of the site
 * @param context what the page is about
 */
export function bookingAdvice(
  map: Pick<TitanMap, 'bookingPaths' | 'capacityRules'>,
  context: BookingContext,
): BookingAdvice {
  const usable = (path: BookingPath) =>
    path.status === 'active' &&
    (context.services.length === 0 || covers(path.services, context.services)) &&
    (context.zones.length === 0 || covers(path.zones, context.zones));
  const rule =
    map.capacityRules.find(
      ({ when }) =>
        covers(when.services, context.services) &&
        covers(when.zones, context.zones) &&
        when.hours !== 'after-hours' &&
        (when.urgency === 'any' || when.urgency === context.urgency),
    ) ?? null;
  const named = rule?.paths.flatMap((id) => map.bookingPaths.filter((path) => path.id === id)) ?? map.bookingPaths;
  const open = named.filter(usable);
  const paths = open.filter(({ kind }) => kind !== 'scheduler');
  return {
    rule,
    paths: paths.length > 0 ? paths : map.bookingPaths.filter((path) => path.kind === 'call'),
    scheduler: open.find(hasCalendar) ?? null,
  };
}

function hasCalendar(path: BookingPath): path is SchedulerPath {
  return path.kind === 'scheduler' && path.embed !== undefined;
}

/** Every calendar that some page of the site may open. */
export function activeEmbeds(paths: readonly BookingPath[]): SchedulerEmbed[] {
  return paths.flatMap((path) => (path.status === 'active' && hasCalendar(path) ? [path.embed] : []));
}

/** True when the page tells its readers to call for work: not where they can only join a waiting list. */
export function offersCalls({ paths }: BookingAdvice): boolean {
  return paths.some(({ kind }) => kind === 'call');
}
