import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { postgres } from './databases.ts';
import { freePort } from './free-port.ts';

export interface PostgresCluster {
  url: string;
  /** Ends the server without letting it tidy up, and starts it again on the same port. */
  restart: () => Promise<void>;
  /** Stops the server and removes its files. */
  stop: () => Promise<void>;
}

/** Folder of the newest PostgreSQL that Debian's package has installed; null when there is none. */
function findPostgres(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null;
}

/** PostgreSQL does not run as root; the package has made a user for it. */
function owner(): { uid: number; gid: number } | object {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * Starts a PostgreSQL server with an empty database in a temporary folder, on loopback.
 * @returns null when no PostgreSQL is installed
 */
export async function startPostgres(): Promise<PostgresCluster | null> {
  const bin = findPostgres();
  if (!bin) return null;
  const user = owner();
  const folder = mkdtempSync(join(tmpdir(), 'truecopy-postgres-'));
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'truecopy', '-A', 'trust', '-E', 'UTF8'], {
    ...options,
    stdio: 'pipe',
  });
  const port = await freePort();
  const url = `postgres://truecopy@127.0.0.1:${port}/postgres`;

  const start = async (): Promise<ChildProcess> => {
    const server = spawn(join(bin, 'postgres'), ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder], {
      ...options,
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 200; tries++) {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => {});
      try {
        await client.connect();
        await client.end();
        return server;
      } catch {
        await wait(50);
      }
    }
    server.kill('SIGKILL');
    throw new Error('PostgreSQL did not start within ten seconds.');
  };

  let server = await start();
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  return {
    url,
    restart: async () => {
      // SIGQUIT is PostgreSQL's immediate shutdown: what was not committed is gone, as after a crash.
      await end('SIGQUIT');
      server = await start();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A PostgreSQL server on loopback. */
export type PostgresServer = Pick<PostgresCluster, 'url' | 'stop'>;

/** Starts the PostgreSQL that is installed, or where there is none the one that is compiled to WebAssembly. */
export async function startAnyPostgres(): Promise<PostgresServer> {
  const cluster = await startPostgres();
  if (cluster) return cluster;
  const port = await freePort();
  const compiled = postgres(port);
  await compiled.begin();
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: compiled.end };
}
