import { type Command, Option } from 'commander';
import { problemText } from '../titan-map/problem-text.ts';
import { environments, sourceFamilies } from '../titan-map/readiness/evidence-schema.ts';
import type { GateStates } from '../titan-map/readiness/states.ts';
import { tableText } from '../titan-map/text-table.ts';
import { readDay } from './days.ts';
import { type AddOptions, addEvidence } from './evidence/add.ts';
import { siteDay } from './evidence/site-day.ts';
import { type Judged, judgeSite, problemsOf } from './evidence/verified.ts';
import { chooseSites, exit, runAction } from './sites.ts';

interface ListOptions {
  site?: string;
  today?: string;
  format: 'table' | 'json';
}

function judgeSites({ site, today }: ListOptions): Judged[] {
  const root = process.cwd();
  return chooseSites(root, site === undefined ? { all: true } : { site }).map((id) =>
    judgeSite(root, id, today ?? siteDay(root, id, new Date())),
  );
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

function evidenceTable({ evidence }: GateStates): string {
  if (evidence.length === 0) return 'No evidence.\n';
  const rows = evidence.map(({ id, case: tried, environment, counts, period, reasons }) => [
    id,
    tried,
    environment,
    period.until ?? '',
    yesNo(counts),
    reasons.map(({ words }) => words.replace(`evidence ${id} `, '')).join('; '),
  ]);
  return tableText(
    { columns: ['evidence', 'case', 'environment', 'until', 'counts', 'why not'], rows },
    { wholeLast: true },
  );
}

function kindTable({ kinds }: GateStates): string {
  const rows = kinds.flatMap(({ kind, permits, reasons }) =>
    permits.length === 0
      ? [[kind, '', 'shut', reasons[0]?.words ?? '']]
      : permits.map((permit) => [
          kind,
          permit.id,
          permit.open ? 'open' : 'shut',
          permit.basis ? `since ${permit.basis.since}: ${permit.basis.evidence.join(', ')}` : shutWords(permit.reasons),
        ]),
  );
  return tableText({ columns: ['claim', 'sentences', 'gates', 'basis, or why not'], rows }, { wholeLast: true });
}

function shutWords(reasons: readonly { words: string }[]): string {
  const more = reasons.length > 1 ? ` (${reasons.length - 1} more)` : '';
  return `${reasons[0]?.words ?? ''}${more}`;
}

function list(options: ListOptions): number {
  const judged = judgeSites(options);
  const problems = judged.flatMap(({ loaded }) => loaded.problems);
  if (options.format === 'json') {
    const sites = judged.map(({ states, loaded }) => ({ ...states, problems: loaded.problems }));
    process.stdout.write(`${JSON.stringify({ version: 1, sites }, null, 2)}\n`);
  } else {
    const blocks = judged.map(
      ({ states }) =>
        `${states.site}: ${states.mode} mode, as of ${states.today}\n\n${evidenceTable(states)}\n${kindTable(states)}`,
    );
    process.stdout.write(blocks.join('\n'));
  }
  for (const { loaded } of judged) if (loaded.problems.length > 0) process.stderr.write(`\n${problemText(loaded)}`);
  return problems.length > 0 ? exit.couldNotRun : exit.clean;
}

function verify(options: ListOptions): number {
  const root = process.cwd();
  const verdicts = judgeSites(options).map((judged) => {
    const { loaded, states } = judged;
    const problems = problemsOf(root, judged);
    const shut = states.evidence.filter(({ counts }) => !counts);
    return {
      site: states.site,
      today: states.today,
      evidence: states.evidence,
      problems,
      shut,
      sources: loaded.sources,
    };
  });
  if (options.format === 'json') {
    const sites = verdicts.map(({ site, today, evidence, problems }) => ({ site, today, evidence, problems }));
    process.stdout.write(`${JSON.stringify({ version: 1, sites }, null, 2)}\n`);
  } else {
    for (const { site, evidence, shut, problems, sources } of verdicts) {
      const counts = `${evidence.length - shut.length} of ${evidence.length} records count`;
      process.stdout.write(
        `${site}: ${counts}, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`,
      );
      for (const { reasons } of shut)
        for (const { words, at } of reasons) process.stdout.write(`  ${at?.file}:${at?.line}  ${words}\n`);
      if (problems.length > 0) process.stderr.write(`\n${problemText({ problems, sources })}`);
    }
  }
  if (verdicts.some(({ problems }) => problems.length > 0)) return exit.couldNotRun;
  return verdicts.some(({ shut }) => shut.length > 0) ? exit.findings : exit.clean;
}

const several = (value: string, earlier: readonly string[] = []) => [...earlier, value];

/**
 * Adds `truecopy evidence` with its subcommands.
 * @param program command to add them to
 */
export function registerEvidence(program: Command): void {
  const evidence = program
    .command('evidence')
    .description('Keep the dated evidence that a claim about ServiceTitan rests on.');
  const format = () => new Option('--format <name>', 'how to print it').choices(['table', 'json']).default('table');
  const today = () => new Option('--today <YYYY-MM-DD>', 'day to judge by, instead of today').argParser(readDay);
  evidence
    .command('add')
    .description(
      'Copy artifacts into the site, with their SHA-256, and write the record beside them. What holds a secret or\n' +
        'personal data is refused, and nothing is written. Read-only afterwards: a new test is a new record.',
    )
    .requiredOption('--site <id>', 'site that was tested')
    .requiredOption('--case <id>', 'validation case, such as lead-handoff')
    .addOption(new Option('--environment <name>', 'where the test ran').choices(environments).makeOptionMandatory())
    .addOption(new Option('--date <YYYY-MM-DD>', 'day of the test').argParser(readDay).makeOptionMandatory())
    .addOption(
      new Option('--expires <YYYY-MM-DD>', 'last day on which it counts; half a year unless told').argParser(readDay),
    )
    .requiredOption('--operator <name>', 'who ran the test')
    .option('--reviewer <name>', 'who else read it')
    .addOption(new Option('--reviewed <YYYY-MM-DD>', 'when').argParser(readDay))
    .requiredOption('--happy-path <text>', 'what worked, as it was seen')
    .option('--failure <id=text>', 'what a failure proved, and what was seen; as often as needed', several)
    .option(
      '--artifact <file;family;time;items>',
      `file, source family (${sourceFamilies.join(', ')}), time of the source with its zone, and what it shows; as often as needed`,
      several,
    )
    .option('--matches <matched/unmatched/needs-review>', 'how many records were matched, such as 8/3/1')
    .addOption(
      new Option('--customer <state>', 'review by the customer')
        .choices(['pending', 'approved', 'declined'])
        .default('pending'),
    )
    .option('--customer-by <name>', 'who at the customer')
    .addOption(new Option('--customer-date <YYYY-MM-DD>', 'when').argParser(readDay))
    .option('--id <id>', 'name of the record; case and day unless told')
    .addOption(format())
    .addOption(today())
    .action((options: AddOptions) => runAction(async () => addEvidence(process.cwd(), options)));
  evidence
    .command('list')
    .description('Print the evidence of each site, whether it counts, and what that opens.')
    .option('--site <id>', 'one site only')
    .addOption(format())
    .addOption(today())
    .action((options: ListOptions) => runAction(async () => list(options)));
  evidence
    .command('verify')
    .description(
      'Compare artifacts with their SHA-256, search them for secrets and personal data again, and check the records.\n' +
        'Exit code: 0 all of it counts, 1 some does not, 2 something is wrong.',
    )
    .option('--site <id>', 'one site only')
    .addOption(format())
    .addOption(today())
    .action((options: ListOptions) => runAction(async () => verify(options)));
}
