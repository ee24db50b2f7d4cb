import type { DefaultTreeAdapterTypes } from 'parse5';
import type { PassageRole } from '../passage.ts';
import { isQuestion, type Outline } from './outline.ts';
import type { Resource, SourceComment } from './page.ts';
import { align, createTextBuilder } from './text.ts';
import { blockElements, hiddenElements, isShownAttribute } from './visibility.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Where the reader puts what it finds. */
export interface HtmlSink {
  outline: Outline;
  comments: SourceComment[];
  resources: Resource[];
}

const roles: Readonly<Record<string, PassageRole>> = {
  title: 'title',
  summary: 'question',
  button: 'cta',
  li: 'list-item',
  td: 'cell',
  th: 'cell',
  label: 'label',
  legend: 'label',
  option: 'label',
  desc: 'alt',
};
const headingName = /^h([1-6])$/;
const hidden: ReadonlySet<string> = new Set([...hiddenElements, 'head', 'noembed', 'iframe']);

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value ?? null;

/** Range of an attribute's value without its quotes, and the value's place. */
export function placeHtmlAttribute(
  element: Element,
  name: string,
  source: string,
  base: number,
): { text: string; offsets: Uint32Array } | null {
  const value = attribute(element, name);
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (value === null || !place) return null;
  const written = source.slice(base + place.startOffset, base + place.endOffset);
  const equals = written.indexOf('=');
  if (equals < 0) return null;
  const lead = /^\s*["']?/.exec(written.slice(equals + 1))?.[0] ?? '';
  const quoted = /["']$/.test(lead);
  const start = base + place.startOffset + equals + 1 + lead.length;
  const builder = createTextBuilder();
  builder.add(value, align(value, source, start, base + place.endOffset - (quoted ? 1 : 0), 'html'));
  return builder.hasText ? builder.finish() : null;
}

/**
 * Reads the visible copy of parsed HTML: text by blocks, and the attributes that people read or hear.
 * @param nodes nodes with source locations
 * @param source whole source
 * @param base offset that the locations count from
 * @param sink where passages, comments, pictures and links go
 */
export function readHtml(nodes: readonly Node[], source: string, base: number, sink: HtmlSink): void {
  const { outline } = sink;
  let builder = createTextBuilder();
  let role: PassageRole = 'paragraph';
  let question: string | null = null;
  let row: readonly string[] = [];
  let leadIn: string | null = null;
  let lastParagraph: string | null = null;

  const flush = () => {
    if (!builder.hasText) return;
    const read = builder.finish();
    builder = createTextBuilder();
    const around = { question: role === 'question' ? null : question, leadIn: role === 'paragraph' ? null : leadIn };
    const heading = /^heading(\d)$/.exec(pendingHeading);
    if (heading) outline.heading(Number(heading[1]), read, around);
    else
      outline.add(
        role,
        read,
        role === 'cell' ? { ...around, beside: row.filter((text) => text !== read.text) } : around,
      );
    if (role === 'paragraph') lastParagraph = read.text;
  };
  let pendingHeading = '';

  const attributes = (element: Element) => {
    for (const { name } of element.attrs) {
      if (!isShownAttribute(element.tagName, name)) continue;
      const read = placeHtmlAttribute(element, name, source, base);
      if (read) outline.aside(name === 'alt' ? 'alt' : name === 'title' ? 'link-title' : 'label', read, { question });
    }
    const location = element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation;
    const url =
      element.tagName === 'img'
        ? attribute(element, 'src')
        : element.tagName === 'a'
          ? attribute(element, 'href')
          : null;
    if (url === null || !location) return;
    const span = { offset: base + location.startOffset, endOffset: base + location.endOffset };
    sink.resources.push(
      element.tagName === 'img'
        ? { kind: 'image', url, alt: attribute(element, 'alt'), ...span }
        : { kind: 'link', url, alt: null, ...span },
    );
  };

  const block = (element: Element) => {
    flush();
    const kept = { role, question, row, leadIn, pendingHeading };
    const heading = headingName.exec(element.tagName);
    pendingHeading = heading ? `heading${heading[1]}` : '';
    role = roles[element.tagName] ?? (role === 'list-item' || role === 'cell' ? role : 'paragraph');
    if (element.tagName === 'ul' || element.tagName === 'ol') leadIn = lastParagraph;
    if (element.tagName === 'tr') row = element.childNodes.filter(isElement).map(plainText).filter(Boolean);
    const summary =
      element.tagName === 'details'
        ? element.childNodes.filter(isElement).find((child) => child.tagName === 'summary')
        : null;
    if (summary) {
      const asked = plainText(summary);
      question = isQuestion(asked) ? asked : null;
    }
    element.childNodes.forEach(visit);
    flush();
    ({ role, question, row, leadIn, pendingHeading } = kept);
  };

  const visit = (node: Node): void => {
    const location = node.sourceCodeLocation;
    if (node.nodeName === '#text' && 'value' in node && location) {
      builder.add(
        node.value,
        align(node.value, source, base + location.startOffset, base + location.endOffset, 'html'),
      );
    } else if (node.nodeName === '#comment' && 'data' in node && location) {
      const span = { offset: base + location.startOffset, endOffset: base + location.endOffset };
      sink.comments.push({ text: node.data.trim(), ...span });
    } else if (isElement(node)) {
      attributes(node);
      if (hidden.has(node.tagName) || attribute(node, 'hidden') !== null) return;
      if (node.tagName === 'br') builder.addAt(' ', base + (location?.startOffset ?? 0));
      else if (blockElements.has(node.tagName)) block(node);
      else node.childNodes.forEach(visit);
    }
  };
  nodes.forEach(visit);
  flush();
}

/** Text of an element, blanks joined, as far as comparing and asking need it. */
export function plainText(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if (isElement(node) && !hidden.has(node.tagName)) node.childNodes.forEach(visit);
  };
  element.childNodes.forEach(visit);
  return parts.join('').replace(/\s+/g, ' ').trim();
}
