import { type Command, Option } from 'commander';
import { z } from 'zod';
import { type Runbook, supportCenter } from '../site/data/support.ts';
import { nearest } from '../titan-map/nearest.ts';
import { notesFolder } from './runbook/note-file.ts';
import { runbookSheet, runbookTable } from './runbook/show.ts';
import { type StartOptions, startRunbook } from './runbook/start.ts';
import { CannotRun, exit, runAction } from './sites.ts';

interface FormatOption {
  format: 'pretty' | 'json';
}

const format = () => new Option('--format <name>', 'how to print').choices(['pretty', 'json']).default('pretty');
const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function find(id: string): Runbook {
  const { runbooks } = supportCenter();
  const found = runbooks.find((runbook) => runbook.id === id);
  if (found) return found;
  const ids = runbooks.map((runbook) => runbook.id);
  const meant = nearest(id, ids);
  const advice = meant === null ? '' : ` Did you mean ${meant}?`;
  throw new CannotRun(`Found no runbook ${id}; expected one of ${ids.join(', ')}.${advice}`);
}

function clockOf(typed: string | undefined): () => Date {
  if (typed === undefined) return () => new Date();
  if (z.iso.datetime({ offset: true }).safeParse(typed).success) return () => new Date(typed);
  throw new CannotRun(`Found --now ${typed}; expected a time such as 2026-11-21T09:30:00Z.`);
}

/** Adds `truecopy runbook` with its subcommands. */
export function registerRunbook(program: Command): void {
  const runbook = program.command('runbook').description('Work through the runbooks of the support center.');
  runbook
    .command('list')
    .description('List the runbooks.')
    .addOption(format())
    .action((options: FormatOption) =>
      runAction(async () => {
        const { runbooks } = supportCenter();
        process.stdout.write(options.format === 'json' ? asJson(runbooks) : runbookTable(runbooks));
        return exit.clean;
      }),
    );
  runbook
    .command('show')
    .description('Show one runbook.')
    .argument('<id>', 'id of the runbook')
    .addOption(format())
    .action((id: string, options: FormatOption) =>
      runAction(async () => {
        const found = find(id);
        process.stdout.write(options.format === 'json' ? asJson(found) : runbookSheet(found, supportCenter()));
        return exit.clean;
      }),
    );
  runbook
    .command('start')
    .description(
      'Work through a runbook step by step and write its support note, or go on with one that is open.\n' +
        `The note is kept in ${notesFolder}/, which git ignores, as it may hold what customers said.\n` +
        'Exit code: 0 closed, 1 something that a note must record is missing, 2 it could not run.',
    )
    .argument('<id>', 'id of the runbook')
    .option('--lead <id>', 'lead that it is about; fills in what is known, without personal data')
    .option('--by <name>', 'who answers for the note')
    .option('--answers <file>', 'YAML file with by, steps and fields')
    .option('--done <numbers>', 'steps that are done, such as 1,2 or all')
    .option('--field <name=text>', 'something that the note must record', (value, all: string[]) => [...all, value], [])
    .option('--note <file>', 'file of the note, instead of the one in the usual folder')
    .option('--stdout', 'print the note when it is closed')
    .option('--yes', 'ask nothing; say what is missing instead')
    .option('--now <time>', 'time of the work, instead of the present')
    .action((id: string, { now, ...options }: StartOptions & { now?: string }) =>
      runAction(async () => startRunbook(process.cwd(), find(id), options, clockOf(now))),
    );
}
