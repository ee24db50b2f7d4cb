import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { supportCenter } from '../data/support.ts';
import { type OperatingPage, placePage } from './operating-page.ts';
import { runbookPage, supportPage } from './support.ts';

/**
 * Every page of a site that is generated from data, with who may read it.
 * @param map map of the site
 * @throws {BrokenData} when data of the theme cannot be used
 */
export function operatingPagesOf(map: TitanMap): OperatingPage[] {
  const support = supportCenter();
  return [
    placePage(map.site, 'support', 'support', supportPage(support)),
    ...support.runbooks.map((runbook) =>
      placePage(map.site, 'support', `support/${runbook.id}`, runbookPage(support, runbook)),
    ),
  ];
}
