import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportProblem, ImportRefused } from '../../../../titan-map/import/cell.ts';
import type { FamilyName } from '../../../../titan-map/import/families.ts';
import { openExport } from '../../../../titan-map/import/open.ts';
import { type ReviewRow, readReview } from '../../../../titan-map/import/review.ts';
import { type ImportedRow, readRows } from '../../../../titan-map/import/rows.ts';
import { importExport } from '../../../../titan-map/import/run.ts';
import { loadTitanMap } from '../../../../titan-map/load.ts';
import { smallProject } from '../support.ts';

/** Path of an export that stands with the tests. */
export const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/titan-map/import/${name}`, import.meta.url));

/** Writes an export into a folder of its own. */
export function writeExport(name: string, content: string | Uint8Array): string {
  const path = join(smallProject(), name);
  writeFileSync(path, content);
  return path;
}

/** Reads all rows of an export. */
export async function rowsOf(path: string, family: FamilyName, sheet?: string) {
  const source = await openExport(path);
  try {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const reader = await readRows(source, { family, exported: '2026-10-01', sheet, name });
    const rows: ImportedRow[] = [];
    for await (const row of reader.rows) rows.push(row);
    return { rows, leftOut: reader.leftOut(), notes: source.notes, artifact: reader.artifact };
  } finally {
    source.close();
  }
}

/** What keeps an export from being read, one line each. */
export async function refusalOf(path: string, family: FamilyName, sheet?: string): Promise<string[]> {
  try {
    await rowsOf(path, family, sheet);
  } catch (error) {
    if (error instanceof ImportRefused) return error.problems.map(told);
    throw error;
  }
  return [];
}

export const told = ({ at, message, hint }: ImportProblem) => `${at}: ${message} ${hint}`;

/** Holds an export against the small map, or one that was changed from it. */
export async function importInto(
  root: string,
  path: string,
  family: FamilyName,
  exported: string | null = '2026-10-01',
) {
  const loaded = loadTitanMap('titan-map/small', { root });
  if (!loaded.map) throw new Error(`The map of ${root} has problems.`);
  const review = join(root, 'review.yaml');
  const result = await importExport({
    path,
    loaded,
    map: loaded.map,
    family,
    exported,
    today: '2026-11-20',
    out: () => ({ path: review, name: 'review.yaml' }),
    pagesOf: (list, id) => (id === 'downtown' ? [`content/small/${list}.mdx`] : []),
    driftAfter: () => new Map(),
  });
  const { rows } = await readReview(review, 'review.yaml', () => true);
  return { ...result, review, text: readFileSync(review, 'utf8'), rows: rows.map(({ row }) => row) };
}

/** A difference on one line. */
export function inShort({ number, state, entry, changes, add, needs, newerReview }: ReviewRow): string {
  const changed = changes.map(
    ({ field, map, export: said, becomes }) =>
      `${field} ${JSON.stringify(map)} | ${JSON.stringify(said)} > ${JSON.stringify(becomes)}`,
  );
  const parts = [
    ...changed,
    ...(add ? [JSON.stringify(add)] : []),
    ...(needs.length > 0 ? [`needs ${needs.join(' ')}`] : []),
    ...(newerReview ? [`confirmed ${newerReview}`] : []),
  ];
  return `${number} ${state} ${entry}: ${parts.join('; ')}`;
}
