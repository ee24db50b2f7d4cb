import type { Review } from '../../titan-map/schema/review.ts';
import type { Owner } from '../../titan-map/schema/titan-map.ts';
import type { Finding, FindingReview } from '../finding.ts';

/** The decisions of a site, as of one day. */
export interface SiteReviews {
  reviews: readonly Review[];
  /** Owners of the map. */
  owners: readonly Owner[];
  /** Calendar day in the time zone of the business, YYYY-MM-DD. */
  today: string;
}

function reviewAt({ state, owner, note, artifact, date, expires }: Review, today: string): FindingReview {
  const lapsed = expires !== undefined && expires < today;
  return { state, owner, note, artifact: artifact ?? null, date, expires: expires ?? null, lapsed };
}

/** Whether a person has decided that a finding is to be lived with, and the time for it is not over. */
export function isAccepted({ review }: Pick<Finding, 'review'>): boolean {
  return review?.state === 'accepted-until' && !review.lapsed;
}

const mapPlace = ({ expected }: Finding) => (expected ? ` at ${expected.file}:${expected.line}` : '');

const inMap = ({ expected }: Finding) =>
  expected ? ` The map says ${expected.value} at ${expected.file}:${expected.line}.` : '';

/** What a decision makes of a finding: severity, who is to act, and the words. */
function decided(finding: Finding, review: FindingReview, by: string): Finding {
  const { message } = finding;
  switch (review.state) {
    case 'open':
      return { ...finding, review };
    case 'accepted-until':
      if (review.lapsed)
        return {
          ...finding,
          review,
          message: `${message} The review of ${by}, who accepted it until ${review.expires}, has lapsed.`,
          fix: `${finding.fix} Or have it decided again: truecopy review approve ${finding.fingerprint}.`,
        };
      return {
        ...finding,
        review,
        severity: 'info',
        message: `${message} Accepted by ${by} until ${review.expires}: ${review.note}`,
      };
    case 'confirmed-map':
      return {
        ...finding,
        review,
        owner: 'agency',
        message: `${message} ${by} confirmed on ${review.date} that the map is right.`,
        fix: `Change the page here, and leave the map as it is.${inMap(finding)}`,
      };
    case 'confirmed-page':
      return {
        ...finding,
        review,
        owner: 'operations',
        message: `${message} ${by} confirmed on ${review.date} that the page is right.`,
        fix: `Change the map${mapPlace(finding)} to what the page says, and leave the page as it is.`,
      };
  }
}

/** A finding whose decision was made about another fact than the map has now. */
function outdated(finding: Finding, { expected }: Review, by: string): Finding {
  const message = `${finding.message} The review of ${by} does not count any more: it was made when the map said ${expected}.`;
  return { ...finding, message };
}

/**
 * Holds findings against what people have decided about them. An accepted finding becomes a note until the decision
 * lapses; one that was confirmed stays what it is, and says who is to change what. A decision counts from its day on.
 * @param findings findings of any sites; one whose text has changed has another fingerprint, and is open again, as is one
 * about which the map says something else by now
 * @param bySite decisions by site
 */
export function applyReviews(findings: readonly Finding[], bySite: ReadonlyMap<string, SiteReviews>): Finding[] {
  const known = new Map(
    [...bySite].map(([site, { reviews }]) => [site, new Map(reviews.map((review) => [review.finding, review]))]),
  );
  return findings.map((finding) => {
    const site = finding.site === null ? undefined : bySite.get(finding.site);
    const review = known.get(finding.site ?? '')?.get(finding.fingerprint);
    if (!site || !review || review.date > site.today) return finding;
    const by = site.owners.find(({ id }) => id === review.owner)?.name ?? review.owner;
    const then = review.expected;
    if (then !== undefined && then !== finding.expected?.value.trim()) return outdated(finding, review, by);
    return decided(finding, reviewAt(review, site.today), by);
  });
}
