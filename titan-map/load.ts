import { basename, relative, resolve, sep } from 'node:path';
import type { CheckFinding } from './check.ts';
import { findContradictions } from './consistency.ts';
import { readShape, type WordedIssue } from './issues.ts';
import { findSlot, type MapFiles, type MergedFolder, mergeFiles, readFolder } from './merge.ts';
import { type TitanMap, titanMap } from './schema/titan-map.ts';
import { problemAt, type Source, type SourceProblem, type SourceRange } from './source.ts';
import { plainValue, slotRange, writtenScalar } from './yaml.ts';

export type MapPath = readonly (string | number)[];

/** A site's Titan Map, with the way from every fact back to its line. */
export interface LoadedMap {
  /** Id of the site, which is the name of its folder. */
  site: string;
  /** Folder from the project's folder, with forward slashes. */
  folder: string;
  /** The facts; null when there is any problem. */
  map: TitanMap | null;
  /** The facts as they are written, without defaults and conversions, even when there are problems. */
  data: Readonly<Record<string, unknown>>;
  /** Everything that is wrong, in the order of file, line and column. */
  problems: SourceProblem[];
  /** Files that were read, for code frames. */
  sources: ReadonlyMap<string, Source>;
  /**
   * Where a fact stands.
   * @param path keys and indexes in the merged map, such as ['offers', 3, 'price']
   * @param part the value (default) or its key
   * @returns its place, or null for a fact that is written in no file, such as a default
   */
  locate: (path: MapPath, part?: 'key' | 'value') => SourceRange | null;
}

/**
 * Reads the Titan Map of one site: merges the YAML files of its folder, checks their shape and whether they agree
 * with each other. Never throws for what stands in the folder; everything wrong comes as a problem, all at once.
 * @param folder folder of the site, such as titan-map/larkwater
 * @param options `root`: folder of the project that file names start from; the working directory unless told
 */
export function loadTitanMap(folder: string, options: { root?: string } = {}): LoadedMap {
  const root = options.root ?? process.cwd();
  const path = resolve(root, folder);
  const name = relative(root, path).split(sep).join('/') || '.';
  return { ...loadMapFiles(name, readFolder(path, name)), site: basename(path) };
}

/**
 * Checks the files of a map that were read already, such as those of a revision or those that an edit would leave.
 * @param folder what messages call the folder of the site; its last part is the id of the site
 * @param files its files
 */
export function loadMapFiles(folder: string, files: MapFiles): LoadedMap {
  const { keys, sources, problems, complete } = mergeFiles(files);
  const locate = (factPath: readonly PropertyKey[], part: 'key' | 'value' = 'value') => {
    const slot = findSlot(keys, factPath);
    return slot && slotRange(slot, part);
  };

  const reportUnless = (
    taken: ReadonlySet<string>,
    { rule, path: at, part, message, hint }: WordedIssue | CheckFinding,
  ) => {
    const range = locate(at, part);
    const source = range && sources.get(range.file);
    const words = { rule, message, ...(hint && { hint }) };
    const problem = source
      ? problemAt(source, range, words)
      : { ...words, file: folder, line: 1, column: 1, length: 0 };
    if (source && taken.has(placeKey(problem))) return;
    problems.push(problem);
  };

  let map: TitanMap | null = null;
  const data = plainMap(keys);
  if (complete || keys.size > 0) {
    const written = (at: readonly PropertyKey[]) => {
      const slot = findSlot(keys, at);
      return slot && writtenScalar(slot);
    };
    const where = (at: readonly PropertyKey[]) => {
      const range = locate(at);
      return range ? `${range.file}:${range.line}` : folder;
    };
    const { value, issues } = readShape({ schema: titanMap, data, written });
    const broken = new Set(problems.map(placeKey));
    for (const issue of issues) if (complete || issue.path.length > 0) reportUnless(broken, issue);
    const misshapen = new Set(problems.map(placeKey));
    for (const finding of findContradictions(data, { where, complete })) reportUnless(misshapen, finding);
    if (problems.length === 0) map = value;
  }
  return { site: basename(folder), folder, map, data, problems: problems.sort(byPlace), sources, locate };
}

/**
 * A merged map as it is written, without defaults and conversions.
 * @param keys outermost keys of the map
 */
export function plainMap(keys: MergedFolder['keys']): Record<string, unknown> {
  return Object.fromEntries(
    [...keys].map(([key, { slot, items }]) => [key, items ? items.map(plainValue) : plainValue(slot)]),
  );
}

function placeKey({ file, line, column }: SourceProblem): string {
  return `${file}:${line}:${column}`;
}

function byPlace(a: SourceProblem, b: SourceProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
