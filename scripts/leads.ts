import { type Command, Option } from 'commander';
import { deliveryStates } from '../site/leads/lead.ts';
import { complete, deleteLeads, redact, release, retry } from './leads/change.ts';
import { deliver } from './leads/deliver.ts';
import { exportLeads, list, show, stats } from './leads/look.ts';
import { runAction } from './sites.ts';

const site = () => new Option('--site <id>', 'leads of one site only');
const format = () => new Option('--format <name>', 'how to print').choices(['pretty', 'json']).default('pretty');

/** Runs an action with what commander hands to it. */
function action<T extends unknown[]>(run: (...given: T) => Promise<number>): (...given: T) => Promise<void> {
  return (...given) => runAction(() => run(...given));
}

/** Adds the options that choose leads. */
function withFilter(command: Command): Command {
  return command
    .addOption(site())
    .addOption(new Option('--state <state>', 'leads in one state only').choices(deliveryStates))
    .option('--since <date>', 'leads of this day or later, YYYY-MM-DD in UTC')
    .option('--until <date>', 'leads of this day or earlier, YYYY-MM-DD in UTC')
    .option('--suspected', 'leads that are marked as suspicious only');
}

/**
 * Adds `truecopy leads` with its subcommands. Deliver exits with 1 while mail is still owed.
 * @param program command to add them to
 */
export function registerLeads(program: Command): void {
  const leads = program.command('leads').description('Look after the requests of visitors.');
  registerLooks(leads);
  registerChanges(leads);
}

function registerLooks(leads: Command): void {
  withFilter(leads.command('list'))
    .description('List the leads and how their delivery stands, without personal data.')
    .addOption(format())
    .action(action(list));
  leads
    .command('show')
    .description('Show one lead and what was done with it; personal data is masked.')
    .argument('<id>', 'id of the lead')
    .option('--reveal', 'show personal data in full; that you looked is noted')
    .addOption(format())
    .action(action(show));
  withFilter(leads.command('stats'))
    .description('Count the leads, and say how long it took until a person was told.')
    .addOption(format())
    .action(action(stats));
  withFilter(leads.command('export'))
    .description('Write the leads for a spreadsheet or another program; personal data is masked.')
    .addOption(new Option('--format <name>', 'how to write them').choices(['csv', 'json']).default('csv'))
    .option('--reveal', 'write personal data in full; that you did is noted')
    .option('--out <file>', 'new file to write to, instead of the standard output')
    .action(action(exportLeads));
}

function registerChanges(leads: Command): void {
  leads
    .command('deliver')
    .description('Send what is due, mail by SMTP_URL and webhooks; exit with 1 while some is still owed.')
    .addOption(site())
    .option('--watch', 'go on until stopped')
    .action(action(deliver));
  leads
    .command('retry')
    .description('Make the mail of leads due at once, with a fresh count of attempts.')
    .argument('<ids...>', 'ids of the leads')
    .action(action(retry));
  leads
    .command('complete')
    .description('Note that a person has taken care of a lead, so that no mail is owed for it any more.')
    .argument('<id>', 'id of the lead')
    .requiredOption('--note <text>', 'what was done')
    .action((id: string, { note }: { note: string }) => runAction(() => complete(id, note)));
  leads
    .command('release')
    .description('Note that leads are no spam: take their marks away and send what waits for that.')
    .argument('<ids...>', 'ids of the leads')
    .action(action(release));
  leads
    .command('redact')
    .description('Take everything personal out of leads, for good. What is left counts in figures.')
    .argument('<ids...>', 'ids of the leads')
    .action(action(redact));
  leads
    .command('delete')
    .description('Delete leads for good, by id or by age. Those that nobody has been told of are kept.')
    .argument('[ids...]', 'ids of the leads')
    .option('--older-than <age>', 'all that came in longer ago, such as 90d, 24mo or 7y')
    .option('--expired', 'all that are older than LEADS_RETENTION')
    .addOption(site())
    .option('--dry-run', 'only say how many leads are that old')
    .action(action(deleteLeads));
}
