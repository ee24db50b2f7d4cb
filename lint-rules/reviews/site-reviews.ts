import type { LoadedMap } from '../../titan-map/load.ts';
import { type LoadedReviews, loadReviews, type ReviewContext } from '../../titan-map/reviews.ts';
import { ruleIds } from '../registry.ts';
import type { SiteReviews } from './apply.ts';

/** Decisions of a site with the file that they stand in. */
export interface ReviewedSite extends SiteReviews {
  loaded: LoadedReviews;
  /** What they were checked against. */
  context: ReviewContext;
}

/**
 * Loads the decisions of a site.
 * @param root folder of the project
 * @param loaded map of the site
 * @param days day to lint for, and day of the run: a decision may be as late as the later of the two
 * @returns null without a valid map, as nobody can be known to own a decision then
 */
export function reviewsOf(
  root: string,
  { map, folder }: LoadedMap,
  { today, actual }: { today: string; actual: string },
): ReviewedSite | null {
  if (!map) return null;
  const context: ReviewContext = {
    owners: new Set(map.owners.map(({ id }) => id)),
    rules: ruleIds,
    today: actual > today ? actual : today,
  };
  const loaded = loadReviews(root, folder, context);
  return { loaded, context, reviews: loaded.reviews, owners: map.owners, today };
}
