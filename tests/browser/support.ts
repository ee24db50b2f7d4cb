import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/install-chromium.ts';
import { freePort } from '../support/free-port.ts';

/** Program that a user starts as truecopy. */
export const command = fileURLToPath(new URL('../../scripts/truecopy.ts', import.meta.url));

/** Folder of the project, which holds the sample sites. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the small sites that tests build. */
export const fixtureProject = fileURLToPath(new URL('../fixtures/sites/', import.meta.url));

function truecopy(project: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [command, ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function output(child: ChildProcess): Promise<string> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  return (await Promise.all(streams.map((stream) => text(stream)))).join('');
}

/** Day that sites are built for, so that the same offers are live in every run. */
const today = '2026-11-21';

/**
 * Builds a site as a user would.
 * @param project folder that holds titan-map/ and content/
 * @param site id of the site
 * @param out folder for the pages, below the project
 * @param options further options of truecopy build
 */
export async function buildSite(
  project: string,
  site: string,
  out: string,
  options: readonly string[] = [],
): Promise<void> {
  const child = truecopy(project, ['build', '--site', site, '--out', out, '--today', today, ...options]);
  const [said, [code]] = await Promise.all([output(child), once(child, 'exit')]);
  if (code !== 0) throw new Error(`The build of ${site} ended with ${code}:\n${said}`);
}

export interface RunningSite {
  url: string;
  /** What the server has printed so far. */
  log: () => string;
  stop: () => Promise<void>;
}

/**
 * Serves a built site on a free port of this machine.
 * @param project folder that holds titan-map/ and content/
 * @param site id of the site
 * @param out folder that the site was built to
 * @param env settings of the server, such as DATABASE_URL
 */
export async function serveSite(
  project: string,
  site: string,
  out: string,
  env: Record<string, string> = {},
): Promise<RunningSite> {
  const port = await freePort();
  const child = truecopy(project, ['preview', '--site', site, '--out', out, '--port', String(port)], env);
  const ended = once(child, 'exit');
  let printed = '';
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part: string) => {
        printed += part;
        if (printed.includes(`http://127.0.0.1:${port}/`)) resolve();
      });
    }
  });
  const failed = ended.then(([code]) => {
    throw new Error(`The server of ${site} ended with ${code}:\n${printed}`);
  });
  await Promise.race([ready, failed]);
  failed.catch(() => {});
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => printed,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts the Chromium of this machine. */
export function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Found no Chromium. Run node scripts/install-chromium.ts first.');
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * Looks for barriers on a page as it stands.
 * @returns ids of the rules of axe-core that it breaks
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}
