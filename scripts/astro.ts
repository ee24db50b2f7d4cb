import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { dayAt } from '../site/build/settings.ts';
import { noticesOf } from '../site/operating/notices.ts';
import { operatingPagesOf, readinessOf } from '../site/operating/pages.ts';
import { loadTitanMap } from '../titan-map/load.ts';
import { problemText } from '../titan-map/problem-text.ts';
import { isoDate } from '../titan-map/schema/common.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';
import { CannotRun } from './sites.ts';

/** Folder that holds astro.config.mjs. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url));

/**
 * The map of a site that is about to be built or served.
 * @param root folder of the project
 * @param site id of a site that exists
 * @throws {CannotRun} listing every problem of a broken map
 */
export function mapOf(root: string, site: string): TitanMap {
  const loaded = loadTitanMap(`titan-map/${site}`, { root });
  if (loaded.map) return loaded.map;
  const count = loaded.problems.length;
  throw new CannotRun(`${problemText(loaded)}\n${loaded.folder}: ${count} ${count === 1 ? 'problem' : 'problems'}`);
}

/**
 * Refuses to go on with data of the theme that cannot be used, such as a runbook without a safe message.
 * @param root folder of the project
 * @param site id of a site that exists
 * @param map its map
 * @param today day that the site is built for, YYYY-MM-DD
 * @throws {BrokenData} naming every problem with its line
 */
export function requireData(root: string, site: string, map: TitanMap, today: string): void {
  operatingPagesOf({ map, readiness: readinessOf({ root, map: `titan-map/${site}` }, today), today, read: null });
  noticesOf(map, false);
}

/**
 * The day that a build is made for.
 * @param given day as typed, YYYY-MM-DD
 * @param map map of the site, whose time zone decides what day it is
 * @param now instant of the build
 * @throws {CannotRun} when the given day is not a real one
 */
export function buildDay(given: string | undefined, map: TitanMap, now: Date): string {
  if (given === undefined) return dayAt(now, map.business.timeZone);
  if (isoDate.safeParse(given).success) return given;
  throw new CannotRun(`Found --today ${given}; expected a real date written as YYYY-MM-DD.`);
}

/**
 * Starts a Node program with the settings of a site in its environment.
 * @param program file to run
 * @param settings what site/build/settings.ts reads; what is left out is not passed on
 * @param options arguments, folder to work in, and where the output goes
 */
export function startNode(
  program: string,
  settings: Readonly<Record<string, string | undefined>>,
  options: { args?: readonly string[]; cwd: string; output: 'inherit' | 'pipe' },
): ChildProcess {
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  };
  const output: StdioOptions = options.output === 'inherit' ? ['ignore', 'inherit', 'inherit'] : 'pipe';
  return spawn(process.execPath, [program, ...(options.args ?? [])], {
    cwd: options.cwd,
    env: { ...env, ...settings },
    stdio: output,
  });
}

/**
 * Lints a site in a process of its own and shows its report.
 * @param root folder of the project
 * @param site id of the site
 * @param today day to judge by, YYYY-MM-DD
 * @returns exit code of truecopy lint
 */
export async function lintSite(root: string, site: string, today: string): Promise<number> {
  const command = fileURLToPath(new URL('truecopy.ts', import.meta.url));
  const args = ['lint', '--site', site, '--today', today];
  const [code] = await once(startNode(command, {}, { args, cwd: root, output: 'inherit' }), 'exit');
  return Number(code ?? 2);
}
