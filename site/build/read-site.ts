import { readBindings } from '../../lint-rules/page-bindings.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { coveragePage } from '../operating/coverage.ts';
import { ledgerPage } from '../operating/ledger.ts';
import type { PageContent } from '../operating/operating-page.ts';
import { type Review, reviewSite } from './review.ts';
import type { BuildSettings } from './settings.ts';

/** What is known only once every page was read. */
export interface ReadSite {
  review: Review;
  claims: PageContent;
  coverage: PageContent;
}

/**
 * Reads every page of a site, for the pages that a customer reviews.
 * @param settings settings of the build
 * @param map map of the site
 * @param today day that the site is built for, YYYY-MM-DD
 * @param now instant of the build
 */
export function readSite(settings: BuildSettings, map: TitanMap, today: string, now: Date): ReadSite {
  const review = reviewSite(settings, today, now);
  const bindings = readBindings(settings.root, settings.id);
  return { review, claims: ledgerPage(review), coverage: coveragePage(map, bindings, today) };
}
