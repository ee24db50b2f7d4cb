import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Plain } from '../edit.ts';
import { readShape } from '../issues.ts';
import { isoDate } from '../schema/common.ts';
import { problemAt, type Source, type SourceProblem } from '../source.ts';
import { childSlot, parseYaml, plainValue, type Slot, slotRange, writtenScalar } from '../yaml.ts';
import { flowText, scalarText } from '../yaml-text.ts';
import { type Difference, differenceStates } from './difference.ts';
import { type FamilyName, familyNames } from './families.ts';

const plain: z.ZodType<Plain> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(plain), z.record(z.string(), plain)]),
);
const count = z.int().min(0);

/** First document of a review file: where it comes from and how much it holds. */
const header = z.strictObject({
  importReview: z.literal(1),
  site: z.string().min(1),
  family: z.enum(familyNames as [FamilyName, ...FamilyName[]]),
  artifact: z.string().min(1),
  exported: isoDate,
  rows: count,
  agreeing: count,
  inactiveElsewhere: count,
  changed: count,
  inactive: count,
  missing: count,
  new: count,
  leftOut: z.array(z.string()).default([]),
});

const change = z.strictObject({
  field: z.string().min(1),
  map: plain.nullable().default(null),
  mapAt: z.string(),
  export: plain.nullable().default(null),
  exportAt: z.string().optional(),
  becomes: plain.nullable().default(null),
  note: z.string().optional(),
});

/** Any further document: one difference with the map. */
const row = z.strictObject({
  number: z.int().min(1),
  state: z.enum(differenceStates),
  entry: z.string().regex(/^[a-zA-Z]+\/[^/]+$/, { error: 'expected a list and an id, like zones/downtown' }),
  mapAt: z.string().optional(),
  export: z
    .strictObject({
      family: z.string(),
      id: z.string().optional(),
      name: z.string(),
      active: z.boolean().optional(),
      exported: isoDate,
      at: z.string(),
      categories: z.array(z.string()).optional(),
    })
    .optional(),
  newerReview: isoDate.optional(),
  pages: z.array(z.string()).default([]),
  drift: z.array(z.string()).default([]),
  changes: z.array(change).default([]),
  add: z.record(z.string(), plain).optional(),
  needs: z.array(z.string()).default([]),
  note: z.string().optional(),
});

export type ReviewHeader = z.output<typeof header>;
export type ReviewRow = z.output<typeof row>;

/** Thrown when a review file cannot be read; the problems point into it. */
export class BrokenReview extends Error {
  readonly problems: readonly SourceProblem[];
  readonly source: Source;

  constructor(problems: readonly SourceProblem[], source: Source) {
    super(problems[0]?.message ?? 'The review file could not be read.');
    this.problems = problems;
    this.source = source;
  }
}

type Fields = Readonly<Record<string, Plain | null | undefined>>;

const filled = (fields: Fields) =>
  Object.entries(fields).filter((field): field is [string, Plain] => field[1] !== null && field[1] !== undefined);

const lines = (fields: Fields) =>
  filled(fields).map(
    ([key, value]) => `${key}: ${typeof value === 'object' ? flowText(value) : scalarText(value, false)}`,
  );

const flow = (fields: Fields) => flowText(Object.fromEntries(filled(fields)));

/**
 * Writes the head of a review file.
 * @param fields where it comes from and how much it holds
 * @param file path of the review file as a person would type it
 */
export function headerText(fields: ReviewHeader, file: string): string {
  const { leftOut, ...rest } = fields;
  return [
    `# What ${fields.artifact} and the map of ${fields.site} disagree about. Nothing of it is in the map yet.`,
    '# "becomes" is what accepting a row writes; change it if the truth is a third value.',
    '# "drift" is what pages would say wrongly once the row is accepted.',
    '# A row with "needs" lacks keys that the export does not know; write them under "add".',
    `# Accept by number: truecopy map accept ${file} --rows 1,3-5`,
    ...lines({ ...rest, ...(leftOut.length > 0 && { leftOut }) }),
    '',
  ].join('\n');
}

const noEntry = 'The map has no entries of this kind; services name it. Use it where a service should belong to it.';

/**
 * Writes one difference as a document of a review file.
 * @param number number by which it is accepted
 * @param difference what an export and the map disagree about
 * @param touched pages that name the entry, and what would be wrong on pages once it is accepted
 */
