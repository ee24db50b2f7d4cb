import type { SiteFacts } from '../../../lint-rules/rule.ts';
import { loadTitanMap } from '../../../titan-map/load.ts';

/** Day on which the documentation's examples are linted. */
export const exampleToday = '2026-11-21';

/** The site whose facts the documentation's examples are held against. */
export function exampleSite(): SiteFacts {
  const { site, map, locate, problems } = loadTitanMap('tests/fixtures/lint/titan-map/elmwood');
  if (!map) throw new Error(`The example map is broken: ${problems.map((problem) => problem.message).join(' ')}`);
  return { id: site, map, locate };
}
