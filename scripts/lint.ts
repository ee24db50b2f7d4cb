import { join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { fixFiles } from '../lint-rules/fix.ts';
import { type LintOptions, type LintRun, lintFiles } from '../lint-rules/lint-files.ts';
import { inOrder } from '../lint-rules/locate.ts';
import { type Format, formatNames, formats } from '../lint-rules/reporters/formats.ts';
import { summarise } from '../lint-rules/reporters/report.ts';
import { lintUntil } from '../lint-rules/until.ts';
import { truecopyVersion } from '../lint-rules/version.ts';
import { problemText } from '../titan-map/problem-text.ts';
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
  fix?: boolean;
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

/** Makes the safe replacements and looks again at what is left. */
function fixed(run: LintRun, options: LintOptions): LintRun {
  const fixes = fixFiles(options.root, run.findings, run.sources);
  for (const { file, line, from, to } of fixes) process.stderr.write(`${file}:${line}  changed ${from} to ${to}\n`);
  return fixes.length > 0 ? lintFiles(options) : run;
}

/** Adds what will be wrong by a day to what is wrong today. */
function withUpcoming(run: LintRun, options: LintOptions, until: Until): LintRun {
  const [today] = [...run.reviews.values()].map((site) => site.today).sort();
  if (today === undefined) return run;
  const through = dayOf(until, today);
  if (through <= today) throw new CannotRun(`Found --until ${through}; expected a day after today, ${today}.`);
  return { ...run, findings: inOrder([...run.findings, ...lintUntil(options, run, through)]) };
}

function lint(paths: string[], flags: LintFlags): number {
  const {
    format,
    maxWarnings = Number.POSITIVE_INFINITY,
    html = false,
    since,
    fix = false,
    until,
    ...selection
  } = flags;
  const started = performance.now();
  const options = { root: process.cwd(), paths, now: new Date(), built: html, ...selection };
  const all = fix ? fixed(lintFiles(options), options) : lintFiles(options);
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
    .addOption(new Option('--fix', 'write what can only be meant, such as the price in the map').conflicts('html'))
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
