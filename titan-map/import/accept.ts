import { isDeepStrictEqual } from 'node:util';
import { changeWords } from '../diff.ts';
import { type EditedMap, editMap, type MapEdit, type Plain } from '../edit.ts';
import type { LoadedMap } from '../load.ts';
import type { TitanMap } from '../schema/titan-map.ts';
import { currentValue } from './compare.ts';
import { families, type MapList } from './families.ts';
import type { PlacedRow, ReviewHeader } from './review.ts';

export interface Acceptance {
  loaded: LoadedMap;
  map: TitanMap;
  header: ReviewHeader;
  rows: readonly PlacedRow[];
  /** Whether rows that are older than the last review of their entry may be accepted. */
  stale: boolean;
  /** Owner who confirms the rows; null leaves it open who did. */
  by: string | null;
}

/** What accepting rows does to the map, before anything is written. */
export interface Accepted {
  /** One line for each change. */
  done: string[];
  /** Why rows cannot be accepted. With any of these nothing is done. */
  refused: string[];
  /** Null when there is nothing to change, or when rows are refused. */
  edited: EditedMap | null;
  /** Pages that name a changed entry. */
  pages: string[];
}

interface Target {
  list: MapList;
  id: string;
  index: number;
}

const lists = new Set<string>(Object.values(families).map(({ list }) => list));

function targetOf({ row: { entry, state }, at }: PlacedRow, map: TitanMap): Target | string {
  const [list = '', id = ''] = entry.split('/');
  if (!lists.has(list)) return `${at}: Found the entry ${entry}; expected one of ${[...lists].join(', ')}.`;
  const known = list as MapList;
  const index = map[known].findIndex((each) => each.id === id);
  if (state === 'new' || index >= 0) return { list: known, id, index };
  return `${at}: Found ${entry}, which the map does not have any more. Import again, so that the rows agree with the map of today.`;
}

const words = (value: Plain | null) =>
  value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);

/** Collects what rows ask of the map; each entry gets its source once. */
class Edits {
  readonly #acceptance: Acceptance;
  readonly edits: MapEdit[] = [];
  readonly done: string[] = [];
  readonly refused: string[] = [];
  readonly pages = new Set<string>();
  readonly #sources = new Map<string, MapEdit>();
  readonly #taken = new Map<string, number>();

  constructor(acceptance: Acceptance) {
    this.#acceptance = acceptance;
  }

