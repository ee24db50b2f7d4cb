import type { BookingPath, CapacityRule } from '../../titan-map/schema/titan-map.ts';
import type { SiteFacts } from '../rule.ts';
import { type MapFact, mapFact } from './entries.ts';

/** What is asked for, where and when. */
export interface Situation {
  service: string;
  zone: string;
  hours: 'office' | 'after-hours';
  urgency: 'routine' | 'emergency';
}

const fits = (list: readonly string[] | undefined, id: string) => list === undefined || list.includes(id);

function applies({ when }: CapacityRule, { service, zone, hours, urgency }: Situation): boolean {
  return (
    fits(when.services, service) &&
    fits(when.zones, zone) &&
    (when.hours === 'any' || when.hours === hours) &&
    (when.urgency === 'any' || when.urgency === urgency)
  );
}

/** Why a path is closed in one situation, and where the map says so; null when it is open. */
function closing(path: BookingPath, index: number, situation: Situation, site: SiteFacts): MapFact | null {
  const at = (field: string, value: string) => mapFact(site, 'bookingPaths', [index, field], value);
  if (path.status !== 'active') return at('status', `"${path.id}" ${path.status}`);
  if (!fits(path.zones, situation.zone)) return at('zones', `"${path.id}" for ${path.zones?.join(', ')}`);
  if (!fits(path.services, situation.service)) return at('services', `"${path.id}" for ${path.services?.join(', ')}`);
  const ruleIndex = site.map.capacityRules.findIndex((rule) => applies(rule, situation));
  const rule = site.map.capacityRules[ruleIndex];
  if (!rule || rule.paths.includes(path.id)) return null;
  return mapFact(site, 'capacityRules', [ruleIndex, 'paths'], `only ${rule.paths.join(', ')} by "${rule.id}"`);
}

/**
 * Whether the map closes every path of some kinds in every situation that copy may mean.
 * @param kinds kinds of booking path, any of which would do
 * @param situations what copy may mean; one that is open is enough
 * @param site facts of the site
 * @returns what closes the likeliest path, with its place in the map; null when one is open
 */
export function closedBy(
  kinds: readonly BookingPath['kind'][],
  situations: readonly Situation[],
  site: SiteFacts,
): MapFact | null {
  const paths = site.map.bookingPaths
    .map((path, index) => ({ path, index }))
    .filter(({ path }) => kinds.includes(path.kind));
  let first: MapFact | null = null;
  for (const situation of situations)
    for (const { path, index } of paths) {
      const reason = closing(path, index, situation, site);
      if (!reason) return null;
      first ??= reason;
    }
  return first ?? mapFact(site, 'bookingPaths', [], `no path of the kind ${kinds.join(' or ')}`);
}
