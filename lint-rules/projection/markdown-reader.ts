import type { Html, List, Nodes, Root, Table } from 'mdast';
import { parseFragment } from 'parse5';
import type { PassageRole } from '../passage.ts';
import { readHtml } from './html-reader.ts';
import {
  type Collection,
  isCallToAction,
  isComponent,
  type JsxElement,
  readExpression,
  readOpeningTag,
  roleOfProp,
  spanOf,
} from './jsx.ts';
import { isQuestion, type Surroundings } from './outline.ts';
import { align, createTextBuilder, placeholder, type TextBuilder } from './text.ts';
import { definitions, findSummary, innermostQuote, plainText, titleStart } from './tree.ts';
import { blockElements } from './visibility.ts';

/** Nodes that belong to the running text around them. */
const inlineTypes: ReadonlySet<string> = new Set(
  (
    'text emphasis strong delete link linkReference image imageReference inlineCode break footnoteReference ' +
    'mdxTextExpression mdxFlowExpression mdxJsxTextElement'
  ).split(' '),
);

const roleOfElement: Readonly<Record<string, PassageRole>> = {
  summary: 'question',
  button: 'cta',
  li: 'list-item',
  td: 'cell',
  th: 'cell',
  label: 'label',
  legend: 'label',
  option: 'label',
};

class MarkdownReader {
  readonly #into: Collection;
  readonly #definitions: ReadonlyMap<string, string>;

  constructor(root: Root, into: Collection) {
    this.#into = into;
    this.#definitions = definitions(root);
    this.#blocks(root.children, {});
  }

