import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap } from 'yaml';
import { type LoadedMap, loadMapFiles, type MapPath, plainMap } from './load.ts';
import { findSlot, type MapFiles, type MergedFolder, mergeFiles } from './merge.ts';
import { placeWords, valueAt } from './paths.ts';
import type { Source } from './source.ts';
import { childSlot, type Slot, slotRange } from './yaml.ts';
import { addKey, appendEntry, applySplices, removeKey, replaceValue, type Splice } from './yaml-splice.ts';
import { blockEntry, isList, type Plain } from './yaml-text.ts';

export type { Plain } from './yaml-text.ts';

/** A change of the facts of a map. Paths are those of the merged map before the change. */
export type MapEdit =
  | { kind: 'set'; path: MapPath; value: Plain }
  | { kind: 'remove'; path: MapPath }
  | { kind: 'append'; path: MapPath; entry: { readonly [key: string]: Plain } };

export interface EditedMap {
  /** Files that changed, with their new text; a file that is new is among them. */
  changed: Source[];
  /** The whole map as it would be, with its problems if it has any. */
  loaded: LoadedMap;
}

/** Thrown when a file is written in a way that cannot be changed without touching something else. */
export class CannotEdit extends Error {}

const newFileHead = '# yaml-language-server: $schema=../titan-map.schema.json\n\n';

class Splices {
  readonly byFile = new Map<string, Splice[]>();
  readonly #keys: MergedFolder['keys'];
  readonly #data: unknown;

  constructor(keys: MergedFolder['keys'], data: unknown) {
    this.#keys = keys;
    this.#data = data;
  }

  add({ source }: Pick<Slot, 'source'>, splices: readonly Splice[]): void {
    this.byFile.set(source.file, [...(this.byFile.get(source.file) ?? []), ...splices]);
  }

  set(path: MapPath, value: Plain): void {
    const parent = this.#parent(path);
    const key = path.at(-1) ?? '';
    const slot = childSlot(parent, key);
    if (!slot) {
      const splice = addKey(parent, String(key), value);
      if (!splice) throw this.cannot(path);
      this.add(parent, [splice]);
    } else if (isMap(slot.value) && typeof value === 'object' && !isList(value)) {
      const old = slot.value.items.map((pair) => String(pair.key));
      for (const [inner, item] of Object.entries(value)) this.set([...path, inner], item);
      for (const gone of old.filter((name) => !Object.hasOwn(value, name))) this.remove([...path, gone]);
    } else {
      const inFlow = isCollection(parent.value) && parent.value.flow === true;
      this.add(slot, replaceValue(slot, value, inFlow));
    }
  }

  remove(path: MapPath): void {
    const parent = this.#parent(path);
    const splice = removeKey(parent, String(path.at(-1)));
    if (!splice) throw this.cannot(path);
    this.add(parent, [splice]);
  }

  #parent(path: MapPath): Slot {
    const slot = findSlot(this.#keys, path.slice(0, -1));
    if (!slot || path.length < 2) throw this.cannot(path);
    return slot;
  }

