import { fileURLToPath } from 'node:url';
import { loadTitanMap } from '../../../titan-map/load.ts';
import type { TitanMap } from '../../../titan-map/schema/titan-map.ts';

/** The map of the small site that tests build. */
export function juniper(): TitanMap {
  const root = fileURLToPath(new URL('../../fixtures/sites/', import.meta.url));
  const { map, problems } = loadTitanMap('titan-map/juniper', { root });
  if (!map) throw new Error(`The fixture map is broken: ${JSON.stringify(problems)}`);
  return map;
}
