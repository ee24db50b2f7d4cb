import { type Command, Option } from 'commander';
import { standings } from '../lint-rules/reviews/items.ts';
import { reviewStates } from '../titan-map/schema/review.ts';
import { readDay, readUntil } from './days.ts';
import { type ApproveFlags, approve, prune, type ReopenFlags, reopen } from './review/decide.ts';
import type { RunFlags } from './review/items.ts';
import { type ListFlags, list, report, show } from './review/show.ts';
import { runAction } from './sites.ts';

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
