import { z } from 'zod';
import { isoDay } from './days.ts';
import { nearest } from './nearest.ts';
import { type Path, placeWords, quoted, valueAt, valueWords } from './paths.ts';
import { keysOf, schemaAt, shapeWords } from './schema-words.ts';

type Issue = z.core.$ZodIssue;

/** A problem of shape, put in words for the person who wrote the file. */
export interface WordedIssue {
  rule: 'map/invalid' | 'map/missing-key' | 'map/unknown-key';
  /** Where it is: the value, the unknown key, or for a missing key the group that lacks it. */
  path: Path;
  part: 'key' | 'value';
  message: string;
  hint?: string;
}

interface Reading<Schema extends z.core.$ZodType = z.core.$ZodType> {
  schema: Schema;
  data: unknown;
  /** How a number or another unquoted value is written in the file; null when that is not known. */
  written: (path: Path) => string | null;
}

/** Ways in which a value of the wrong type or notation is usually put right; the schema tells which one fits. */
const repairs: readonly ((written: string, value: unknown) => unknown)[] = [
  (written) => written,
  (written) => `$${written.replace(/\s*(dollars|usd)$/i, '')}`,
  (written) => `${written}%`,
  (written) => written.replace(/^\D*1?\D*(\d{3})\D*(\d{3})\D*(\d{4})$/, '$1-$2-$3'),
  (written) => written.replace(/^(\d{5})-\d{4}$/, '$1'),
  (written) => written.replace(/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (_, y, m, d) => isoDay(+y, +m, +d)),
  (written) =>
    // Only a day beyond 12 tells which of the two is the month.
    written.replace(/^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})$/, (_, m, d, y) => isoDay(+y, +m, +d)),
  (written) =>
    written
      .toLowerCase()
      .trim()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  (written) =>
    written
      .replaceAll(' ', '')
      .replace(/[–—]|to/, '-')
      .replace(/(^|-)(\d):/g, '$10$2:'),
  (written, value) => (typeof value === 'string' ? Number(written) : undefined),
  (written) => ({ yes: true, on: true, true: true, no: false, off: false, false: false })[written.toLowerCase()],
  (_, value) => [value],
];

function repairHint(path: Path, reading: Reading): string | undefined {
  const schema = schemaAt(reading.schema, path);
  const value = valueAt(reading.data, path);
  if (value === null)
    return 'Write a value after the colon. Text with a # in front goes in quotes, or it counts as a comment.';
  if (!schema || typeof value === 'object' || value === undefined) return undefined;
  const written = reading.written(path) ?? String(value);
  if (written.trim() === '' || written.length > 80) return undefined;
  const fits = repairs
    .map((repair) => repair(written, value))
    .filter((better) => better !== undefined && better !== value && z.safeParse(schema, better).success);
  if (fits.length === 0) return undefined;
  if (fits[0] === written) return `Put it in quotes: ${quoted(written)}.`;
  if (fits.some(Array.isArray)) return 'Put a hyphen and a space before it, on a line of its own, to make it a list.';
  return `Write ${[...new Set(fits.map((better) => JSON.stringify(better)))].join(' or ')}.`;
}

const worded = (message: string) => message.startsWith('expected ');

function expectedWords(issue: Issue, path: Path, reading: Reading): string {
  if (worded(issue.message)) return issue.message;
  const schema = schemaAt(reading.schema, path);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int') return 'expected a whole number';
      break;
    case 'too_small':
      if (issue.origin === 'array')
        return issue.minimum === 1 ? 'expected at least one entry' : `expected at least ${issue.minimum} entries`;
      return `expected ${issue.inclusive ? `${issue.minimum} or more` : `more than ${issue.minimum}`}`;
    case 'too_big':
      return `expected ${issue.origin === 'array' ? `at most ${issue.maximum} entries` : `${issue.maximum} or less`}`;
  }
  return `expected ${schema ? shapeWords(schema) : 'something else'}`;
}

function optionHint(issue: Issue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return undefined;
  const option = nearest(value, issue.values.map(String));
  return option === null ? undefined : `Did you mean "${option}"?`;
}

function dateHint(issue: Issue, value: unknown): string | undefined {
  const isDate = issue.code === 'invalid_format' && issue.format === 'date';
  if (!isDate || typeof value !== 'string' || !/^\d+[/.]\d+[/.]\d+$/.test(value)) return undefined;
  return 'Write year, month and day in this order; as it stands, the month could be either of two numbers.';
}

/**
 * An unknown key, in words.
 * @param key key as written
 * @param known keys that the group may hold
 * @param place name of the group; '' for the outermost
 */
export function unknownKeyWords(
  key: string,
  known: readonly string[],
  place: string,
): Pick<WordedIssue, 'message' | 'hint'> {
  const meant = nearest(key, known);
  const where = place === '' ? '' : ` in ${place}`;
  return {
    message: `Found the unknown key ${quoted(key)}${where}; expected one of ${known.join(', ')}.`,
    hint: meant === null ? 'Remove it, or use one of the keys above.' : `Did you mean "${meant}"?`,
  };
}

function missingKey(issue: Issue, path: Path, reading: Reading): WordedIssue {
  const group = path.slice(0, -1);
  const place = placeWords(reading.data, group);
  const example = schemaAt(reading.schema, path);
  const expected = worded(issue.message) ? issue.message : `expected ${example ? shapeWords(example) : 'a value'}`;
  return {
    rule: 'map/missing-key',
    path: group,
    part: 'value',
    message: `Found no key "${String(path.at(-1))}"${place === '' ? '' : ` in ${place}`}; ${expected}.`,
  };
}

/** The alternatives whose outer form fits the value, so that only what is wrong inside of them is left to say. */
function fittingBranch(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] | undefined {
  return issue.errors.find((branch) =>
    branch.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  );
}

function wordIssue(issue: Issue, base: Path, reading: Reading): WordedIssue[] {
  const path = [...base, ...issue.path];
  const value = valueAt(reading.data, path);
  if (issue.code === 'unrecognized_keys') {
    const schema = schemaAt(reading.schema, path);
    return issue.keys.map((key) => ({
      rule: 'map/unknown-key',
      path: [...path, key],
      part: 'key',
      ...unknownKeyWords(key, schema ? keysOf(schema) : [], placeWords(reading.data, path)),
    }));
  }
  if (issue.code === 'invalid_union') {
    const branch = fittingBranch(issue);
    if (branch) return branch.flatMap((inner) => wordIssue(inner, path, reading));
  }
  if (value === undefined) return [missingKey(issue, path, reading)];
  const hint = optionHint(issue, value) ?? repairHint(path, reading) ?? dateHint(issue, value);
  return [
    {
      rule: 'map/invalid',
      path,
      part: 'value',
      message: `Found ${valueWords(value)} at ${placeWords(reading.data, path)}; ${expectedWords(issue, path, reading)}.`,
      ...(hint && { hint }),
    },
  ];
}

/**
 * Checks data against a schema and puts everything that is wrong in plain words.
 * @param reading schema, the data as read from the file, and how its scalars are written there
 * @returns the converted data, or null with one entry per problem and the path to point at
 */
export function readShape<Schema extends z.ZodType>(
  reading: Reading<Schema>,
): { value: z.output<Schema> | null; issues: WordedIssue[] } {
  const result = z.safeParse(reading.schema, reading.data);
  if (result.success) return { value: result.data, issues: [] };
  return { value: null, issues: result.error.issues.flatMap((issue) => wordIssue(issue, [], reading)) };
}
