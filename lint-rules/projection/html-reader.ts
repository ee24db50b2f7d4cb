import type { DefaultTreeAdapterTypes } from 'parse5';
import type { PassageRole } from '../passage.ts';
import { isQuestion, type Outline, type Surroundings } from './outline.ts';
import type { Resource, SourceComment } from './page.ts';
import { align, createTextBuilder, oneLine, type TextBuilder } from './text.ts';
import { blockElements, hiddenElements, isShownAttribute } from './visibility.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Where the reader puts what it finds. */
export interface HtmlSink {
  outline: Outline;
  comments: SourceComment[];
  resources: Resource[];
  /** Whether parts that only a customer's reviewer sees are left out. */
  preview?: boolean;
}

/** The block that running text belongs to. */
interface Block extends Surroundings {
  role: PassageRole;
  /** Depth of a heading, null for anything else. */
  depth: number | null;
  /** Cells of the row, for a cell. */
  row: readonly string[];
}

const roles: Readonly<Record<string, PassageRole>> = {
  title: 'alt',
  desc: 'alt',
  summary: 'question',
  dt: 'question',
  button: 'cta',
  li: 'list-item',
  td: 'cell',
  th: 'cell',
  label: 'label',
  legend: 'label',
  option: 'label',
};
const headingName = /^h([1-6])$/;
const hidden: ReadonlySet<string> = new Set([...hiddenElements, 'head', 'noembed', 'iframe']);

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Value of an attribute; null when the element has none. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** Language of a `lang` attribute as a primary tag, such as `es` for `es-MX`. */
export function primaryTag(lang: string): string {
  return lang.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** Words of an element without markup, as far as comparing and asking need them. */
export function htmlText(element: HtmlElement): string {
  const parts: string[] = [];
  const visit = (node: HtmlNode): void => {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if (isElement(node) && !hidden.has(node.tagName)) node.childNodes.forEach(visit);
  };
  element.childNodes.forEach(visit);
  return oneLine(parts.join(''));
}

/**
 * Reads the value of an attribute as a visitor does.
 * @param element element with source locations
 * @param name attribute
 * @param source whole source
 * @param base offset that the locations count from
 * @returns the text with its place, or null when there is none
 */
export function readHtmlAttribute(
  element: HtmlElement,
  name: string,
  source: string,
  base: number,
): { text: string; offsets: Uint32Array } | null {
  const value = attributeOf(element, name);
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (value === null || !place) return null;
  const written = source.slice(base + place.startOffset, base + place.endOffset);
  const lead = /^[^=]*=\s*(["']?)/.exec(written);
  if (!lead) return null;
  const start = base + place.startOffset + lead[0].length;
  const end = base + place.endOffset - (lead[1] ? 1 : 0);
  const builder = createTextBuilder();
  builder.add(value, align(value, source, start, end, 'html'));
  return builder.hasText ? builder.finish() : null;
}

class HtmlReader {
  readonly #source: string;
  readonly #base: number;
  readonly #sink: HtmlSink;
  #builder: TextBuilder = createTextBuilder();
  #block: Block = { role: 'paragraph', depth: null, row: [] };
  #paragraph: string | null = null;

  constructor(nodes: readonly HtmlNode[], source: string, base: number, sink: HtmlSink) {
    this.#source = source;
    this.#base = base;
    this.#sink = sink;
    this.#visit(nodes);
    this.#flush();
  }

  #flush(): void {
    if (!this.#builder.hasText) return;
    const read = this.#builder.finish();
    this.#builder = createTextBuilder();
    const { role, depth, question = null, leadIn = null, row } = this.#block;
    const beside = role === 'cell' ? row.filter((text) => text !== read.text) : [];
    const around = { question, beside, leadIn: role === 'list-item' ? leadIn : null };
    if (depth !== null) this.#sink.outline.heading(depth, read, around);
    else this.#sink.outline.add(role, read, around);
    this.#paragraph = role === 'paragraph' && depth === null ? read.text : null;
  }

  #visit(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      const location = node.sourceCodeLocation;
      if (isElement(node)) this.#element(node);
      else if (location) {
        const [offset, endOffset] = [this.#base + location.startOffset, this.#base + location.endOffset];
        if ('value' in node) this.#builder.add(node.value, align(node.value, this.#source, offset, endOffset, 'html'));
        else if ('data' in node) this.#sink.comments.push({ text: node.data.trim(), offset, endOffset });
      }
    }
  }

  #element(element: HtmlElement): void {
    if (this.#sink.preview && attributeOf(element, 'data-truecopy-preview') !== null) return;
    const lang = attributeOf(element, 'lang');
    if (!lang) {
      this.#content(element);
      return;
    }
    this.#flush();
    this.#sink.outline.speaking(primaryTag(lang), () => {
      this.#content(element);
      this.#flush();
    });
  }

  #content(element: HtmlElement): void {
    const { tagName } = element;
    this.#attributes(element);
    this.#resource(element);
    if (hidden.has(tagName) || attributeOf(element, 'hidden') !== null) return;
    if (tagName === 'br') this.#builder.addAt(' ', this.#base + (element.sourceCodeLocation?.startOffset ?? 0));
    else if (blockElements.has(tagName)) this.#inBlock(element);
    else this.#visit(element.childNodes);
  }

  #inBlock(element: HtmlElement): void {
    this.#flush();
    const outer = this.#block;
    this.#block = this.#blockOf(element, outer);
    this.#visit(element.childNodes);
    this.#flush();
    this.#block = outer;
  }

  #blockOf({ tagName, childNodes }: HtmlElement, outer: Block): Block {
    const kept = outer.role === 'list-item' || outer.role === 'cell' ? outer.role : 'paragraph';
    const block: Block = {
      ...outer,
      role: roles[tagName] ?? kept,
      depth: Number(headingName.exec(tagName)?.[1]) || null,
    };
    const elements = childNodes.filter(isElement);
    if (tagName === 'ul' || tagName === 'ol') block.leadIn = this.#paragraph;
    if (tagName === 'tr') block.row = elements.map(htmlText).filter(Boolean);
    if (tagName === 'summary') block.question = null;
    if (tagName === 'details') {
      const summary = elements.find((child) => child.tagName === 'summary');
      const asked = summary ? htmlText(summary) : '';
      block.question = isQuestion(asked) ? asked : null;
    }
    return block;
  }

  #attributes(element: HtmlElement): void {
    const { tagName } = element;
    const pressed = tagName === 'input' && /^(?:submit|button|reset)$/i.test(attributeOf(element, 'type') ?? '');
    for (const { name } of element.attrs) {
      const button = pressed && name === 'value';
      if (!button && !isShownAttribute(tagName, name)) continue;
      const read = readHtmlAttribute(element, name, this.#source, this.#base);
      const role = button ? 'cta' : name === 'alt' ? 'alt' : name === 'title' ? 'link-title' : 'label';
      if (read) this.#sink.outline.aside(role, read);
    }
  }

  #resource(element: HtmlElement): void {
    const location = element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation;
    if (!location) return;
    const span = { offset: this.#base + location.startOffset, endOffset: this.#base + location.endOffset };
    const url = attributeOf(element, element.tagName === 'a' ? 'href' : 'src');
    if (url === null) return;
    if (element.tagName === 'img')
      this.#sink.resources.push({ kind: 'image', url, alt: attributeOf(element, 'alt'), ...span });
    else if (element.tagName === 'a') this.#sink.resources.push({ kind: 'link', url, alt: null, ...span });
  }
}

/**
 * Reads the visible copy of parsed HTML: text by blocks, and the attributes that people read or hear.
 * @param nodes nodes with source locations
 * @param source whole source
 * @param base offset that the locations count from
 * @param sink where passages, comments, pictures and links go
 */
export function readHtml(nodes: readonly HtmlNode[], source: string, base: number, sink: HtmlSink): void {
  new HtmlReader(nodes, source, base, sink);
}
