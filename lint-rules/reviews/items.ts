import type { Review } from '../../titan-map/schema/review.ts';
import type { Finding } from '../finding.ts';
import type { LintRun } from '../lint-files.ts';
import { isAccepted } from './apply.ts';

/** Where a finding and the decision about it stand together. `gone`: decided, and the page does not say so any more. */
export const standings = ['open', 'accepted', 'lapsed', 'confirmed-page', 'confirmed-map', 'gone'] as const;
export type Standing = (typeof standings)[number];

/** A finding, the decision about it, or both. */
export interface ReviewItem {
  site: string;
  fingerprint: string;
  rule: string;
  standing: Standing;
  /** The page, with the line that the finding stands on. */
  file: string;
  line: number | null;
  /** What the page says, or said when it was decided. */
  excerpt: string;
  finding: Finding | null;
  decision: Review | null;
  /** Place of the decision, such as titan-map/larkwater/reviews.yaml:12. */
  decisionAt: string | null;
}

function standingOf({ review, ...finding }: Finding): Standing {
  if (!review || review.state === 'open') return 'open';
  if (review.state !== 'accepted-until') return review.state;
  return isAccepted({ ...finding, review }) ? 'accepted' : 'lapsed';
}

/**
 * Puts the findings of whole sites and the decisions about them side by side.
 * @param run a lint of whole sites, in which everything could be read
 * @returns findings in the order of the report, then decisions whose finding is gone
 */
export function reviewItems(run: Pick<LintRun, 'findings' | 'reviews'>): ReviewItem[] {
  const decisions = [...run.reviews].flatMap(([site, { reviews, loaded }]) =>
    reviews.map((decision, index) => {
      const place = loaded.at(index);
      return { site, decision, decisionAt: place && `${place.file}:${place.line}` };
    }),
  );
  const found = run.findings.flatMap((finding): ReviewItem[] => {
    const { site, fingerprint, rule, file, line, excerpt } = finding;
    if (site === null) return [];
    const decided = decisions.find((each) => each.site === site && each.decision.finding === fingerprint);
    const { decision = null, decisionAt = null } = decided ?? {};
    return [
      { site, fingerprint, rule, standing: standingOf(finding), file, line, excerpt, finding, decision, decisionAt },
    ];
  });
  const present = new Set(found.map(({ fingerprint }) => fingerprint));
  const gone = decisions
    .filter(({ decision }) => !present.has(decision.finding))
    .map(({ site, decision, decisionAt }): ReviewItem => {
      const { finding: fingerprint, rule, file, excerpt = '' } = decision;
      return {
        site,
        fingerprint,
        rule,
        standing: 'gone',
        file,
        line: null,
        excerpt,
        finding: null,
        decision,
        decisionAt,
      };
    });
  return [...found, ...gone];
}

/** What to show of all items; each part that is left out lets everything pass. */
export interface ItemFilter {
  site?: string;
  state?: Standing;
  /** Id of the owner who decided, or the role that is to put the finding right. */
  owner?: string;
  /** Rule, or the group of rules before the slash. */
  rule?: string;
}

/**
 * Whether an item passes a filter.
 * @param filter what was asked for
 */
export function passes({ site, state, owner, rule }: ItemFilter): (item: ReviewItem) => boolean {
  return (item) =>
    (site === undefined || item.site === site) &&
    (state === undefined || item.standing === state) &&
    (owner === undefined || item.decision?.owner === owner || item.finding?.owner === owner) &&
    (rule === undefined || item.rule === rule || item.rule.startsWith(`${rule}/`));
}

/** An item for programs. */
export function itemData({ finding, decision, ...item }: ReviewItem) {
  return {
    ...item,
    severity: finding?.severity ?? null,
    message: finding?.message ?? null,
    fix: finding?.fix ?? null,
    expected: finding?.expected ?? null,
    owner: finding?.owner ?? null,
    decision,
  };
}
