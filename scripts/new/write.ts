import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Source } from '../../titan-map/source.ts';
import { CannotRun } from '../sites.ts';

/** The folders that make a site. */
export function foldersOf(site: string): string[] {
  return [`titan-map/${site}`, `content/${site}`];
}

/**
 * Refuses to touch a site that is there.
 * @param root folder of the project
 * @param site id of the new site
 * @throws {CannotRun} when one of its folders exists
 */
export function requireNew(root: string, site: string): void {
  const there = foldersOf(site).find((folder) => existsSync(join(root, folder)));
  if (there === undefined) return;
  throw new CannotRun(
    `Found ${there}/ already; expected a new site. Choose another id: nothing that exists is overwritten.`,
  );
}

/**
 * Writes the files of a new site, all or none.
 * @param root folder of the project
 * @param site id of the site, whose folders do not exist
 * @param files files below its folders
 * @throws {CannotRun} when a file cannot be written; what was written until then is taken away again
 */
export function writeSite(root: string, site: string, files: readonly Source[]): void {
  requireNew(root, site);
  try {
    for (const { file, text } of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text, { flag: 'wx' });
    }
  } catch (error) {
    for (const folder of foldersOf(site)) rmSync(join(root, folder), { recursive: true, force: true });
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CannotRun(
      `Nothing was written: the system answered ${cause}. Look at the free space and the rights of the folder.`,
    );
  }
}
