import { dayIn } from '../../lint-rules/lint-files.ts';
import { loadTitanMap } from '../../titan-map/load.ts';

/**
 * The calendar day at a site.
 * @param root folder of the project
 * @param site id of a site that exists
 * @param now the moment
 * @returns YYYY-MM-DD; the day in UTC when the map cannot be read
 */
export function siteDay(root: string, site: string, now: Date): string {
  return dayIn(loadTitanMap(`titan-map/${site}`, { root }).map?.business.timeZone ?? 'UTC', now);
}
