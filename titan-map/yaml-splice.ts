import { isCollection, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Slot } from './yaml.ts';
import { blockEntry, flowText, isList, type Plain, scalarLike, scalarText } from './yaml-text.ts';

/** A change of a range of text; the rest of the file stays as it is. */
export interface Splice {
  offset: number;
  endOffset: number;
  text: string;
}

type Text = Pick<Slot, 'source' | 'start'>;

const newlineOf = ({ source }: Text) => (source.text.includes('\r\n') ? '\r\n' : '\n');

const startOf = (at: Text, node: Node) => at.start + (node.range?.[0] ?? 0);

/** Where the written part of a node ends, without the comments and line ends after it. */
function endOf(at: Text, node: Node): number {
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    if (isNode(last)) return endOf(at, last);
    if (last) return pairEnd(at, last as Pair);
  }
  const end = at.start + (node.range?.[1] ?? 0);
  const written = at.source.text.slice(startOf(at, node), end);
  return startOf(at, node) + written.trimEnd().length;
}

function pairEnd(at: Text, { key, value }: Pair): number {
  const keyEnd = isNode(key) ? endOf(at, key) : 0;
  const colon = at.source.text.indexOf(':', keyEnd) + 1;
  return isNode(value) ? Math.max(endOf(at, value), colon) : colon;
}

function lineStart({ source }: Text, offset: number): number {
  return source.text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line, before its line break. */
function lineEnd({ source }: Text, offset: number): number {
  const end = source.text.indexOf('\n', offset);
  if (end === -1) return source.text.length;
  return source.text[end - 1] === '\r' ? end - 1 : end;
}

function pastBreak({ source }: Text, offset: number): number {
  const rest = /^\r?\n/.exec(source.text.slice(offset, offset + 2));
  return offset + (rest?.[0].length ?? 0);
}

const keyText = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : '');

/** Takes a range out of brackets, together with one comma. */
function cutFromFlow(at: Text, [before, offset, endOffset]: readonly [number | null, number, number]): Splice {
  const between = before === null ? null : at.source.text.slice(before, offset);
  if (before !== null && between !== null && /^\s*,\s*$/.test(between)) return { offset: before, endOffset, text: '' };
  const comma = /^[ \t]*,[ \t]*/.exec(at.source.text.slice(endOffset))?.[0].length ?? 0;
  const line = lineStart(at, offset);
  const end = lineEnd(at, endOffset + comma);
  const alone = `${at.source.text.slice(line, offset)}${at.source.text.slice(endOffset + comma, end)}`.trim() === '';
  if (alone) return { offset: line, endOffset: pastBreak(at, end), text: '' };
  return { offset, endOffset: endOffset + comma, text: '' };
}

/**
 * Puts a value in the place of another, in its notation.
 * @param slot value that stands there now, with its key
 * @param value new value
 * @param inFlow whether it stands in brackets
 */
export function replaceValue(slot: Slot, value: Plain, inFlow: boolean): Splice[] {
  const node = slot.value;
  const keyEnd = slot.key ? slot.source.text.indexOf(':', endOf(slot, slot.key)) + 1 : slot.start;
  if (!node || endOf(slot, node) <= keyEnd)
    return [
      {
        offset: keyEnd,
        endOffset: keyEnd,
        text: ` ${typeof value === 'object' ? flowText(value) : scalarText(value, inFlow)}`,
      },
    ];
  if (isSeq(node) && typeof value === 'object' && isList(value) && isScalarList(node) && value.every(isPlainScalar)) {
    return editList(slot, node, value);
  }
  const offset = startOf(slot, node);
  const endOffset = endOf(slot, node);
  const slice = slot.source.text.slice(offset, pastBreak(slot, lineEnd(slot, endOffset)));
  if (typeof value !== 'object') return [{ offset, endOffset, text: scalarLike(value, node, { slice, inFlow }) }];
  return [{ offset, endOffset, text: flowText(value) }];
}

