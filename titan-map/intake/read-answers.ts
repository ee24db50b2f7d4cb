import { findContradictions } from '../consistency.ts';
import { readShape } from '../issues.ts';
import type { Path } from '../paths.ts';
import { schemaAt } from '../schema-words.ts';
import { problemAt, type Source, type SourceProblem } from '../source.ts';
import { childSlot, parseYaml, plainValue, type Slot, slotRange, writtenScalar } from '../yaml.ts';
import { type Answers, answers } from './answers.ts';
import { type IntakeMap, mapOfAnswers } from './map.ts';

/** Name of the place where values from the command line stand, in messages. */
export const flagFile = '--set';

/** Answers from a file and from the command line, as they were written. */
export interface WrittenAnswers {
  data: Record<string, unknown>;
  /** Texts that the answers stand in. */
  sources: ReadonlyMap<string, Source>;
  problems: SourceProblem[];
  /** The value of a path as it is written; null when nobody wrote it. */
  slotAt: (path: Path) => Slot | null;
}

function descend(slot: Slot | null, path: Path): Slot | null {
  let found = slot;
  for (const step of path) found = found && childSlot(found, typeof step === 'number' ? step : String(step));
  return found;
}

/** Puts a value where its path leads, making the groups on the way. */
function place(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    data[key] = value;
    return;
  }
  const inner = data[key];
  const group = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner } : {};
  data[key] = group;
  place(group, rest, value);
}

/**
 * Reads answers as they were written. Values of the command line stand in for those of the file.
 * @param file the file of answers; null when there is none
 * @param flags values such as `business.phone=614-555-0134`, the part after the = being YAML
 */
export function readWritten(file: Source | null, flags: readonly string[]): WrittenAnswers {
  const yaml = file && parseYaml(file);
  const problems = [...(yaml?.problems ?? [])];
  const written = yaml?.root ? plainValue(yaml.root) : {};
  const isGroup = typeof written === 'object' && written !== null && !Array.isArray(written);
  if (yaml?.root && file && !isGroup) {
    const words = {
      rule: 'map/invalid',
      message: 'Found no keys in the answers; expected keys such as business: and services:.',
    };
    problems.push(problemAt(file, slotRange(yaml.root, 'value'), words));
  }
  const data: Record<string, unknown> = isGroup ? { ...written } : {};
  const text = flags.join('\n');
  const source = { file: flagFile, text };
  const set: { path: readonly string[]; slot: Slot }[] = [];
  let start = 0;
  for (const flag of flags) {
    const end = start + flag.length;
    const at = flag.indexOf('=');
    const path = flag.slice(0, Math.max(at, 0)).trim().split('.');
    const value = at < 0 ? null : parseYaml(source, { start: start + at + 1, end });
    const known = schemaAt(answers, path) !== null && path.every((step) => !/^\d+$/.test(step));
    if (!known || !value) {
      problems.push(
        problemAt(
          source,
          { offset: start, endOffset: at < 0 ? end : start + at },
          {
            rule: 'map/unknown-key',
            message: `Found ${JSON.stringify(flag)} after --set; expected a path of the answers and a value, such as business.phone=614-555-0134.`,
          },
        ),
      );
    } else if (value.root) {
      set.push({ path, slot: value.root });
      place(data, path, plainValue(value.root));
    }
    problems.push(...(value?.problems ?? []));
    start = end + 1;
  }
  const slotAt = (path: Path) => {
    const over = set.findLast((each) => each.path.every((step, index) => String(path[index]) === step));
    return over ? descend(over.slot, path.slice(over.path.length)) : descend(yaml?.root ?? null, path);
  };
  const sources = new Map(
    [...(file ? [file] : []), ...(flags.length > 0 ? [source] : [])].map((each) => [each.file, each]),
  );
  return { data, sources, problems, slotAt };
}

/** What the answers come to, or everything that is wrong with them. */
export type ReadAnswers =
  | { answers: Answers; map: IntakeMap; problems: [] }
  | { answers: null; map: null; problems: SourceProblem[] };

/**
 * Checks answers: their shape first, then whether they agree with each other.
 * @param written answers as they were written
 * @param today calendar day on which they were given, YYYY-MM-DD
 */
export function checkAnswers(written: WrittenAnswers, today: string): ReadAnswers {
  const problems = [...written.problems];
  const report = (path: Path, part: 'key' | 'value', words: Pick<SourceProblem, 'rule' | 'message' | 'hint'>) => {
    const slot = nearestSlot(written, path);
    const range = slot && slotRange(slot, part);
    const source = range && written.sources.get(range.file);
    problems.push(
      source ? problemAt(source, range, words) : { ...words, file: 'answers', line: 1, column: 1, length: 0 },
    );
  };
  if (problems.length > 0) return { answers: null, map: null, problems };
  const { value, issues } = readShape({
    schema: answers,
    data: written.data,
    written: (path) => {
      const slot = written.slotAt(path);
      return slot && writtenScalar(slot);
    },
  });
  for (const { path, part, ...words } of issues) report(path, part, words);
  if (!value) return { answers: null, map: null, problems };
  const map = mapOfAnswers(value, today);
  const where = (path: Path) => {
    const slot = nearestSlot(written, map.origin(path));
    if (!slot) return 'the answers';
    const { file, line } = slotRange(slot, 'value');
    return file === flagFile ? file : `${file}:${line}`;
  };
  for (const { path, part, ...words } of findContradictions(map.data, { where, complete: true }))
    report(map.origin(path), part, words);
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return problems.length > 0 ? { answers: null, map: null, problems } : { answers: value, map, problems: [] };
}

/** The answer at a path; for an id that was made from a name, the name; else what stands around it. */
function nearestSlot({ slotAt }: WrittenAnswers, path: Path): Slot | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const part = path.slice(0, length);
    const found = slotAt(part) ?? (part.at(-1) === 'id' ? slotAt([...part.slice(0, -1), 'name']) : null);
    if (found) return found;
  }
  return null;
}
