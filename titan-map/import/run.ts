import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { LoadedMap } from '../load.ts';
import { isoDate } from '../schema/common.ts';
import type { TitanMap } from '../schema/titan-map.ts';
import { type OpenExport, type Progress, refuse } from './cell.ts';
import { Comparer } from './compare.ts';
import type { Difference, DifferenceState } from './difference.ts';
import type { FamilyName, MapList } from './families.ts';
import { openExport } from './open.ts';
import { headerText, type ReviewHeader, rowText } from './review.ts';
import { readRows } from './rows.ts';

export interface ImportOptions {
  /** Export to read. */
  path: string;
  loaded: LoadedMap;
  map: TitanMap;
  family: FamilyName;
  /** Day of the export, YYYY-MM-DD; null to take it from the name of the file, or from the workbook itself. */
  exported: string | null;
  /** Today in the time zone of the business, YYYY-MM-DD. */
  today: string;
  /** Tab of a workbook, when it is not clear which one. */
  sheet?: string | undefined;
  /** Where the review file goes, given the day of the export: path, and the name that people read. */
  out: (exported: string) => { path: string; name: string };
  /** Pages that name an entry of the map. */
  pagesOf: (list: MapList, id: string) => readonly string[];
  /**
   * What pages would say wrongly if the differences were accepted, by list and id of the entry; null when that cannot
   * be told.
   */
  driftAfter: (differences: readonly Difference[]) => ReadonlyMap<string, readonly string[]> | null;
  progress?: Progress | undefined;
}

export interface ImportResult {
  header: ReviewHeader;
  /** Review file as people read it. */
  file: string;
  /** How the day of the export is known. */
  dated: 'given' | 'file name' | 'workbook';
  /** Rows whose entry was confirmed after the export. */
  stale: number;
  /** Sentences of pages that would be wrong if all of it were accepted; null when that cannot be told. */
  drift: number | null;
  notes: readonly string[];
}

function dayOfExport(
  { exported, path, today }: ImportOptions,
  source: OpenExport,
): { day: string; dated: ImportResult['dated'] } {
  const name = basename(path);
  const inName = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(name)?.[0];
  const found = (
    [
      [exported, 'given'],
      [inName, 'file name'],
      [source.created, 'workbook'],
    ] as const
  ).find(([day]) => typeof day === 'string' && isoDate.safeParse(day).success);
  const day = found?.[0];
  if (!found || typeof day !== 'string') {
    throw refuse(
      name,
      'Found no day on which it was exported; expected one, so that it cannot overwrite what was confirmed later.',
      'Add --exported YYYY-MM-DD, the day of the download.',
    );
  }
  if (day > today) {
    throw refuse(name, `Found ${day} as the day of the export; expected ${today} or earlier.`, 'Correct --exported.');
  }
  return { day, dated: found[1] };
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Keeps new entries on disk until the others are counted: an export may hold far more of them than the map. */
class Spool {
  readonly #path: string;
  readonly #stream: WriteStream;
  count = 0;

  constructor(path: string) {
    this.#path = path;
    this.#stream = createWriteStream(path);
  }

  async add(difference: Difference): Promise<void> {
    this.count += 1;
    await write(this.#stream, `${JSON.stringify(difference)}\n`);
  }

  async *read(): AsyncGenerator<Difference> {
    await this.close();
    for await (const line of createInterface({ input: createReadStream(this.#path, 'utf8') })) yield JSON.parse(line);
  }

  async close(): Promise<void> {
    if (this.#stream.closed) return;
    this.#stream.end();
    await finished(this.#stream);
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.#path, { force: true });
  }
}

/**
 * Holds an export against the map and writes what they disagree about into a review file. The map stays as it is. The
 * export is read as a stream; only what touches an entry of the map is kept in memory.
 * @param options export, map, and where the review goes
 * @throws {ImportRefused} when any part of the export cannot be read, and then nothing is written
 */
export async function importExport(options: ImportOptions): Promise<ImportResult> {
  const { path, loaded, map, family, pagesOf } = options;
  const name = basename(path);
  const source = await openExport(path, options.progress);
  try {
    const { day: exported, dated } = dayOfExport(options, source);
    const out = options.out(exported);
    const reader = await readRows(source, { family, exported, sheet: options.sheet, name });
    const comparer = new Comparer({ loaded, map, family, exported });
    await mkdir(dirname(out.path), { recursive: true });
    const partial = `${out.path}.partial`;
    const spool = new Spool(`${out.path}.new`);
    try {
      const touching: Difference[] = [];
      let rows = 0;
      for await (const row of reader.rows) {
        rows += 1;
        for (const difference of comparer.take(row)) {
          if (difference.state === 'new') await spool.add(difference);
          else touching.push(difference);
        }
      }
      touching.push(...comparer.finish());
      const order: readonly DifferenceState[] = ['changed', 'inactive', 'missing'];
      const sorted = touching.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
      const counted = (state: DifferenceState) => touching.filter((difference) => difference.state === state).length;
      const header: ReviewHeader = {
        importReview: 1,
        site: loaded.site,
        family,
        artifact: reader.artifact,
        exported,
        rows,
        agreeing: comparer.agreeing,
        inactiveElsewhere: comparer.inactiveElsewhere,
        changed: counted('changed'),
        inactive: counted('inactive'),
        missing: counted('missing'),
        new: spool.count,
        leftOut: reader.leftOut(),
      };
      const review = createWriteStream(partial);
      let number = 0;
      const drift = options.driftAfter(sorted);
      const add = (difference: Difference) => {
        number += 1;
        const { state, list, id } = difference;
        const pages = state === 'new' ? [] : pagesOf(list, id);
        const wrong = state === 'new' ? [] : (drift?.get(`${list}/${id}`) ?? []);
        return write(review, rowText(number, difference, { pages, drift: wrong }));
      };
      await write(review, headerText(header, out.name));
      for (const difference of sorted) await add(difference);
      for await (const difference of spool.read()) await add(difference);
      review.end();
      await finished(review);
      await rename(partial, out.path);
      const stale = touching.filter(({ newerReview }) => newerReview !== null).length;
      const lines = drift && [...drift.values()].reduce((sum, { length }) => sum + length, 0);
      return { header, file: out.name, dated, stale, drift: lines, notes: source.notes };
    } finally {
      await spool.remove();
      await rm(partial, { force: true });
    }
  } finally {
    source.close();
  }
}