const isPlainScalar = (value: Plain) => typeof value !== 'object';
const isScalarList = (node: YAMLSeq) => node.items.length > 0 && node.items.every((item) => isScalar(item));

/** Changes a list of scalars entry by entry, so that comments between them stay. */
function editList(slot: Slot, node: YAMLSeq, values: readonly Plain[]): Splice[] {
  const items = node.items.filter(isScalar);
  const kept = items.filter((item) => values.includes(item.value as Plain));
  const added = values.filter((value) => !items.some((item) => item.value === value));
  const last = items.at(-1);
  if (kept.length === 0 || !last) {
    return [{ offset: startOf(slot, node), endOffset: endOf(slot, node), text: flowText(values) }];
  }
  const like = (value: Plain) =>
    typeof value === 'object' ? flowText(value) : scalarLike(value, last, { slice: '', inFlow: node.flow === true });
  const gone = items.filter((item) => !kept.includes(item));
  const newline = newlineOf(slot);
  if (node.flow) {
    const cuts = gone.map((item) => {
      const before = items[items.indexOf(item) - 1];
      const prior = before && kept.includes(before) ? endOf(slot, before) : null;
      return cutFromFlow(slot, [prior, startOf(slot, item), endOf(slot, item)]);
    });
    const end = endOf(slot, kept.at(-1) ?? last);
    return [...cuts, ...added.map((value) => ({ offset: end, endOffset: end, text: `, ${like(value)}` }))];
  }
  const indent = /^[ \t]*/.exec(slot.source.text.slice(lineStart(slot, startOf(slot, last))))?.[0] ?? '';
  const cuts = gone.map((item) => ({
    offset: lineStart(slot, startOf(slot, item)),
    endOffset: pastBreak(slot, lineEnd(slot, endOf(slot, item))),
    text: '',
  }));
  const end = lineEnd(slot, endOf(slot, kept.at(-1) ?? last));
  return [
    ...cuts,
    ...added.map((value) => ({ offset: end, endOffset: end, text: `${newline}${indent}- ${like(value)}` })),
  ];
}

/**
 * Adds a key to a group, before its source if it has one, else at its end.
 * @param slot group
 * @param key new key
 * @param value its value
 * @returns null when the group is not written as keys and values
 */
export function addKey(slot: Slot, key: string, value: Plain): Splice | null {
  const map = slot.value;
  if (!isMap(map)) return null;
  const before = map.items.findIndex((pair) => keyText(pair) === 'source');
  const prior = map.items.at(key === 'source' || before < 1 ? -1 : before - 1);
  const text = (inFlow: boolean) =>
    `${key}: ${typeof value === 'object' ? flowText(value) : scalarText(value, inFlow)}`;
  if (!prior) {
    const inside = startOf(slot, map) + 1;
    return map.flow ? { offset: inside, endOffset: inside, text: ` ${text(true)} ` } : null;
  }
  const end = pairEnd(slot, prior);
  if (map.flow) return { offset: end, endOffset: end, text: `, ${text(true)}` };
  const first = map.items[0]?.key;
  if (!isNode(first)) return null;
  const column = startOf(slot, first) - lineStart(slot, startOf(slot, first));
  const at = lineEnd(slot, end);
  return { offset: at, endOffset: at, text: `${newlineOf(slot)}${' '.repeat(column)}${text(false)}` };
}

/**
 * Takes a key with its value out of a group.
 * @param slot group
 * @param key key to remove
 * @returns null when it is not there, or stands on the line of the hyphen
 */
export function removeKey(slot: Slot, key: string): Splice | null {
  const map = slot.value;
  if (!isMap(map)) return null;
  const index = map.items.findIndex((pair) => keyText(pair) === key);
  const pair = map.items[index];
  if (!pair || !isNode(pair.key)) return null;
  const offset = startOf(slot, pair.key);
  const endOffset = pairEnd(slot, pair);
  const prior = map.items[index - 1];
  if (map.flow) return cutFromFlow(slot, [prior ? pairEnd(slot, prior) : null, offset, endOffset]);
  const line = lineStart(slot, offset);
  if (slot.source.text.slice(line, offset).trim() !== '') return null;
  return { offset: line, endOffset: pastBreak(slot, lineEnd(slot, endOffset)), text: '' };
}

