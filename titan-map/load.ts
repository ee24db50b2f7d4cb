import { basename, relative, resolve, sep } from 'node:path';
import { isMap, isSeq } from 'yaml';
import { z } from 'zod';
import type { CheckFinding } from './check.ts';
import { findContradictions } from './consistency.ts';
import { readShape, unknownKeyWords, type WordedIssue } from './issues.ts';
import { valueWords } from './paths.ts';
import { listMapFiles, readMapFile } from './read.ts';
import { type TitanMap, titanMap } from './schema/titan-map.ts';
import { problemAt, type Source, type SourceProblem, type SourceRange } from './source.ts';
import { children, childSlot, parseYaml, plainValue, type Slot, slotRange, writtenScalar } from './yaml.ts';

export type MapPath = readonly (string | number)[];

/** A site's Titan Map, with the way from every fact back to its line. */
export interface LoadedMap {
  /** Id of the site, which is the name of its folder. */
  site: string;
  /** Folder from the project's folder, with forward slashes. */
  folder: string;
  /** The facts; null when there is any problem. */
  map: TitanMap | null;
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

/** One top-level key: where it first stands, and its entries from all files when it is a list. */
interface MergedKey {
  slot: Slot;
  items: readonly Slot[] | null;
}

const topLevel = Object.keys(titanMap.shape);
const lists = new Set(
  Object.entries(titanMap.shape).flatMap(([key, schema]) => {
    const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
    return inner instanceof z.ZodArray ? key : [];
  }),
);

function mergeFile(root: Slot, merged: Map<string, MergedKey>, problems: SourceProblem[]): void {
  if (!isMap(root.value)) {
    const { offset, endOffset } = slotRange(root, 'value');
    problems.push(
      problemAt(
        root.source,
        { offset, endOffset },
        {
          rule: 'map/invalid',
          message: `Found ${valueWords(plainValue(root))} as the whole file; expected keys such as services: and zones:.`,
          hint: 'Put the entries below the key they belong to.',
        },
      ),
    );
    return;
  }
  for (const slot of children(root)) {
    const key = String(slot.key?.value);
    const report = (part: 'key' | 'value', words: Pick<SourceProblem, 'rule' | 'message' | 'hint'>) =>
      problems.push(problemAt(slot.source, slotRange(slot, part), words));
    const earlier = merged.get(key);
    if (!topLevel.includes(key)) {
      report('key', { rule: 'map/unknown-key', ...unknownKeyWords(key, topLevel, '') });
    } else if (!lists.has(key)) {
      if (!earlier) merged.set(key, { slot, items: null });
      else report('key', keyInTwoFiles(key, earlier.slot));
    } else if (!isSeq(slot.value)) {
      merged.set(key, earlier ?? { slot, items: [] });
      report('value', {
        rule: 'map/invalid',
        message: `Found ${valueWords(plainValue(slot))} at ${key}; expected a list.`,
        hint: 'Start every entry with a hyphen, or write [] for an empty list.',
      });
    } else {
      merged.set(key, { slot: earlier?.slot ?? slot, items: [...(earlier?.items ?? []), ...children(slot)] });
    }
  }
}

function keyInTwoFiles(key: string, first: Slot): Pick<SourceProblem, 'rule' | 'message' | 'hint'> {
  const { file, line } = slotRange(first, 'key');
  return {
    rule: 'map/duplicate-key',
    message: `Found ${key} a second time; expected it in one file, and it stands at ${file}:${line} already.`,
    hint: 'Move everything about it to one place. Only lists may be spread over several files.',
  };
}

function findSlot(merged: ReadonlyMap<string, MergedKey>, path: readonly PropertyKey[]): Slot | null {
  const [key, ...rest] = path;
  const top = merged.get(String(key));
  if (!top) return null;
  const [index, ...inner] = rest;
  const inList = top.items !== null && index !== undefined;
  let slot: Slot | null = inList ? (top.items?.[Number(index)] ?? null) : top.slot;
  for (const step of inList ? inner : rest)
    slot = slot && childSlot(slot, typeof step === 'number' ? step : String(step));
  return slot;
}

function byPlace(a: SourceProblem, b: SourceProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

interface ReadFolder {
  merged: ReadonlyMap<string, MergedKey>;
  sources: ReadonlyMap<string, Source>;
  problems: SourceProblem[];
  /** False when a file could not be read, so that what the others lack is not known. */
  complete: boolean;
}

function readFolder(path: string, folder: string): ReadFolder {
  const merged = new Map<string, MergedKey>();
  const sources = new Map<string, Source>();
  const names = listMapFiles(path, folder);
  if (!Array.isArray(names)) return { merged, sources, problems: [names], complete: false };

  const problems: SourceProblem[] = [];
  let complete = true;
  for (const name of names) {
    const source = readMapFile(path, name, `${folder}/${name}`);
    if (!('text' in source)) {
      problems.push(source);
      complete = false;
      continue;
    }
    sources.set(source.file, source);
    const yaml = parseYaml(source);
    problems.push(...yaml.problems, ...emptyFile(source));
    complete &&= yaml.readable;
    if (yaml.root) mergeFile(yaml.root, merged, problems);
  }
  return { merged, sources, problems, complete };
}

function emptyFile(source: Source): SourceProblem[] {
  if (source.text.trim() !== '') return [];
  return [
    {
      rule: 'map/empty-file',
      file: source.file,
      line: 1,
      column: 1,
      length: 0,
      message: 'Found an empty file; expected at least one key such as services:, or a comment.',
      hint: 'Fill the file or delete it.',
    },
  ];
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
  const { merged, sources, problems, complete } = readFolder(path, name);
  const locate = (factPath: readonly PropertyKey[], part: 'key' | 'value' = 'value') => {
    const slot = findSlot(merged, factPath);
    return slot && slotRange(slot, part);
  };

  const taken = new Set(problems.map(placeKey));
  const report = ({ rule, path: at, part, message, hint }: WordedIssue | CheckFinding) => {
    const range = locate(at, part);
    const source = range && sources.get(range.file);
    const words = { rule, message, ...(hint && { hint }) };
    const problem = source ? problemAt(source, range, words) : { ...words, file: name, line: 1, column: 1, length: 0 };
    if (source && taken.has(placeKey(problem))) return;
    problems.push(problem);
  };

  let map: TitanMap | null = null;
  if (merged.size > 0) {
    const data = Object.fromEntries(
      [...merged].map(([key, { slot, items }]) => [key, items ? items.map(plainValue) : plainValue(slot)]),
    );
    const written = (at: readonly PropertyKey[]) => {
      const slot = findSlot(merged, at);
      return slot && writtenScalar(slot);
    };
    const where = (at: readonly PropertyKey[]) => {
      const range = locate(at);
      return range ? `${range.file}:${range.line}` : name;
    };
    const { value, issues } = readShape({ schema: titanMap, data, written });
    for (const issue of issues) if (complete || issue.path.length > 0) report(issue);
    for (const finding of findContradictions(data, { where, complete })) report(finding);
    if (problems.length === 0) map = value;
  }
  return { site: basename(path), folder: name, map, problems: problems.sort(byPlace), sources, locate };
}

function placeKey({ file, line, column }: SourceProblem): string {
  return `${file}:${line}:${column}`;
}