export function rowText(
  number: number,
  difference: Difference,
  { pages, drift }: { pages: readonly string[]; drift: readonly string[] },
): string {
  const { state, list, id, mapAt, newerReview, changes, proposed, needs } = difference;
  const exported = difference.export;
  return [
    '---',
    ...lines({
      number,
      state,
      entry: `${list}/${id}`,
      mapAt,
      ...(exported && { export: Object.fromEntries(filled({ ...exported })) }),
      newerReview,
      ...(pages.length > 0 && { pages }),
    }),
    ...(changes.length > 0 ? ['changes:', ...changes.map((each) => `  - ${flow({ ...each })}`)] : []),
    ...(drift.length > 0 ? ['drift:', ...drift.map((line) => `  - ${scalarText(line, false)}`)] : []),
    ...(proposed ? ['add:', ...lines(proposed).map((line) => `  ${line}`)] : []),
    ...lines({
      ...(needs.length > 0 && { needs }),
      ...(state === 'new' && !proposed && { note: noEntry }),
    }),
    '',
  ].join('\n');
}

/** A document of a review file, and how many lines stand above it. */
interface Part {
  file: string;
  text: string;
  above: number;
}

async function* parts(path: string, file: string): AsyncGenerator<Part> {
  let above = 0;
  let body: string[] = [];
  const holdsData = () => body.some((line) => line.trim() !== '' && !line.startsWith('#'));
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (/^---(\s|$)/.test(line)) {
      if (holdsData()) yield { file, text: `${body.join('\n')}\n`, above };
      above += body.length + 1;
      body = [];
    } else body.push(body.length === 0 && above === 0 ? line.replace(/^\ufeff/, '') : line);
  }
  if (holdsData()) yield { file, text: `${body.join('\n')}\n`, above };
}

function read<Schema extends z.ZodType>({ file, text, above }: Part, schema: Schema): z.output<Schema> {
  // Empty lines in front keep the places of messages those of the whole file.
  const source: Source = { file, text: `${'\n'.repeat(above)}${text}` };
  const start = above;
  const { root, problems } = parseYaml(source, { start, end: source.text.length });
  if (problems.length > 0 || !root) throw new BrokenReview(problems, source);
  const slotAt = (path: readonly PropertyKey[]): Slot | null =>
    path.reduce<Slot | null>(
      (slot, step) => slot && childSlot(slot, typeof step === 'number' ? step : String(step)),
      root,
    );
  const written = (path: readonly PropertyKey[]) => {
    const slot = slotAt(path);
    return slot && writtenScalar(slot);
  };
  const { value, issues } = readShape({ schema, data: plainValue(root), written });
  if (value !== null) return value;
  throw new BrokenReview(
    issues.map(({ path, part, rule, message, hint }) =>
      problemAt(source, slotRange(slotAt(path) ?? root, part), { rule, message, ...(hint && { hint }) }),
    ),
    source,
  );
}

const numberLine = /^number:\s*(\d+)\s*(?:#.*)?$/m;

/** A difference of a review file, with the place where it stands. */
export interface PlacedRow {
  row: ReviewRow;
  at: string;
}

/**
 * Reads a review file document by document; rows that are not asked for are passed over unread.
 * @param path file
 * @param file what messages call it
 * @param wanted whether a row of this number is asked for
 * @throws {BrokenReview} when what is asked for cannot be read
 */
export async function readReview(
  path: string,
  file: string,
  wanted: (number: number) => boolean,
): Promise<{ header: ReviewHeader; rows: PlacedRow[] }> {
  let head: ReviewHeader | null = null;
  const rows: PlacedRow[] = [];
  for await (const part of parts(path, file)) {
    if (!head) {
      head = read(part, header);
      continue;
    }
    const number = numberLine.exec(part.text)?.[1];
    if (number !== undefined && !wanted(Number(number))) continue;
    const value = read(part, row);
    if (wanted(value.number)) rows.push({ row: value, at: `${file}:${part.above + 1}` });
  }
  if (head) return { header: head, rows };
  const source = { file, text: '' };
  const words = {
    rule: 'map/empty-file',
    message: 'Found an empty file; expected the review of an import.',
    hint: 'Make one with truecopy map import.',
  };
  throw new BrokenReview([problemAt(source, { offset: 0, endOffset: 0 }, words)], source);
}
