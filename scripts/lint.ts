import { performance } from 'node:perf_hooks';
import { type Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { z } from 'zod';
import { lintFiles } from '../lint-rules/lint-files.ts';
import { type Format, formatNames, formats } from '../lint-rules/reporters/formats.ts';
import { summarise } from '../lint-rules/reporters/report.ts';
import { truecopyVersion } from '../lint-rules/version.ts';
import { printProblems } from './problems.ts';

interface LintFlags {
  site?: string;
  format: Format;
  today?: string;
  maxWarnings?: number;
  html?: boolean;
}

function readDay(value: string): string {
  if (!z.iso.date().safeParse(value).success)
    throw new InvalidArgumentError('Expected a real date written as YYYY-MM-DD.');
  return value;
}

function readCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return Number(value);
}

function lint(paths: string[], flags: LintFlags): void {
  const { format, maxWarnings = Number.POSITIVE_INFINITY, html = false, ...selection } = flags;
  const started = performance.now();
  const run = lintFiles({ root: process.cwd(), paths, now: new Date(), built: html, ...selection });
  const ms = Math.round(performance.now() - started);
  const summary = summarise(run.findings, run.suppressed, run.files, ms);
  const report = { summary, findings: run.findings, suppressed: run.suppressed };
  const textOf = (file: string) => run.sources.get(file)?.text;
  process.stdout.write(
    formats[format](report, {
      textOf,
      version: truecopyVersion(),
      colour: pc.isColorSupported && process.stdout.isTTY === true,
    }),
  );
  if (run.problems.length > 0) {
    const colour = pc.isColorSupported && process.stderr.isTTY === true;
    process.stderr.write(`${printProblems(run.problems, run.sources, colour)}\n`);
    process.exitCode = 2;
  } else if (summary.errors > 0 || summary.warnings > maxWarnings) {
    process.exitCode = 1;
  }
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
    .addOption(new Option('--format <name>', 'how to print the report').choices(formatNames).default('pretty'))
    .addOption(new Option('--today <YYYY-MM-DD>', 'day to check for, instead of today').argParser(readDay))
    .addOption(new Option('--max-warnings <count>', 'exit with 1 above this many warnings').argParser(readCount))
    .action(lint);
}
