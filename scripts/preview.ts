import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import { startNode } from './astro.ts';
import { CannotRun, chooseSites, exit, runAction } from './sites.ts';

interface PreviewOptions {
  site?: string;
  out: string;
  port: string;
}

const host = '127.0.0.1';

/**
 * Reads a port as typed.
 * @throws {CannotRun} when it is not a whole number from 1 to 65535
 */
export function readPort(typed: string): number {
  const port = Number(typed);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new CannotRun(`Found --port ${typed}; expected a whole number from 1 to 65535.`);
}

async function requireFree(port: number): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    throw new CannotRun(
      code === 'EACCES'
        ? `Port ${port} of ${host} needs more rights than you have. Choose one above 1023 with --port.`
        : `Port ${port} of ${host} is in use by another program. Stop that one, or choose another port with --port.`,
    );
  }
  probe.close();
  await once(probe, 'close');
}

async function preview(options: PreviewOptions): Promise<number> {
  const root = process.cwd();
  const [site = ''] = chooseSites(root, options);
  const port = readPort(options.port);
  const entry = join(resolve(root, options.out), site, 'server/entry.mjs');
  if (!existsSync(entry) && existsSync(join(resolve(root, options.out), site, 'client'))) {
    throw new CannotRun(
      `Found ${site} built for a platform in ${options.out}/${site}/; expected a server for this machine. Run npx truecopy build --site ${site} --adapter node first.`,
    );
  }
  if (!existsSync(entry)) {
    throw new CannotRun(
      `Found no built pages of ${site} in ${options.out}/${site}/. Run npx truecopy build --site ${site} first.`,
    );
  }
  await requireFree(port);

  const settings = { TRUECOPY_SITE: site, HOST: host, PORT: String(port), ASTRO_NODE_LOGGING: 'disabled' };
  const server = startNode(entry, settings, { cwd: root, output: 'inherit' });
  const ended = once(server, 'exit');
  let stopped = false;
  const stop = (signal: NodeJS.Signals) => {
    stopped = true;
    server.kill(signal);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);

  const ready = async () => {
    while (server.exitCode === null) {
      const answer = await fetch(`http://${host}:${port}/robots.txt`).catch(() => null);
      if (answer) return process.stdout.write(`${site}: http://${host}:${port}/ (stop with Ctrl+C)\n`);
      await wait(50);
    }
    return false;
  };
  await Promise.race([ready(), ended]);
  const [code] = await ended;
  return stopped || code === 0 ? exit.clean : exit.couldNotRun;
}

/** Adds `truecopy preview`. */
export function registerPreview(program: Command): void {
  program
    .command('preview')
    .description('Serve the built pages of a site on this machine, form included, until stopped.')
    .option('--site <id>', 'site to serve')
    .option('--port <number>', 'port on 127.0.0.1', '4321')
    .option('--out <folder>', 'folder that truecopy build wrote to', 'dist')
    .action((options: PreviewOptions) => runAction(() => preview(options)));
}
