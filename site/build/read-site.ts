import { readBindings } from '../../lint-rules/page-bindings.ts';
import { coveragePage } from '../operating/coverage.ts';
import { ledgerPage } from '../operating/ledger.ts';
import type { PageContent } from '../operating/operating-page.ts';
import type { SiteRecords } from '../operating/pages.ts';
import { isConnected } from '../operating/readiness-view.ts';
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
 * @param records map of the site, how far its gates are open, and the day that it is built for
 * @param now instant of the build
 */
export function readSite(settings: BuildSettings, records: Omit<SiteRecords, 'read'>, now: Date): ReadSite {
  const { map, readiness, today } = records;
  const review = reviewSite(settings, today, now, isConnected(readiness));
  const bindings = readBindings(settings.root, settings.id);
  return { review, claims: ledgerPage(review), coverage: coveragePage(map, bindings, today) };
}
