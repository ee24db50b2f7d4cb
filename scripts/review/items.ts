import { type LintRun, lintFiles } from '../../lint-rules/lint-files.ts';
import { type ReviewItem, reviewItems } from '../../lint-rules/reviews/items.ts';
import type { ReviewedSite } from '../../lint-rules/reviews/site-reviews.ts';
import { problemText } from '../../titan-map/problem-text.ts';
import { CannotRun, chooseSites } from '../sites.ts';

/** What every subcommand takes. */
export interface RunFlags {
  site?: string;
  today?: string;
}

/**
 * Lints whole sites and puts the decisions beside what was found.
 * @param flags site, if one only is meant, and day
 * @throws {CannotRun} when something cannot be read, so that a finding could seem to be gone
 */
export function look({ site, today }: RunFlags): { run: LintRun; items: ReviewItem[] } {
  const root = process.cwd();
  chooseSites(root, site === undefined ? { all: true } : { site });
  const run = lintFiles({
    root,
    paths: [],
    now: new Date(),
    ...(site === undefined ? {} : { site }),
    ...(today === undefined ? {} : { today }),
  });
  if (run.problems.length > 0) throw new CannotRun(problemText(run));
  return { run, items: reviewItems(run) };
}

const shortest = 4;

/**
 * Finds the one item that the beginning of a fingerprint means.
 * @param items all items
 * @param typed beginning as typed
 * @throws {CannotRun} when it is too short, or fits none or several
 */
export function itemOf(items: readonly ReviewItem[], typed: string): ReviewItem {
  const prefix = typed.toLowerCase();
  if (!/^[0-9a-f]+$/.test(prefix) || prefix.length < shortest)
    throw new CannotRun(
      `Found “${typed}”; expected ${shortest} or more characters of the fingerprint that truecopy review list prints.`,
    );
  const [item, ...others] = items.filter(({ fingerprint }) => fingerprint.startsWith(prefix));
  if (!item)
    throw new CannotRun(
      `Found no finding and no decision that begins with ${typed}; expected one that truecopy review list prints. A finding whose text has changed has a new fingerprint.`,
    );
  if (others.length > 0) {
    const all = [item, ...others].map(({ fingerprint, file }) => `  ${fingerprint}  ${file}`);
    throw new CannotRun(
      `Found ${all.length} that begin with ${typed}; expected one. Type more of it:\n${all.join('\n')}`,
    );
  }
  return item;
}

/** The decisions of the site of an item. */
export function siteOf(run: LintRun, { site }: ReviewItem): ReviewedSite {
  const reviewed = run.reviews.get(site);
  if (!reviewed) throw new CannotRun(`Found no map of ${site}; expected one beside its pages.`);
  return reviewed;
}

/** Page and line of an item; the page alone when its finding is gone. */
export const placeOf = ({ file, line }: ReviewItem) => (line === null ? file : `${file}:${line}`);
