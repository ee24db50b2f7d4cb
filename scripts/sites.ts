import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { BrokenData } from '../titan-map/broken-data.ts';
import { nearest } from '../titan-map/nearest.ts';
import { listSites } from '../titan-map/sites.ts';

/** Exit codes of every subcommand. */
export const exit = { clean: 0, findings: 1, couldNotRun: 2 } as const;

/** A reason why a subcommand could not run, in words for the person who typed it. */
export class CannotRun extends Error {}

function sitesWithPages(root: string): string[] {
  return globSync('content/*/**/*.mdx', { cwd: root })
    .map((page) => page.split(sep)[1] ?? '')
    .sort();
}

/**
 * Finds the sites that a command is about.
 * @param root folder of the project
 * @param wanted `site`: id as typed; `all`: every site. With neither, the only site there is.
 * @throws {CannotRun} when the site is unknown, there is none, or it is not clear which is meant
 */
export function chooseSites(root: string, wanted: { site?: string; all?: boolean }): string[] {
  const known = listSites(root);
  if (known.length === 0) {
    throw new CannotRun(
      'Found no site here; expected titan-map/ with a folder of YAML per site. Run this in the folder of the project.',
    );
  }
  if (wanted.all) {
    const [unmapped] = sitesWithPages(root).filter((site) => !known.includes(site));
    if (unmapped === undefined) return known;
    throw new CannotRun(
      `Found pages in content/${unmapped}/ and no map; expected YAML in titan-map/${unmapped}/. Write it, or take the pages away.`,
    );
  }
  if (wanted.site !== undefined) {
    if (known.includes(wanted.site)) return [wanted.site];
    const meant = nearest(wanted.site, known);
    const advice = meant ? `Did you mean ${meant}?` : `Known sites: ${known.join(', ')}.`;
    throw new CannotRun(`Found no site “${wanted.site}”; expected a folder of titan-map/ with YAML. ${advice}`);
  }
  if (known.length === 1) return known;
  throw new CannotRun(`Found ${known.length} sites: ${known.join(', ')}. Name one with --site.`);
}

/**
 * Runs an action of a subcommand and turns a reason why it cannot run into a message and exit code 2.
 * @param action does the work and returns its exit code
 */
export async function runAction(action: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await action();
  } catch (error) {
    if (!(error instanceof CannotRun || error instanceof BrokenData)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = exit.couldNotRun;
  }
}
