import { isDeepStrictEqual } from 'node:util';
import type { LoadedMap, MapPath } from './load.ts';
import { valueAt } from './paths.ts';

/** A field in which two versions of a map differ. */
export interface FieldChange {
  /** Keys from the entry on, joined by dots. */
  field: string;
  before: unknown;
  after: unknown;
  /** File and line in the later version; null for a field that is gone. */
  at: string | null;
}

/** An entry that two versions of a map differ in. */
export interface EntryChange {
  /** Outermost key. */
  family: string;
  /** Id of the entry; null for a key that is no list. */
  id: string | null;
  kind: 'added' | 'removed' | 'changed';
  at: string | null;
  fields: FieldChange[];
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (entry: unknown) => {
  const id = valueAt(entry, ['id']);
  return typeof id === 'string' ? id : null;
};

/** Lists whose entries have ids are compared by them, so that their order does not count. */
const byIds = (list: readonly unknown[]) =>
  new Map(
    list.flatMap((entry, index) => {
      const id = idOf(entry);
      return id === null ? [] : [[id, { entry, index }] as const];
    }),
  );

interface Versions {
  before: unknown;
  after: unknown;
}

/** Fields that differ, down to the values; lists are compared as wholes. */
function fieldChanges(
  { before, after }: Versions,
  path: MapPath,
  where: (path: MapPath) => string | null,
  name = '',
): FieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isGroup(before) || !isGroup(after))
    return [{ field: name, before, after, at: after === undefined ? null : where(path) }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    fieldChanges(
      { before: before[key], after: after[key] },
      [...path, key],
      where,
      name === '' ? key : `${name}.${key}`,
    ),
  );
}

/**
 * Compares two versions of a map by entry and field, as they are written.
 * @param before earlier version; it need not be valid
 * @param after later version
 * @returns changes in the order of the later map, removed entries last
 */
export function diffMaps(before: Pick<LoadedMap, 'data'>, after: Pick<LoadedMap, 'data' | 'locate'>): EntryChange[] {
  const where = (path: MapPath) => {
    const range = after.locate(path);
    return range && `${range.file}:${range.line}`;
  };
  const keys = new Set([...Object.keys(after.data), ...Object.keys(before.data)]);
  return [...keys].flatMap((family) => {
    const versions = { before: before.data[family], after: after.data[family] };
    if (Array.isArray(versions.before ?? versions.after)) return listChanges(family, versions, where);
    const fields = fieldChanges({ before: versions.before ?? {}, after: versions.after ?? {} }, [family], where);
    return fields.length === 0 ? [] : [{ family, id: null, kind: 'changed' as const, at: where([family]), fields }];
  });
}

function listChanges(family: string, versions: Versions, where: (path: MapPath) => string | null): EntryChange[] {
  const old = byIds(Array.isArray(versions.before) ? versions.before : []);
  const now = byIds(Array.isArray(versions.after) ? versions.after : []);
  const present = [...now].flatMap(([id, { entry, index }]): EntryChange[] => {
    const at = where([family, index]);
    const earlier = old.get(id);
    if (!earlier) return [{ family, id, kind: 'added', at, fields: [] }];
    const fields = fieldChanges({ before: earlier.entry, after: entry }, [family, index], where);
    return fields.length === 0 ? [] : [{ family, id, kind: 'changed', at, fields }];
  });
  const gone = [...old.keys()].filter((id) => !now.has(id));
  return [...present, ...gone.map((id): EntryChange => ({ family, id, kind: 'removed', at: null, fields: [] }))];
}

function said(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Words for a change. Lists are told by what joined and what left.
 * @param change value before and after
 */
export function changeWords({ before, after }: Versions): string {
  if (Array.isArray(before) && Array.isArray(after)) {
    const has = (list: readonly unknown[], item: unknown) => list.some((other) => isDeepStrictEqual(other, item));
    const joined = after.filter((item) => !has(before, item)).map((item) => `+ ${said(item)}`);
    const left = before.filter((item) => !has(after, item)).map((item) => `- ${said(item)}`);
    return joined.length + left.length === 0 ? 'another order' : [...left, ...joined].join(', ');
  }
  return `${said(before)} → ${said(after)}`;
}

/**
 * Writes a comparison for a reader.
 * @param changes entries that differ
 * @returns lines by list and entry, with the place in the later version; '' for none
 */
export function diffText(changes: readonly EntryChange[]): string {
  const families = [...new Set(changes.map(({ family }) => family))];
  return families
    .map((family) => {
      const entries = changes.filter((change) => change.family === family).map(entryText);
      return `${family}\n${entries.join('\n')}\n`;
    })
    .join('\n');
}

function entryText({ id, kind, at, fields }: EntryChange): string {
  const place = at === null ? '' : `  ${at}`;
  if (kind !== 'changed') return `  ${kind === 'added' ? '+' : '-'} ${id}  ${kind}${place}`;
  const width = Math.max(...fields.map(({ field }) => field.length));
  const lines = fields.map((change) => {
    const where = change.at === null ? '' : `  ${change.at}`;
    return `${id === null ? '  ' : '    '}${change.field.padEnd(width)}  ${changeWords(change)}${where}`;
  });
  return [...(id === null ? [] : [`  ${id}`]), ...lines].join('\n');
}
