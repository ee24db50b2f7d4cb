#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';

type Register = (program: Command) => void;

/** Subcommands by name. Each loads on its own, so that lint starts without Astro or the database. */
const commands: Readonly<Record<string, () => Promise<Register>>> = {
  lint: async () => (await import('./lint.ts')).registerLint,
  build: async () => (await import('./build.ts')).registerBuild,
  dev: async () => (await import('./dev.ts')).registerDev,
  preview: async () => (await import('./preview.ts')).registerPreview,
  leads: async () => (await import('./leads.ts')).registerLeads,
  map: async () => (await import('./map.ts')).registerMap,
};

const couldNotRun = 2;

async function main(args: readonly string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const program = new Command('truecopy')
    .description('Contractor websites whose copy is true.')
    .version(version)
    .showHelpAfterError('Add --help to see what there is.')
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: ./, (start) => start.slice(-1).toUpperCase())),
    })
    .exitOverride();
  const wanted = commands[args.find((argument) => !argument.startsWith('-')) ?? ''];
  for (const load of wanted ? [wanted] : Object.values(commands)) (await load())(program);
  await program.parseAsync(args, { from: 'user' });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : couldNotRun;
}
