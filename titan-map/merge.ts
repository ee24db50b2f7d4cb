import { isMap, isSeq } from 'yaml';
import { z } from 'zod';
import { unknownKeyWords } from './issues.ts';
import { valueWords } from './paths.ts';
import { listMapFiles, misplacedMapFiles, readMapFile } from './read.ts';
import { titanMap } from './schema/titan-map.ts';
import { problemAt, type Source, type SourceProblem } from './source.ts';
import { children, childSlot, parseYaml, plainValue, type Slot, slotRange } from './yaml.ts';

/** One top-level key: where it first stands, and its entries from all files when it is a list. */
export interface MergedKey {
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

function mergeFile(root: Slot, keys: Map<string, MergedKey>, problems: SourceProblem[]): void {
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
    const earlier = keys.get(key);
    if (!topLevel.includes(key)) {
      report('key', { rule: 'map/unknown-key', ...unknownKeyWords(key, topLevel, '') });
    } else if (!lists.has(key)) {
      if (!earlier) keys.set(key, { slot, items: null });
      else report('key', keyInTwoFiles(key, earlier.slot));
    } else if (!isSeq(slot.value)) {
      keys.set(key, earlier ?? { slot, items: [] });
      report('value', {
        rule: 'map/invalid',
        message: `Found ${valueWords(plainValue(slot))} at ${key}; expected a list.`,
        hint: 'Start every entry with a hyphen, or write [] for an empty list.',
      });
    } else {
      keys.set(key, { slot: earlier?.slot ?? slot, items: [...(earlier?.items ?? []), ...children(slot)] });
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

/**
 * The value that a path of the merged map leads to.
 * @param keys outermost keys of the map
 * @param path keys and indexes
 * @returns where it is written, or null when no file has it
 */
export function findSlot(keys: MergedFolder['keys'], path: readonly PropertyKey[]): Slot | null {
  const [key, ...rest] = path;
  const top = keys.get(String(key));
  if (!top) return null;
  const [index, ...inner] = rest;
  const inList = top.items !== null && index !== undefined;
  let slot: Slot | null = inList ? (top.items?.[Number(index)] ?? null) : top.slot;
  for (const step of inList ? inner : rest)
    slot = slot && childSlot(slot, typeof step === 'number' ? step : String(step));
  return slot;
}

/** The files of a folder as one map. */
export interface MergedFolder {
  keys: ReadonlyMap<string, MergedKey>;
  sources: ReadonlyMap<string, Source>;
  /** The outermost value of each file that could be read. */
  roots: ReadonlyMap<string, Slot>;
  problems: SourceProblem[];
  /** False when a file could not be read, so that what the others lack is not known. */
  complete: boolean;
}

/** Files of a site's folder, as read from disk or from a revision. */
export interface MapFiles {
  sources: readonly Source[];
  /** What could not be read. */
  problems: readonly SourceProblem[];
  /** False when a file could not be read, so that what the others lack is not known. */
  complete: boolean;
}

/**
 * Reads the YAML files of a folder.
 * @param path folder on disk
 * @param folder what messages call it
 */
export function readFolder(path: string, folder: string): MapFiles {
  const names = listMapFiles(path, folder);
  if (!Array.isArray(names)) return { sources: [], problems: [names], complete: false };
  const read = names.map((name) => readMapFile(path, name, `${folder}/${name}`));
  const sources = read.filter((file): file is Source => 'text' in file);
  const problems = [
    ...read.filter((file): file is SourceProblem => !('text' in file)),
    ...misplacedMapFiles(path, folder),
  ];
  return { sources, problems, complete: problems.length === 0 };
}

/**
 * Merges the YAML files of a map. Lists of one key are joined in the order of the files.
 * @param files files of one site
 */
export function mergeFiles(files: MapFiles): MergedFolder {
  const keys = new Map<string, MergedKey>();
  const sources = new Map<string, Source>();
  const roots = new Map<string, Slot>();
  const problems = [...files.problems];
  let { complete } = files;
  for (const source of files.sources) {
    sources.set(source.file, source);
    const yaml = parseYaml(source);
    for (const problem of [...yaml.problems, ...emptyFile(source)]) problems.push(problem);
    complete &&= yaml.readable;
    if (!yaml.root) continue;
    roots.set(source.file, yaml.root);
    mergeFile(yaml.root, keys, problems);
  }
  return { keys, sources, roots, problems, complete };
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
