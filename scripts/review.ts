import { join } from 'node:path';
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { type LintRun, lintFiles } from '../lint-rules/lint-files.ts';
import { findingText } from '../lint-rules/reporters/pretty.ts';
import { shortFingerprint } from '../lint-rules/reporters/report.ts';
import {
  type ItemFilter,
  itemData,
  passes,
  type ReviewItem,
  reviewItems,
  standings,
} from '../lint-rules/reviews/items.ts';
import { reviewReport } from '../lint-rules/reviews/report.ts';
import type { ReviewedSite } from '../lint-rules/reviews/site-reviews.ts';
import { CannotEdit } from '../titan-map/edit.ts';
import { nearest } from '../titan-map/nearest.ts';
import { problemText } from '../titan-map/problem-text.ts';
import { isUnchanged, replaceFile } from '../titan-map/replace-file.ts';
import { readReviews, refusalOf } from '../titan-map/reviews.ts';
import { recordReview, removeReviews } from '../titan-map/reviews-edit.ts';
import { type Review, type ReviewState, reviewStates } from '../titan-map/schema/review.ts';
import { tableText } from '../titan-map/show.ts';
import type { Source } from '../titan-map/source.ts';
import { dayOf, readDay, readUntil, type Until } from './days.ts';
import { CannotRun, chooseSites, exit, runAction } from './sites.ts';

interface RunFlags {
  site?: string;
  today?: string;
}

interface ListFlags extends RunFlags, Omit<ItemFilter, 'site'> {
  format: 'pretty' | 'json';
}

interface ApproveFlags extends RunFlags {
  state?: Exclude<ReviewState, 'open'>;
  owner: string;
  note: string;
  artifact?: string;
  until?: Until;
}

interface ReopenFlags extends RunFlags {
  owner?: string;
  note?: string;
}

/** Findings and decisions as they stand; everything has to be readable, or a finding could seem to be gone. */
function look({ site, today }: RunFlags): { run: LintRun; items: ReviewItem[] } {
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

/** The one item that the beginning of a fingerprint means. */
function itemOf(items: readonly ReviewItem[], typed: string): ReviewItem {
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

function siteOf(run: LintRun, { site }: ReviewItem): ReviewedSite {
  const reviewed = run.reviews.get(site);
  if (!reviewed) throw new CannotRun(`Found no map of ${site}; expected one beside its pages.`);
  return reviewed;
}

const placeOf = ({ file, line }: ReviewItem) => (line === null ? file : `${file}:${line}`);

function listText(items: readonly ReviewItem[]): string {
  if (items.length === 0) return 'Nothing is open, and nothing was decided.\n';
  const rows = items.map((item) => [
    shortFingerprint(item.fingerprint),
    item.standing,
    item.rule,
    placeOf(item),
    item.decision?.owner ?? item.finding?.owner ?? '',
    item.decision?.expires ?? '',
    item.excerpt,
  ]);
  return tableText({ columns: ['finding', 'state', 'rule', 'where', 'owner', 'until', 'says'], rows });
}

function list({ format, state, owner, rule, ...flags }: ListFlags): number {
  const filter = Object.fromEntries(Object.entries({ state, owner, rule }).filter(([, value]) => value !== undefined));
  const items = look(flags).items.filter(passes(filter));
  const data = { version: 1, reviews: items.map(itemData) };
  process.stdout.write(format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : listText(items));
  return exit.clean;
}

function decisionText({ state, owner, note, artifact, date, expires }: Review, at: string | null): string {
  const rows: [string, string | undefined][] = [
    ['State', state],
    ['Owner', owner],
    ['Decided', date],
    ['Until', expires],
    ['Note', note],
    ['Rests on', artifact],
    ['Written', at ?? undefined],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [`  ${label}: ${value}\n`])).join('');
}

function show(typed: string, { format, ...flags }: RunFlags & Pick<ListFlags, 'format'>): number {
  const { run, items } = look(flags);
  const item = itemOf(items, typed);
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ version: 1, ...itemData(item) }, null, 2)}\n`);
    return exit.clean;
  }
  const { finding, decision, fingerprint, decisionAt } = item;
  const colour = pc.isColorSupported && process.stdout.isTTY === true;
  const found = finding
    ? findingText(finding, { textOf: (file) => run.sources.get(file)?.text, colour })
    : `${placeOf(item)}  ${item.rule}\n  The page does not say so any more.\n`;
  const decided = decision ? `\nDecision\n${decisionText(decision, decisionAt)}` : '\nNobody has decided on it.\n';
  process.stdout.write(`${fingerprint}  ${item.standing}\n\n${found}${decided}`);
  return exit.clean;
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

function approve(typed: string, flags: ApproveFlags): number {
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
  const decision: Review = {
    finding,
    rule,
    file,
    ...(excerpt.trim() !== '' && { excerpt: excerpt.trim() }),
    state,
    owner,
    note,
    ...(artifact !== undefined && { artifact }),
    date: site.today,
    ...(expires !== undefined && { expires }),
  };
  write(site, (before) => recordReview(before, `titan-map/${item.site}`, decision));
  const until = expires === undefined ? '' : ` until ${expires}, and an error after it`;
  process.stdout.write(`${placeOf(item)} ${rule} ${stateWords[state]}${until}.\nWritten: ${site.loaded.file}.\n`);
  return exit.clean;
}

function reopen(typed: string, flags: ReopenFlags): number {
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

function report({ format, ...flags }: RunFlags & { format: 'markdown' | 'json' }): number {
  const { run, items } = look(flags);
  const sites = [...run.reviews].map(([id, { owners, today }]) => ({
    site: id,
    business: run.maps.get(id)?.map?.business.name ?? id,
    today,
    owners,
    items: items.filter(({ site }) => site === id),
  }));
  const data = sites.map(({ items: own, owners, ...site }) => ({
    ...site,
    owners: owners.map(({ id, name, role }) => ({ id, name, role })),
    reviews: own.map(itemData),
  }));
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ version: 1, sites: data }, null, 2)}\n`
      : sites.map(reviewReport).join('\n'),
  );
  return exit.clean;
}

