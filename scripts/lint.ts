import { join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import type { Finding } from '../lint-rules/finding.ts';
import { mapFixes } from '../lint-rules/fix/map.ts';
import { type Fix, fixFiles } from '../lint-rules/fix/page.ts';
import { type Side, sides, steered } from '../lint-rules/fix/steer.ts';
import { type LintOptions, type LintRun, lintFiles } from '../lint-rules/lint-files.ts';
import { inOrder } from '../lint-rules/locate.ts';
import { type Format, formatNames, formats } from '../lint-rules/reporters/formats.ts';
import { summarise } from '../lint-rules/reporters/report.ts';
import { lintUntil } from '../lint-rules/until.ts';
import { truecopyVersion } from '../lint-rules/version.ts';
import { problemText } from '../titan-map/problem-text.ts';
import { isUnchanged, replaceFile } from '../titan-map/replace-file.ts';
import type { Source } from '../titan-map/source.ts';
import { dayOf, readDay, readUntil, type Until } from './days.ts';
import { atMergeBase } from './revision.ts';
import { CannotRun, exit, runAction } from './sites.ts';

interface LintFlags {
  site?: string;
  format: Format;
  today?: string;
  maxWarnings?: number;
  html?: boolean;
  since?: string;
  fix?: string | true;
  until?: Until;
}

function readCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return Number(value);
}

/** Leaves out the findings that were there already where the branch left the revision. */
function onlyNew(run: LintRun, options: LintOptions, revision: string): LintRun {
  const { root, paths } = options;
  const known = atMergeBase(root, revision, (folder) => {
    const before = lintFiles({
      ...options,
      root: folder,
      paths: paths.map((path) => join(folder, relative(root, resolve(path)))),
    });
    return new Set(before.findings.map(({ fingerprint }) => fingerprint));
  });
  return { ...run, findings: run.findings.filter(({ fingerprint }) => !known.has(fingerprint)) };
}

function fixWords({ file, line, from, to, because }: Fix): string {
  const reason = because.length === 0 ? '' : `, as ${because.join(' and ')} ${because.length === 1 ? 'says' : 'say'}`;
  return `${file}:${line}  changed ${from} to ${to}${reason}\n`;
}

/** Writes what pages say into maps; a file that has changed since it was read stays, with the whole map of its site. */
function fixMaps(findings: readonly Finding[], options: LintOptions): Fix[] {
  const bySite = Map.groupBy(findings, ({ site }) => site);
  return [...bySite].flatMap(([site, own]) => {
    if (site === null) return [];
    const { fixes, left, before, changed } = mapFixes(site, own, options);
    for (const sentence of left) process.stderr.write(`${sentence}\n`);
    const path = ({ file }: Source) => join(options.root, file);
    const touched = changed.find((source) => !isUnchanged(path(source), before.get(source.file) ?? null));
    if (touched) {
      process.stderr.write(`${touched.file}  left as it is: it has changed since it was read. Run this again.\n`);
      return [];
    }
    for (const source of changed) replaceFile(path(source), source.text);
    return fixes;
  });
}

/** Makes the changes that are certain, in pages or in maps, and looks again at what is left. */
function fixed(run: LintRun, options: LintOptions, side: Side): LintRun {
  const { free, left } = steered(run.findings, side);
  for (const sentence of left) process.stderr.write(`${sentence}\n`);
  const fixes = side === 'page' ? fixFiles(options.root, free, run.sources) : fixMaps(free, options);
  for (const fix of fixes) process.stderr.write(fixWords(fix));
  return fixes.length > 0 ? lintFiles(options) : run;
}

/** What --fix was given: a side, or a path that was typed after it. */
function readFix(fix: string | true | undefined): { side: Side | null; paths: string[] } {
  if (fix === undefined) return { side: null, paths: [] };
  if (fix === true) return { side: 'page', paths: [] };
  const side = sides.find((each) => each === fix);
  return side ? { side, paths: [] } : { side: 'page', paths: [fix] };
}

/** Adds what will be wrong by a day to what is wrong today. */
function withUpcoming(run: LintRun, options: LintOptions, until: Until): LintRun {
  const [today] = [...run.reviews.values()].map((site) => site.today).sort();
  if (today === undefined) return run;
  const through = dayOf(until, today);
  if (through <= today) throw new CannotRun(`Found --until ${through}; expected a day after today, ${today}.`);
  return { ...run, findings: inOrder([...run.findings, ...lintUntil(options, run, (from) => dayOf(until, from))]) };
}

function lint(paths: string[], flags: LintFlags): number {
  const { format, maxWarnings = Number.POSITIVE_INFINITY, html = false, since, fix, until, ...selection } = flags;
  const started = performance.now();
  const { side, paths: after } = readFix(fix);
  const options = { root: process.cwd(), paths: [...after, ...paths], now: new Date(), built: html, ...selection };
  const first = lintFiles(options);
  const all = side === null ? first : fixed(first, options, side);
  const added = since === undefined ? all : onlyNew(all, options, since);
  const run = until === undefined ? added : withUpcoming(added, options, until);
  const ms = Math.round(performance.now() - started);
  const summary = summarise(run.findings, run.suppressed, run.files, ms);
  const report = { summary, findings: run.findings, suppressed: run.suppressed };
  const textOf = (file: string) => run.sources.get(file)?.text;
  process.stdout.write(
    formats[format](report, {
      textOf,
      unread: run.problems.length,
      version: truecopyVersion(),
      colour: pc.isColorSupported && process.stdout.isTTY === true,
    }),
  );
  if (run.problems.length > 0) {
    process.stderr.write(`${problemText(run)}\n`);
    return exit.couldNotRun;
  }
  return summary.errors > 0 || summary.warnings > maxWarnings ? exit.findings : exit.clean;
}

/**
 * Adds `truecopy lint` to the program.
 * @param program the `truecopy` command
 */
export function registerLint(program: Command): void {
  program
    .command('lint')
    .summary('check what pages say')
    .description(
      'Checks that pages make no unproven ServiceTitan claim and agree with the Titan Map of their site.\n' +
        'Without paths every site is checked, or src/ in a project that has no content/.\n' +
        'A page outside of content/ is checked for claims only.\n' +
        'Exit code: 0 clean, 1 findings at error level, 2 something could not be read.',
    )
    .argument('[paths...]', 'pages, or folders of pages')
    .option('--site <id>', 'check this site only')
    .option('--html', 'check the built pages in dist/ instead of their sources')
    .addOption(
      new Option(
        '--fix [side]',
        'write what can only be meant: into the page what the map says, or the other way with map',
      ).conflicts('html'),
    )
    .addOption(
      new Option('--since <revision>', 'report only what the branch adds since it left this one').conflicts('html'),
    )
    .addOption(new Option('--format <name>', 'how to print the report').choices(formatNames).default('pretty'))
    .addOption(new Option('--today <YYYY-MM-DD>', 'day to check for, instead of today').argParser(readDay))
    .addOption(
      new Option('--until <day>', 'warn of what will be wrong by then, such as 30d, 6w or 2026-12-31')
        .argParser(readUntil)
        .conflicts('since'),
    )
    .addOption(new Option('--max-warnings <count>', 'exit with 1 above this many warnings').argParser(readCount))
    .action((paths: string[], flags: LintFlags) => runAction(async () => lint(paths, flags)));
}