  cannot(path: MapPath): CannotEdit {
    const slot = findSlot(this.#keys, path.slice(0, -1));
    const range = slot && slotRange(slot, 'value');
    const where = range ? `${range.file}:${range.line}` : 'the map';
    return new CannotEdit(
      `Found ${placeWords(this.#data, path)} at ${where} written in a way that cannot be changed without touching what stands beside it. Change it by hand.`,
    );
  }
}

/** The file that a new entry of a list goes into, with the list as it stands there. */
function listSlot(keys: MergedFolder['keys'], roots: ReadonlyMap<string, Slot>, list: string): Slot | null {
  const merged = keys.get(list);
  if (!merged) return null;
  const file = merged.items?.at(-1)?.source.file ?? merged.slot.source.file;
  const root = roots.get(file);
  return root ? childSlot(root, list) : null;
}

function changedData(data: Record<string, unknown>, edits: readonly MapEdit[]): Record<string, unknown> {
  const result = structuredClone(data);
  for (const edit of edits) {
    if (edit.kind === 'append') {
      const list = valueAt(result, edit.path);
      if (Array.isArray(list)) list.push(edit.entry);
      else result[String(edit.path[0])] = [edit.entry];
      continue;
    }
    const parent = valueAt(result, edit.path.slice(0, -1));
    const key = edit.path.at(-1) ?? '';
    if (edit.kind === 'set') Reflect.set(Object(parent), key, inOldOrder(Reflect.get(Object(parent), key), edit.value));
    else Reflect.deleteProperty(Object(parent), key);
  }
  return result;
}

/** A list keeps the order of what stays, and gains what is new at its end. */
function inOldOrder(old: unknown, value: Plain): Plain {
  const scalars = (list: readonly unknown[]) => list.every((item) => typeof item !== 'object');
  if (!Array.isArray(old) || typeof value !== 'object' || !isList(value) || !scalars(old) || !scalars(value))
    return value;
  const kept = old.filter((item) => value.includes(item));
  return [...kept, ...value.filter((item) => !old.includes(item))];
}

/**
 * Changes facts in the text of a map and leaves everything else as it is written: comments, order, quotes, blank lines.
 * The result is read back, and only handed out when it says what was asked for and nothing else changed.
 * @param folder what messages call the folder of the site
 * @param files its files
 * @param edits changes, of paths that do not overlap
 * @returns changed files and the map that they make, which may be invalid; nothing is written to disk
 * @throws {CannotEdit} when a place is written in a way that cannot be changed on its own
 */
export function editMap(folder: string, files: MapFiles, edits: readonly MapEdit[]): EditedMap {
  const { keys, roots } = mergeFiles(files);
  const data = plainMap(keys);
  const splices = new Splices(keys, data);
  const added = new Map<string, { readonly [key: string]: Plain }[]>();
  // Both a key and an entry may be added where the last entry of a list ends; the key belongs to that entry.
  const ordered = [...edits.filter(({ kind }) => kind !== 'append'), ...edits.filter(({ kind }) => kind === 'append')];
  for (const edit of ordered) {
    if (edit.kind === 'set') splices.set(edit.path, edit.value);
    else if (edit.kind === 'remove') splices.remove(edit.path);
    else {
      const list = String(edit.path[0]);
      const slot = edit.path.length > 1 ? findSlot(keys, edit.path) : listSlot(keys, roots, list);
      const splice = slot && appendEntry(slot, edit.entry);
      if (slot && splice) splices.add(slot, [splice]);
      else if (slot || edit.path.length > 1) throw splices.cannot([...edit.path, 0]);
      else added.set(list, [...(added.get(list) ?? []), edit.entry]);
    }
  }

  const texts = new Map(files.sources.map((source) => [source.file, source.text]));
  for (const [file, list] of splices.byFile) {
    const text = applySplices(texts.get(file) ?? '', list);
    if (text === null) throw new CannotEdit(`Found two changes of the same place in ${file}; expected one at a time.`);
    texts.set(file, text);
  }
  for (const [list, entries] of added) {
    const file = `${folder}/${list}.yaml`;
    const before = texts.get(file);
    const body = entries.map((entry) => blockEntry(entry, '  ', '\n')).join('\n\n');
    texts.set(file, `${before === undefined ? newFileHead : `${before.trimEnd()}\n\n`}${list}:\n${body}\n`);
  }

  const sources = [...texts].map(([file, text]) => ({ file, text })).sort((a, b) => (a.file < b.file ? -1 : 1));
  const after: MapFiles = { ...files, sources };
  if (!isDeepStrictEqual(byId(plainMap(mergeFiles(after).keys)), byId(changedData(data, edits)))) {
    throw new CannotEdit(
      'Found that the change would alter something else in the file, because of the way in which it is written; nothing was changed. Change it by hand.',
    );
  }
  const old = new Map(files.sources.map((source) => [source.file, source.text]));
  return { changed: sources.filter(({ file, text }) => old.get(file) !== text), loaded: loadMapFiles(folder, after) };
}

/** A new file may stand before an old one, so lists are compared by the ids of their entries. */
function byId(data: Record<string, unknown>): Record<string, unknown> {
  const idOf = (entry: unknown) => String(Reflect.get(Object(entry), 'id'));
  return Object.fromEntries(
    Object.entries(data)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [
        key,
        Array.isArray(value) ? value.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0)) : value,
      ]),
  );
}
