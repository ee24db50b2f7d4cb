import type { z } from 'zod';
import { readShape } from './issues.ts';
import type { Path } from './paths.ts';
import { problemAt, type Source, type SourceProblem, type SourceRange } from './source.ts';
import { childSlot, parseYaml, plainValue, type Slot, slotRange, writtenScalar } from './yaml.ts';

/** One YAML file that holds one record, with the way from every value back to its line. */
export interface ReadRecord<Value> {
  source: Source;
  /** The record; null when anything is wrong with its notation or shape. */
  value: Value | null;
  problems: SourceProblem[];
  /**
   * Where a value stands; the nearest group above it when it is not written.
   * @param path keys and indexes
   * @param part the value (default) or its key
   */
  locate: (path: Path, part?: 'key' | 'value') => SourceRange;
}

function deepest(root: Slot, path: Path): Slot {
  let slot = root;
  for (const step of path) {
    const inner = childSlot(slot, typeof step === 'number' ? step : String(step));
    if (!inner) break;
    slot = inner;
  }
  return slot;
}

/**
 * Reads a YAML file against a schema. Never throws for what stands in the file; everything wrong comes as a problem.
 * @param source file
 * @param schema shape of the whole file
 */
export function readRecord<Schema extends z.ZodType>(source: Source, schema: Schema): ReadRecord<z.output<Schema>> {
  const { root, problems, readable } = parseYaml(source);
  const outermost: Slot = root ?? { source, start: 0, key: null, value: null };
  const locate = (path: Path, part: 'key' | 'value' = 'value') => slotRange(deepest(outermost, path), part);
  if (!readable) return { source, value: null, problems, locate };
  const { value, issues } = readShape({
    schema,
    data: root ? plainValue(root) : {},
    written: (path) => writtenScalar(deepest(outermost, path)),
  });
  const broken = new Set(problems.map(({ line, column }) => `${line}:${column}`));
  const worded = issues
    .map(({ path, part, ...words }) => problemAt(source, locate(path, part), words))
    .filter(({ line, column }) => !broken.has(`${line}:${column}`));
  const all = [...problems, ...worded].sort((a, b) => a.line - b.line || a.column - b.column);
  return { source, value: all.length === 0 ? value : null, problems: all, locate };
}