function prune(flags: RunFlags): number {
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

/**
 * Adds `truecopy review` with its subcommands.
 * @param program the `truecopy` command
 */
export function registerReview(program: Command): void {
  const review = program
    .command('review')
    .summary('decide on what lint found')
    .description(
      'Decisions about findings stand in titan-map/<site>/reviews.yaml. An accepted finding is a note until its day is over, then an error again; one whose text changes is open again. A decision never changes a page.',
    );
  const command = (name: string, words: string) =>
    review
      .command(name)
      .description(words)
      .option('--site <id>', 'this site only')
      .addOption(new Option('--today <YYYY-MM-DD>', 'day to look at, instead of today').argParser(readDay));
  const format = () => new Option('--format <name>', 'how to print').choices(['pretty', 'json']).default('pretty');
  const fingerprint = ['<finding>', 'fingerprint, or as much of it as fits one only'] as const;

  command('list', 'Lists open findings, and decisions with what became of them.')
    .addOption(new Option('--state <name>', 'only these').choices(standings))
    .option('--owner <name>', 'only what this owner decided, or what this role is to put right')
    .option('--rule <rule>', 'only this rule, or this group such as drift')
    .addOption(format())
    .action((flags: ListFlags) => runAction(async () => list(flags)));
  command('show', 'Shows one finding with its line and the decision about it.')
    .argument(...fingerprint)
    .addOption(format())
    .action((typed: string, flags) => runAction(async () => show(typed, flags)));
  command('approve', 'Writes down a decision about a finding.')
    .argument(...fingerprint)
    .addOption(
      new Option('--state <name>', 'what was decided').choices(reviewStates.filter((state) => state !== 'open')),
    )
    .requiredOption('--owner <id>', 'owner of the map who decided')
    .requiredOption('--note <text>', 'why')
    .option('--artifact <text>', 'document or conversation that it rests on')
    .addOption(
      new Option('--until <day>', 'last day on which it is tolerated, such as 30d, 6w or 2026-12-31').argParser(
        readUntil,
      ),
    )
    .action((typed: string, flags: ApproveFlags) => runAction(async () => approve(typed, flags)));
  command('reopen', 'Takes a decision back, so that the finding is open again.')
    .argument(...fingerprint)
    .option('--owner <id>', 'owner of the map who is asked now')
    .option('--note <text>', 'why')
    .action((typed: string, flags: ReopenFlags) => runAction(async () => reopen(typed, flags)));
  command('report', 'Prints for the customer what was decided, by whom and until when, and what is still open.')
    .addOption(new Option('--format <name>', 'how to print').choices(['markdown', 'json']).default('markdown'))
    .action((flags) => runAction(async () => report(flags)));
  command('prune', 'Takes out the decisions whose finding is gone, with the comments right above them.').action(
    (flags: RunFlags) => runAction(async () => prune(flags)),
  );
}
