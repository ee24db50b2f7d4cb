import { loadTitanMap } from '../../titan-map/load.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { type BuildSettings, dayAt, type Site } from './settings.ts';

/**
 * Loads what a build needs to know of its site.
 * @param settings settings of the build
 * @param now instant of the build; not looked at when the settings name a day
 * @throws {Error} naming every problem of the map, when it has any
 */
export function loadSite(settings: BuildSettings, now: Date): { site: Site; map: TitanMap } {
  const { map, problems } = loadTitanMap(settings.map, { root: settings.root });
  if (!map) {
    const lines = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
    throw new Error(`The Titan Map of ${settings.id} cannot be used.\n${lines.join('\n')}`);
  }
  const today = settings.today ?? dayAt(now, map.business.timeZone);
  return { site: { id: settings.id, today, preview: settings.preview }, map };
}
