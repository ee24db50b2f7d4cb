import { isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml';
import type { Slot } from '../../titan-map/yaml.ts';
import type { SourceComment, Span } from './page.ts';
import { align, createTextBuilder, type Escapes, oneLine } from './text.ts';
import { isShownText } from './visibility.ts';

/** A string of a YAML text that visitors read. */
export interface ShownScalar {
  /** Keys from the top, list positions left out. */
  keys: readonly string[];
  /** Strings of the same group by key, for reading a question with its answer. */
  siblings: ReadonlyMap<string, string>;
  text: string;
  offsets: Uint32Array;
}

const escapesOf: Readonly<Record<string, Escapes>> = { QUOTE_DOUBLE: 'yaml-double', QUOTE_SINGLE: 'yaml-single' };

function placeScalar(scalar: Scalar, value: string, { source, start }: Slot): Uint32Array {
  const [first, last] = scalar.range ?? [0, 0];
  const quotes = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? 1 : 0;
  const block = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
  const from = block ? source.text.indexOf('\n', start + first) + 1 : start + first + quotes;
  return align(value, source.text, from, start + last - quotes, escapesOf[scalar.type ?? ''] ?? 'none');
}

function stringsOf(node: unknown): Map<string, string> {
  const strings = new Map<string, string>();
  if (!isMap(node)) return strings;
  for (const { key, value } of node.items)
    if (isScalar(key) && isScalar(value) && typeof value.value === 'string')
      strings.set(String(key.value), oneLine(value.value));
  return strings;
}

/**
 * Collects the strings that visitors read, at any depth, in the order of the source.
 * @param root outermost value
 */
export function shownScalars(root: Slot): ShownScalar[] {
  const found: ShownScalar[] = [];
  const visit = (node: unknown, keys: readonly string[], siblings: ReadonlyMap<string, string>): void => {
    if (isPair(node)) {
      visit(node.value, [...keys, isScalar(node.key) ? String(node.key.value) : ''], siblings);
    } else if (isMap(node)) {
      const strings = stringsOf(node);
      for (const pair of node.items) visit(pair, keys, strings);
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item, keys, new Map());
    } else if (isScalar(node) && typeof node.value === 'string' && isShownText(keys.at(-1) ?? '', node.value)) {
      const builder = createTextBuilder();
      builder.add(node.value, placeScalar(node, node.value, root));
      if (builder.hasText) found.push({ keys, siblings, ...builder.finish() });
    }
  };
  visit(root.value, [], new Map());
  return found;
}

/** Ranges of all scalars below a value, keys included. */
function scalarSpans(root: Slot): Span[] {
  const spans: Span[] = [];
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
    } else if (isMap(node) || isSeq(node)) node.items.forEach(visit);
    else if (isScalar(node) && node.range)
      spans.push({ offset: root.start + node.range[0], endOffset: root.start + node.range[1] });
  };
  visit(root.value);
  return spans.sort((a, b) => a.offset - b.offset);
}

/**
 * Finds the comments between the values of a YAML text.
 * @param root outermost value
 * @param end offset after the YAML
 */
export function yamlComments(root: Slot, end: number): SourceComment[] {
  const { text } = root.source;
  const spans = scalarSpans(root);
  const comments: SourceComment[] = [];
  let next = 0;
  for (let at = text.indexOf('#', root.start); at >= 0 && at < end; at = text.indexOf('#', at + 1)) {
    while ((spans[next]?.endOffset ?? end) <= at) next += 1;
    if (at >= (spans[next]?.offset ?? end) || !/\s/.test(text[at - 1] ?? '\n')) continue;
    const line = text.indexOf('\n', at);
    const endOffset = line < 0 || line > end ? end : line;
    comments.push({ text: text.slice(at + 1, endOffset).trim(), offset: at, endOffset });
    at = endOffset - 1;
  }
  return comments;
}