  #blocks(nodes: readonly Nodes[], around: Surroundings, role: PassageRole = 'paragraph'): void {
    let run: Nodes[] = [];
    let paragraph: string | null = null;
    const endRun = () => {
      if (run.length > 0) paragraph = this.#run(run, role, around) ?? paragraph;
      run = [];
    };
    for (const node of nodes) {
      if (inlineTypes.has(node.type)) {
        run.push(node);
        continue;
      }
      endRun();
      if (node.type === 'paragraph') {
        paragraph = this.#run(node.children, role, around) ?? paragraph;
      } else if (node.type === 'list') {
        this.#list(node, joinLines(around.leadIn, paragraph), around);
        paragraph = null;
      } else {
        this.#block(node, around, role);
        paragraph = null;
      }
    }
    endRun();
  }

  #block(node: Nodes, around: Surroundings, role: PassageRole): void {
    switch (node.type) {
      case 'heading':
        this.#run(node.children, 'heading', around, node.depth);
        break;
      case 'blockquote':
        this.#blocks(innermostQuote(node).children, around, role);
        break;
      case 'table':
        this.#table(node);
        break;
      case 'footnoteDefinition':
        this.#into.outline.apart(() => this.#blocks(node.children, {}));
        break;
      case 'definition':
        this.#linkTitle(node, node.title);
        break;
      case 'html':
        this.#html(node);
        break;
      case 'mdxJsxFlowElement':
        this.#flowElement(node, around, role);
        break;
    }
  }

  #list(list: List, leadIn: string | null, around: Surroundings): void {
    const within = { ...around, leadIn };
    for (const { children } of list.children) {
      let text: string | null = null;
      for (const block of children) {
        if (block.type === 'paragraph') text = this.#run(block.children, 'list-item', within) ?? text;
        else if (block.type === 'list') this.#list(block, joinLines(leadIn, text), around);
        else this.#blocks([block], within, 'list-item');
      }
    }
  }

  #table(table: Table): void {
    const columns = table.children[0]?.children.map(plainText) ?? [];
    for (const [index, row] of table.children.entries()) {
      const texts = row.children.map((cell) => plainText(cell).trim());
      for (const [column, cell] of row.children.entries()) {
        const beside = texts.filter((text, other) => other !== column && text !== '');
        this.#run(cell.children, 'cell', { leadIn: index === 0 ? null : columns[column] || null, beside });
      }
    }
  }

  /**
   * Reads inline nodes as one passage, or as several where an element inside ends the run.
   * Returns the last text read, or null.
   */
  #run(nodes: readonly Nodes[], role: PassageRole, around: Surroundings, depth?: number): string | null {
    let builder = createTextBuilder();
    let last: string | null = null;
    const flush = () => {
      if (!builder.hasText) return;
      const read = builder.finish();
      builder = createTextBuilder();
      if (read.text.replaceAll(placeholder, '').trim() === '') return;
      last = read.text;
      if (depth === undefined) this.#into.outline.add(role, read, around);
      else this.#into.outline.heading(depth, read, around);
    };
    const visit = (node: Nodes): void => {
      const span = spanOf(node);
      switch (node.type) {
        case 'text':
          builder.add(node.value, align(node.value, this.#into.source, span.offset, span.endOffset, 'markdown'));
          break;
        case 'break':
          builder.addAt(' ', span.offset);
          break;
        case 'inlineCode':
          builder.addAt(placeholder, span.offset);
          break;
        case 'link':
          this.#into.resources.push({ kind: 'link', url: node.url, alt: null, ...span });
          node.children.forEach(visit);
          this.#linkTitle(node, node.title);
          break;
        case 'image':
          this.#picture(node, node.alt, node.url);
          this.#linkTitle(node, node.title);
          break;
        case 'imageReference':
          this.#picture(node, node.alt, this.#definitions.get(node.identifier.toLowerCase()) ?? '');
          break;
        case 'html':
          if (/^<br\b/i.test(node.value)) builder.addAt(' ', span.offset);
          else this.#html(node);
          break;
        case 'mdxTextExpression':
        case 'mdxFlowExpression':
          readExpression(node, builder, role, around, this.#into);
          break;
        case 'mdxJsxTextElement':
        case 'mdxJsxFlowElement':
          if (blockElements.has(node.name ?? '')) {
            flush();
            this.#flowElement(node, around, role);
          } else {
            this.#inlineElement(node, builder, visit);
          }
          break;
        default:
          if ('children' in node) for (const child of node.children) visit(child);
      }
    };
    nodes.forEach(visit);
    flush();
    return last;
  }

  #aside(role: PassageRole, value: string, from: number, to: number): void {
    const builder = createTextBuilder();
    builder.add(value, align(value, this.#into.source, from, to, 'markdown'));
    if (builder.hasText) this.#into.outline.aside(role, builder.finish());
  }

  #picture(node: Nodes, alt: string | null | undefined, url: string): void {
    const span = spanOf(node);
    this.#into.resources.push({ kind: 'image', url, alt: alt ?? null, ...span });
    if (alt) this.#aside('alt', alt, span.offset + 2, span.endOffset);
  }

  #linkTitle(node: Nodes, title: string | null | undefined): void {
    if (!title) return;
    const { offset, endOffset } = spanOf(node);
    const start = titleStart(this.#into.source.slice(offset, endOffset), title);
    this.#aside('link-title', title, offset + start, endOffset);
  }

  #html(node: Html): void {
    const { offset, endOffset } = spanOf(node);
    const { childNodes } = parseFragment(this.#into.source.slice(offset, endOffset), { sourceCodeLocationInfo: true });
    readHtml(childNodes, this.#into.source, offset, this.#into);
  }

  #inlineElement(element: JsxElement, builder: TextBuilder, visit: (node: Nodes) => void): void {
    const name = element.name ?? '';
    const { hidden } = readOpeningTag(element, {}, this.#into);
    const { offset } = spanOf(element);
    if (name === 'br') builder.addAt(' ', offset);
    else if (!hidden && element.children.length === 0 && isComponent(name)) builder.addAt(placeholder, offset);
    else if (!hidden) for (const child of element.children) visit(child);
  }

  #flowElement(element: JsxElement, around: Surroundings, role: PassageRole): void {
    const name = element.name ?? '';
    const { hidden, texts } = readOpeningTag(element, around, this.#into);
    if (hidden) return;
    const heading = /^h([1-6])$/.exec(name);
    if (heading) {
      this.#run(element.children, 'heading', around, Number(heading[1]));
      return;
    }
    const summary = name === 'details' ? findSummary(element) : null;
    const asked = summary ? plainText(summary).trim() : (texts.find(({ text }) => isQuestion(text))?.text ?? null);
    const question = asked !== null && isQuestion(asked) ? asked : (around.question ?? null);
    const own = roleOfElement[name] ?? (isCallToAction(name) ? 'cta' : role);
    const title = isComponent(name) ? (texts.find(({ key }) => roleOfProp(key) === 'heading')?.text ?? null) : null;
    this.#into.outline.under(title, () => this.#blocks(element.children, { ...around, question }, own));
  }
}

function joinLines(...lines: readonly (string | null | undefined)[]): string | null {
  return lines.filter(Boolean).join(' ') || null;
}

/**
 * Reads a Markdown tree in the order of its lines.
 * @param root mdast with positions
 * @param into collection that gets passages, comments, elements, pictures and links
 */
export function readMarkdown(root: Root, into: Collection): void {
  new MarkdownReader(root, into);
}
