import type { MdxJsxAttributeNode, MdxJsxExpressionAttributeNode } from 'satteri';
import type { Code } from './javascript.ts';
import type { Attribute, Span } from './page.ts';
import { align } from './text.ts';

/** An attribute with its place; `code` is set when the value is an expression, `text` when it is a string. */
export interface PlacedAttribute extends Attribute {
  code: Code | null;
  text: { value: string; offsets: Uint32Array } | null;
}

interface JsxElement {
  name: string | null;
  attributes: readonly (MdxJsxAttributeNode | MdxJsxExpressionAttributeNode)[];
}

const between = /[\s>]/;

function skipBlanks(source: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && between.test(source[at] ?? '')) at += 1;
  return at;
}

function placeCode(value: string, source: string, start: number, limit: number): { code: Code; span: Span } {
  const offsets = align(value, source, start, limit, 'none');
  return { code: { text: value, offsets }, span: { offset: start, endOffset: offsets[value.length] ?? limit } };
}

/**
 * Finds the places of an element's attributes, which the parser gives in order but without positions.
 * @param element element of the tree
 * @param source whole source
 * @param start offset of the opening `<`
 * @param limit offset after the element
 * @returns the attributes in order; a spread has the name `...`
 */
export function placeAttributes(element: JsxElement, source: string, start: number, limit: number): PlacedAttribute[] {
  const placed: PlacedAttribute[] = [];
  let at = start + 1 + (element.name?.length ?? 0);
  for (const attribute of element.attributes) {
    at = skipBlanks(source, at, limit);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const { code, span } = placeCode(attribute.value, source, at + 1, limit);
      const close = source.indexOf('}', span.endOffset);
      const end = close < 0 || close >= limit ? limit : close + 1;
      placed.push({ name: '...', value: null, offset: at, endOffset: end, valueSpan: span, code, text: null });
      at = end;
      continue;
    }
    const { name, value } = attribute;
    const nameAt = source.indexOf(name, at);
    const offset = nameAt < 0 || nameAt >= limit ? at : nameAt;
    at = offset + name.length;
    if (value === null || value === undefined) {
      placed.push({ name, value: null, offset, endOffset: at, valueSpan: null, code: null, text: null });
      continue;
    }
    const equals = source.indexOf('=', at);
    at = skipBlanks(source, (equals < 0 ? at : equals) + 1, limit);
    if (typeof value === 'string') {
      const quote = source[at] ?? '"';
      const close = source.indexOf(quote, at + 1);
      const end = close < 0 || close > limit ? limit : close;
      const offsets = align(value, source, at + 1, end, 'html');
      const valueSpan = { offset: at + 1, endOffset: end };
      placed.push({ name, value, offset, endOffset: end + 1, valueSpan, code: null, text: { value, offsets } });
      at = end + 1;
    } else {
      const { code, span } = placeCode(value.value, source, at + 1, limit);
      const close = source.indexOf('}', span.endOffset);
      const end = close < 0 || close >= limit ? limit : close + 1;
      placed.push({ name, value: null, offset, endOffset: end, valueSpan: span, code, text: null });
      at = end;
    }
  }
  return placed;
}
