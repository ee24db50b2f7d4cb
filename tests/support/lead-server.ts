import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const project = fileURLToPath(new URL('../fixtures/sites/', import.meta.url));
const command = fileURLToPath(new URL('../../scripts/truecopy.ts', import.meta.url));

/** Site that the benchmarks and the chaos run send leads to. */
export const site = 'juniper';

/**
 * Builds the fixture site with its lead endpoint.
 * @param out folder for the pages, below the fixture project
 * @returns path of the server's entry
 */
export async function buildLeadServer(out: string): Promise<string> {
  const args = [command, 'build', '--site', site, '--out', out, '--today', '2026-11-21'];
  const build = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error(`The build of ${site} ended with ${code}.`);
  return join(project, out, site, 'server/entry.mjs');
}

export interface LeadServer {
  /** Address of the endpoint. */
  endpoint: string;
  pid: number;
  /** What the server has printed so far. */
  log: () => string;
  /** Ends the process with a signal and waits until it is gone. */
  end: (signal: NodeJS.Signals) => Promise<void>;
}

/**
 * Starts the built server, and waits until it answers.
 * @param entry path of its entry
 * @param env settings, such as DATABASE_URL
 * @throws {Error} when it ends instead
 */
export async function startLeadServer(entry: string, env: Record<string, string>): Promise<LeadServer> {
  const port = await freePort();
  const server: ChildProcess = spawn(process.execPath, [entry], {
    cwd: project,
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      ASTRO_NODE_LOGGING: 'disabled',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
    });
  }
  const endpoint = `http://127.0.0.1:${port}/api/leads`;
  for (let tries = 0; ; tries++) {
    if (server.exitCode !== null || tries > 400) {
      server.kill('SIGKILL');
      throw new Error(`The server did not start:\n${printed}`);
    }
    if (await fetch(`http://127.0.0.1:${port}/robots.txt`).catch(() => null)) break;
    await wait(25);
  }
  return {
    endpoint,
    pid: server.pid ?? 0,
    log: () => printed,
    end: async (signal) => {
      server.kill(signal);
      await ended;
    },
  };
}
