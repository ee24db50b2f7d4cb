import type { LoadedMap } from '../titan-map/load.ts';
import { loadTitanMap } from '../titan-map/load.ts';
import { problemText } from '../titan-map/problem-text.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';
import { CannotRun, chooseSites } from './sites.ts';

/**
 * Loads the map of one site, which has to be valid.
 * @param root folder of the project
 * @param site id as typed; with none, the only site there is
 * @throws {CannotRun} when it is not clear which site is meant, or its map has problems
 */
export function validMap(root: string, site: string | undefined): { loaded: LoadedMap; map: TitanMap } {
  const [id = ''] = chooseSites(root, site === undefined ? {} : { site });
  const loaded = loadTitanMap(`titan-map/${id}`, { root });
  if (loaded.map) return { loaded, map: loaded.map };
  const count = loaded.problems.length;
  throw new CannotRun(`${problemText(loaded)}\n${loaded.folder}: ${count} ${count === 1 ? 'problem' : 'problems'}`);
}