/**
 * Adds an entry after the last one of a list, in the notation of the list.
 * @param list the list, or its part in the file where it ends
 * @param entry keys and values
 */
export function appendEntry(list: Slot, entry: { readonly [key: string]: Plain }): Splice | null {
  const node = list.value;
  const newline = newlineOf(list);
  if (!isSeq(node)) return null;
  const last = node.items.at(-1);
  if (!isMap(last)) {
    const text = `${newline}${blockEntry(entry, '  ', newline)}`;
    const offset = startOf(list, node);
    return node.items.length === 0
      ? { offset: offset - spacesBefore(list, offset), endOffset: endOf(list, node), text }
      : null;
  }
  const end = endOf(list, last);
  if (node.flow) return { offset: end, endOffset: end, text: `, ${flowText(entry)}` };
  const line = lineStart(list, startOf(list, last));
  const indent = /^[ \t]*/.exec(list.source.text.slice(line))?.[0] ?? '';
  const text = last.flow ? `${indent}- ${flowText(entry)}` : blockEntry(entry, indent, newline);
  const at = lineEnd(list, end);
  return { offset: at, endOffset: at, text: `${newline.repeat(gapBefore(list, node, last) ? 2 : 1)}${text}` };
}

/**
 * Takes an entry out of a list that is written in lines, with the comment lines right above it and the empty lines below.
 * @param list the list
 * @param index position of the entry
 * @returns null when the list is written in brackets, or the entry shares its line with something else
 */
export function removeEntry(list: Slot, index: number): Splice | null {
  const node = list.value;
  if (!isSeq(node) || node.flow) return null;
  const item = node.items[index];
  if (!isNode(item)) return null;
  if (node.items.length === 1) return { offset: startOf(list, node), endOffset: endOf(list, node), text: '[]' };
  const { text } = list.source;
  let offset = lineStart(list, startOf(list, item));
  if (!/^[ \t]*-[ \t]*$/.test(text.slice(offset, startOf(list, item)))) return null;
  for (let above = lineStart(list, offset - 1); offset > 0; above = lineStart(list, offset - 1)) {
    if (!/^[ \t]*#/.test(text.slice(above, offset))) break;
    offset = above;
  }
  let endOffset = pastBreak(list, lineEnd(list, endOf(list, item)));
  while (/^[ \t]*\r?\n/.test(text.slice(endOffset, lineEnd(list, endOffset) + 2)))
    endOffset = pastBreak(list, lineEnd(list, endOffset));
  return { offset, endOffset, text: '' };
}

function spacesBefore({ source }: Text, offset: number): number {
  return /[ \t]*$/.exec(source.text.slice(0, offset))?.[0].length ?? 0;
}

/** Whether entries of a list have a blank line between them. */
function gapBefore(at: Text, node: YAMLSeq, last: YAMLMap): boolean {
  const prior = node.items.at(-2);
  if (!isNode(prior)) return !last.flow;
  return /\n[ \t]*\r?\n/.test(at.source.text.slice(endOf(at, prior), startOf(at, last)));
}

/**
 * Applies changes to a text.
 * @param text text of a file
 * @param splices changes; those at one place keep their order
 * @returns the new text, or null when two of them change the same characters
 */
export function applySplices(text: string, splices: readonly Splice[]): string | null {
  const ordered = splices.toSorted((a, b) => a.offset - b.offset || a.endOffset - b.endOffset);
  let result = '';
  let done = 0;
  for (const { offset, endOffset, text: inserted } of ordered) {
    if (offset < done) return null;
    result += text.slice(done, offset) + inserted;
    done = endOffset;
  }
  return result + text.slice(done);
}
