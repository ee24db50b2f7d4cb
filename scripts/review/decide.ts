import { join } from 'node:path';
import { shortFingerprint } from '../../lint-rules/reporters/report.ts';
import type { ReviewedSite } from '../../lint-rules/reviews/site-reviews.ts';
import { CannotEdit } from '../../titan-map/edit.ts';
import { nearest } from '../../titan-map/nearest.ts';
import { problemText } from '../../titan-map/problem-text.ts';
import { isUnchanged, replaceFile } from '../../titan-map/replace-file.ts';
import { readReviews, refusalOf } from '../../titan-map/reviews.ts';
import { recordReview, removeReviews } from '../../titan-map/reviews-edit.ts';
import type { Review, ReviewState } from '../../titan-map/schema/review.ts';
import type { Source } from '../../titan-map/source.ts';
import { dayOf, type Until } from '../days.ts';
import { CannotRun, exit } from '../sites.ts';
import { itemOf, look, placeOf, type RunFlags, siteOf } from './items.ts';

export interface ApproveFlags extends RunFlags {
  state?: Exclude<ReviewState, 'open'>;
  owner: string;
  note: string;
  artifact?: string;
  until?: Until;
}

export interface ReopenFlags extends RunFlags {
  owner?: string;
  note?: string;
}

/** Writes the file of the decisions, when it would be right and nobody else has changed it in the meantime. */
function write({ loaded, context }: ReviewedSite, change: (before: Source | null) => Source): void {
  try {
    const after = change(loaded.source);
    const { problems } = readReviews(after, context);
    if (problems.length > 0)
      throw new CannotRun(
        `${problemText({ problems, sources: new Map([[after.file, after]]) })}\nThe file would be left like this, so nothing was written.`,
      );
    const path = join(process.cwd(), after.file);
    if (!isUnchanged(path, loaded.source))
      throw new CannotRun(`Found ${after.file} changed since it was read; nothing was written. Run this again.`);
    replaceFile(path, after.text);
  } catch (error) {
    throw error instanceof CannotEdit ? new CannotRun(error.message) : error;
  }
}

function requireOwner({ owners }: ReviewedSite, owner: string): void {
  const ids = owners.map(({ id }) => id);
  if (ids.includes(owner)) return;
  const meant = nearest(owner, ids);
  const advice = meant ? `Did you mean ${meant}?` : `There are ${ids.join(', ')}.`;
  throw new CannotRun(`Found --owner ${owner}; expected an owner of the map. ${advice}`);
}

/** State and last day that the options mean together. */
function decisionOf({ state, until }: ApproveFlags, today: string): Pick<Review, 'state' | 'expires'> {
  const chosen = state ?? (until === undefined ? undefined : 'accepted-until');
  if (chosen === undefined)
    throw new CannotRun(
      'Found no --state; expected confirmed-page, confirmed-map, or accepted-until with the last day in --until.',
    );
  if (chosen !== 'accepted-until') {
    if (until === undefined) return { state: chosen };
    throw new CannotRun(`Found --until beside --state ${chosen}; expected it with accepted-until only. Leave one out.`);
  }
  if (until === undefined)
    throw new CannotRun('Found no --until; expected the last day on which it is tolerated, such as 30d or 2026-12-31.');
  const expires = dayOf(until, today);
  if (expires < today) throw new CannotRun(`Found --until ${expires}; expected a day that is not past.`);
  return { state: chosen, expires };
}

const stateWords: Readonly<Record<ReviewState, string>> = {
  open: 'is open',
  'confirmed-page': 'stays an error until the map says what the page says',
  'confirmed-map': 'stays an error until the page says what the map says',
  'accepted-until': 'is a note',
};

/** Writes down a decision about a finding. */
export function approve(typed: string, flags: ApproveFlags): number {
  const { run, items } = look(flags);
  const item = itemOf(items, typed);
  const site = siteOf(run, item);
  const { state, expires } = decisionOf(flags, site.today);
  const { fingerprint: finding, rule, file, excerpt } = item;
  if (!item.finding)
    throw new CannotRun(
      `Found the decision about ${finding}, but no such finding in ${file} any more; expected one to decide on. truecopy review prune takes such decisions away.`,
    );
  const reason = refusalOf(rule, state);
  if (reason !== null)
    throw new CannotRun(`Found a finding of ${rule}; expected one that can be ${state}. It is ${reason}.`);
  requireOwner(site, flags.owner);
  const { owner, note, artifact } = flags;
  const expected = item.finding.expected?.value.trim() || undefined;
  const decision: Review = {
    finding,
    rule,
    file,
    ...(excerpt.trim() !== '' && { excerpt: excerpt.trim() }),
    ...(expected !== undefined && { expected }),
    state,
    owner,
    note,
    ...(artifact !== undefined && { artifact }),
    date: site.today,
    ...(expires !== undefined && { expires }),
  };
  write(site, (before) => recordReview(before, `titan-map/${item.site}`, decision));
  const until = expires === undefined ? '' : ` until ${expires} and counts again after it`;
  process.stdout.write(`${placeOf(item)} ${rule} ${stateWords[state]}${until}.\nWritten: ${site.loaded.file}.\n`);
  return exit.clean;
}

/** Makes a decided finding open again. */
export function reopen(typed: string, flags: ReopenFlags): number {
  const { run, items } = look(flags);
  const item = itemOf(items, typed);
  const { decision } = item;
  if (!decision || decision.state === 'open')
    throw new CannotRun(`Found ${item.fingerprint} open already; expected one that was decided.`);
  const site = siteOf(run, item);
  const { expires: _, ...rest } = decision;
  const { owner = decision.owner, note = `Reopened; it was ${decision.state}: ${decision.note}` } = flags;
  requireOwner(site, owner);
  const opened: Review = { ...rest, state: 'open', owner, note, date: site.today };
  write(site, (before) => recordReview(before, `titan-map/${item.site}`, opened));
  process.stdout.write(`${placeOf(item)} ${item.rule} ${stateWords.open}.\nWritten: ${site.loaded.file}.\n`);
  return exit.clean;
}

/** Takes out the decisions whose finding is gone. */
export function prune(flags: RunFlags): number {
  const { run, items } = look(flags);
  const gone = items.filter(({ standing }) => standing === 'gone');
  for (const [id, site] of run.reviews) {
    const own = gone.filter((item) => item.site === id);
    const { source, file } = site.loaded;
    if (!source || own.length === 0) continue;
    const fingerprints = own.map(({ fingerprint }) => fingerprint);
    write(site, () => removeReviews(source, fingerprints));
    const lines = own.map((item) => `${shortFingerprint(item.fingerprint)}  ${item.rule}  ${placeOf(item)}\n`);
    process.stdout.write(`${lines.join('')}Taken out of ${file}: ${own.length}.\n`);
  }
  if (gone.length === 0) process.stdout.write('Every decision still has its finding.\n');
  return exit.clean;
}