  take(placed: PlacedRow): void {
    const { row, at } = placed;
    const target = targetOf(placed, this.#acceptance.map);
    if (typeof target === 'string') {
      this.refused.push(target);
      return;
    }
    const confirmed = this.#acceptance.map[target.list][target.index]?.source?.date;
    if (confirmed !== undefined && confirmed > this.#acceptance.header.exported && !this.#acceptance.stale) {
      this.refused.push(
        `${at}: Row ${row.number} is from ${this.#acceptance.header.exported}, and ${row.entry} was confirmed on ${confirmed}, after that. Export again, or add --stale to let the older export overrule it.`,
      );
    } else if (row.state === 'new') this.#add(placed, target);
    else this.#change(placed, target);
  }

  #add({ row, at }: PlacedRow, { list, id }: Target): void {
    const entry = row.add;
    if (!entry) {
      this.refused.push(`${at}: Row ${row.number} is no entry of the map. ${row.note ?? ''}`.trim());
      return;
    }
    const missing = row.needs.filter((key) => !(key in entry));
    if (missing.length > 0) {
      this.refused.push(
        `${at}: Row ${row.number}, ${list}/${id}, lacks ${missing.join(', ')}, which the export does not know. Write ${missing.length === 1 ? 'it' : 'them'} under "add" in the review file.`,
      );
      return;
    }
    const { source: _given, ...facts } = entry;
    const { id: given = id, trackingNumber } = entry;
    const entryId = String(given);
    this.edits.push({ kind: 'append', path: [list], entry: { ...facts, source: this.#source(row, null) } });
    this.#listNumber(list, entryId, trackingNumber);
    this.done.push(`${row.number}  ${list}/${entryId}  added`);
  }

  #change({ row, at }: PlacedRow, { list, id, index }: Target): void {
    const { loaded } = this.#acceptance;
    let changed = false;
    for (const { field, map, becomes } of row.changes) {
      const now = currentValue(loaded, [list, index, field]);
      const other = this.#taken.get(`${list}/${id}/${field}`);
      if (becomes === null) {
        this.refused.push(
          `${at}: Row ${row.number}, ${field} of ${list}/${id}, has no value that it becomes. Write "becomes:" into the review file.`,
        );
      } else if (isDeepStrictEqual(now, becomes)) {
        this.done.push(`${row.number}  ${list}/${id}  ${field} is ${words(becomes)} already`);
      } else if (!isDeepStrictEqual(now, map)) {
        this.refused.push(
          `${at}: Row ${row.number} saw ${field} of ${list}/${id} as ${words(map)}, and the map says ${words(now)} by now. Import again, so that nothing newer is lost.`,
        );
      } else if (other !== undefined) {
        this.refused.push(
          `${at}: Rows ${other} and ${row.number} both change ${field} of ${list}/${id}. Accept one of them.`,
        );
      } else {
        this.#taken.set(`${list}/${id}/${field}`, row.number);
        this.edits.push({ kind: 'set', path: [list, index, field], value: becomes });
        if (field === 'trackingNumber') this.#listNumber(list, id, becomes);
        this.done.push(
          `${row.number}  ${list}/${id}  ${field}: ${changeWords({ before: map ?? undefined, after: becomes })}`,
        );
        changed = true;
      }
    }
    if (!changed) return;
    for (const page of row.pages) this.pages.add(page);
    const path = [list, index, 'source'];
    this.#sources.set(path.join('/'), { kind: 'set', path, value: this.#source(row, { list, id, index }) });
  }

  /** A tracking number also stands among the phones of the business. */
  #listNumber(list: MapList, campaign: string, number: Plain | undefined): void {
    if (list !== 'campaigns' || number === undefined) return;
    const index = this.#acceptance.map.business.phones.findIndex((phone) => phone.campaign === campaign);
    if (index >= 0) this.edits.push({ kind: 'set', path: ['business', 'phones', index, 'number'], value: number });
    else
      this.edits.push({ kind: 'append', path: ['business', 'phones'], entry: { number, role: 'tracking', campaign } });
  }

  #source(row: PlacedRow['row'], target: Target | null): { readonly [key: string]: Plain } {
    const { header, by, map } = this.#acceptance;
    const old = target ? map[target.list][target.index]?.source?.externalId : undefined;
    const ownId = header.family !== 'job-types' && header.family !== 'business-units' ? row.export?.id : undefined;
    const externalId = ownId ?? old;
    return {
      artifact: `${header.family} export, ${header.artifact}`,
      date: header.exported,
      ...(externalId !== undefined && { externalId }),
      ...(by !== null && { reviewedBy: by }),
    };
  }

  all(): MapEdit[] {
    return [...this.edits, ...this.#sources.values()];
  }
}

/**
 * Works out what accepting rows of a review would do. Nothing is written, and it is all rows or none.
 * @param acceptance map, review and the chosen rows
 * @throws {CannotEdit} when the map is written in a way that cannot be changed without touching something else
 */
export function acceptRows(acceptance: Acceptance): Accepted {
  const edits = new Edits(acceptance);
  for (const placed of acceptance.rows) edits.take(placed);
  const { done, refused } = edits;
  const pages = [...edits.pages].sort();
  const all = edits.all();
  if (refused.length > 0 || all.length === 0) return { done, refused, edited: null, pages };
  const { loaded } = acceptance;
  const files = { sources: [...loaded.sources.values()], problems: [], complete: true };
  return { done, refused, edited: editMap(loaded.folder, files, all), pages };
}
