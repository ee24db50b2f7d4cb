import { Command, CommanderError } from 'commander';
import { truecopyVersion } from '../lint-rules/version.ts';
import { exit } from './sites.ts';

/** Subcommands by name. Each loads on its own, so that lint starts without Astro or the database. */
export type Commands = Readonly<Record<string, () => Promise<(program: Command) => void>>>;

/** Subcommands that work in any project. */
export const linterCommands: Commands = {
  lint: async () => (await import('./lint.ts')).registerLint,
  explain: async () => (await import('./explain.ts')).registerExplain,
  map: async () => (await import('./map.ts')).registerMap,
  audit: async () => (await import('./audit.ts')).registerAudit,
  review: async () => (await import('./review.ts')).registerReview,
};

async function main(commands: Commands, description: string, args: readonly string[]): Promise<void> {
  const program = new Command('truecopy')
    .description(description)
    .version(truecopyVersion())
    .showHelpAfterError('Add --help to see what there is.')
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: ./, (start) => start.slice(-1).toUpperCase())),
    })
    .exitOverride();
  const wanted = commands[args.find((argument) => !argument.startsWith('-')) ?? ''];
  for (const load of wanted ? [wanted] : Object.values(commands)) (await load())(program);
  await program.parseAsync(args, { from: 'user' });
}

/**
 * Runs the subcommand that was typed and sets the exit code. Whoever reads the output may stop early, as `head` does; the
 * program then ends without a word.
 * @param commands subcommands there are
 * @param description what --help says at its head
 * @param args arguments after the name of the program
 */
export async function runProgram(commands: Commands, description: string, args: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? exit.couldNotRun);
  });
  try {
    await main(commands, description, args);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exit.clean : exit.couldNotRun;
  }
}
