import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { hashSecret, shortestSecret } from '../site/ops/secret.ts';
import { CannotRun, exit, runAction } from './sites.ts';

async function secret({ stdin }: { stdin?: boolean }): Promise<number> {
  const chosen = stdin ? (await text(process.stdin)).trim() : randomBytes(18).toString('base64url');
  if (chosen.length < shortestSecret) {
    throw new CannotRun(
      `The secret has ${chosen.length} characters; expected ${shortestSecret} or more. Leave out --stdin to get a good one.`,
    );
  }
  if (!stdin) process.stderr.write(`Sign in at /ops/ with this secret. It is shown once and kept nowhere: ${chosen}\n`);
  process.stdout.write(`OPS_SECRET=${await hashSecret(chosen)}\n`);
  return exit.clean;
}

/**
 * Adds `truecopy ops` with its subcommand.
 * @param program command to add it to
 */
export function registerOps(program: Command): void {
  program
    .command('ops')
    .description('Set up the operator page at /ops/.')
    .command('secret')
    .description('Make a secret to sign in with, and print its hash for the environment of the server.')
    .option('--stdin', 'take the secret from the standard input instead')
    .action((options: { stdin?: boolean }) => runAction(() => secret(options)));
}
