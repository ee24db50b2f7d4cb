import type { SiteFacts } from '../../../lint-rules/rule.ts';
import { loadTitanMap } from '../../../titan-map/load.ts';
import type { Source } from '../../../titan-map/source.ts';

/** Day on which the documentation's examples are linted. */
export const exampleToday = '2026-11-21';

const folder = 'tests/fixtures/lint/titan-map/elmwood';

/** Files of the map of the example site. */
export function exampleMapFiles(): Source[] {
  return [...loadTitanMap(folder).sources.values()];
}

/** The site whose facts the documentation's examples are held against. */
export function exampleSite(): SiteFacts {
  const { site, map, locate, problems } = loadTitanMap(folder);
  if (!map) throw new Error(`The example map is broken: ${problems.map((problem) => problem.message).join(' ')}`);
  return { id: site, map, locate };
}
