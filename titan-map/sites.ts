import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMapFile } from './read.ts';

/**
 * The sites of a project: folders of titan-map/ that hold YAML of a map.
 * @param root folder of the project
 * @returns site ids in alphabetical order; none when there is no titan-map/
 */
export function listSites(root: string): string[] {
  const parent = join(root, 'titan-map');
  return entries(parent)
    .filter((entry) => entry.isDirectory() && entries(join(parent, entry.name)).some(({ name }) => isMapFile(name)))
    .map(({ name }) => name)
    .sort();
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
