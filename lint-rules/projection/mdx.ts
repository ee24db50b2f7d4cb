import type { Node as CodeNode } from 'estree-jsx';
import type { Html, List, Nodes, Root, Table } from 'mdast';
import { parseFragment } from 'parse5';
import type { MdxFlowExpression, MdxJsxFlowElement, MdxJsxTextElement, MdxjsEsm, MdxTextExpression } from 'satteri';
import type { Source } from '../../titan-map/source.ts';
import type { PassageRole } from '../passage.ts';
import { readFrontmatter } from './frontmatter.ts';
import { readHtml } from './html-reader.ts';
import { type Code, parseExpression, parseModule } from './javascript.ts';
import { type PlacedAttribute, placeAttributes } from './jsx-attributes.ts';
import { isQuestion, Outline, type Surroundings } from './outline.ts';
import type { CodeUse, ElementUse, Page, Resource, SourceComment, Span } from './page.ts';
import { parseMarkdown, type SyntaxProblem } from './parser.ts';
import { addString, declaredConstants, type Scope, type ShownText, shownText } from './shown-text.ts';
import { align, createTextBuilder, placeholder, type TextBuilder } from './text.ts';
import { definitions, findSummary, firstHeading, plainText, titleStart } from './tree.ts';
import { blockElements, hiddenElements, isShownAttribute } from './visibility.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type InlineExpression = MdxFlowExpression | MdxTextExpression;

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
const callToAction = /button|cta$/i;
const component = /^[A-Z]/;
const roleOfProp: readonly [RegExp, PassageRole][] = [
  [/^(?:q|question)$/i, 'question'],
  [/^(?:a|answer)$/i, 'answer'],
  [/^alt$/i, 'alt'],
  [/^(?:title|heading)$/i, 'heading'],
];

/** Reads one Markdown tree into passages and the other things that rules look at. */
class MarkdownReader {
  readonly comments: SourceComment[] = [];
  readonly elements: ElementUse[] = [];
  readonly code: CodeUse[] = [];
  readonly resources: Resource[] = [];
  readonly problems: SyntaxProblem[] = [];
  readonly #source: string;
  readonly #outline: Outline;
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #seenConstants = new Set<CodeNode>();
  #scope: Scope = new Map();

  constructor(root: Root, source: string, outline: Outline) {
    this.#source = source;
    this.#outline = outline;
    this.#definitions = definitions(root);
    for (const node of root.children) if (node.type === 'mdxjsEsm') this.#module(node);
    this.#blocks(root.children, {});
  }

  #span(node: Nodes): Span {
    return { offset: node.position?.start.offset ?? 0, endOffset: node.position?.end.offset ?? 0 };
  }

  #cut(node: Nodes, value: string, marks = 0): Code {
    const { offset, endOffset } = this.#span(node);
    return { text: value, offsets: align(value, this.#source, offset + marks, endOffset - marks, 'none') };
  }

  #module(node: MdxjsEsm): void {
    const code = this.#cut(node, node.value);
    const { offset, endOffset } = this.#span(node);
    const written = this.#source.slice(offset, endOffset).trimEnd();
    this.code.push({ kind: 'module', offset, endOffset: offset + written.length });
    const parsed = parseModule(code);
    if (parsed.problem) this.problems.push(parsed.problem);
    else this.#scope = new Map([...this.#scope, ...declaredConstants(parsed.program, code)]);
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
        this.#blocks(node.children, around, role);
        break;
      case 'table':
        this.#table(node);
        break;
      case 'footnoteDefinition':
        this.#outline.apart(() => this.#blocks(node.children, {}));
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
      if (depth === undefined) this.#outline.add(role, read, around);
      else this.#outline.heading(depth, read, around);
    };
    const visit = (node: Nodes): void => {
      const span = this.#span(node);
      switch (node.type) {
        case 'text':
          builder.add(node.value, align(node.value, this.#source, span.offset, span.endOffset, 'markdown'));
          break;
        case 'break':
          builder.addAt(' ', span.offset);
          break;
        case 'inlineCode':
          builder.addAt(placeholder, span.offset);
          break;
        case 'link':
          this.resources.push({ kind: 'link', url: node.url, alt: null, ...span });
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
          this.#expression(node, builder, role, around);
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
    builder.add(value, align(value, this.#source, from, to, 'markdown'));
    if (builder.hasText) this.#outline.aside(role, builder.finish());
  }

  #picture(node: Nodes, alt: string | null | undefined, url: string): void {
    const span = this.#span(node);
    this.resources.push({ kind: 'image', url, alt: alt ?? null, ...span });
    if (alt) this.#aside('alt', alt, span.offset + 2, span.endOffset);
  }

  #linkTitle(node: Nodes, title: string | null | undefined): void {
    if (!title) return;
    const { offset, endOffset } = this.#span(node);
    const start = titleStart(this.#source.slice(offset, endOffset), title);
    this.#aside('link-title', title, offset + start, endOffset);
  }

  #html(node: Html): void {
    const { offset, endOffset } = this.#span(node);
    const { childNodes } = parseFragment(this.#source.slice(offset, endOffset), { sourceCodeLocationInfo: true });
    const sink = { outline: this.#outline, comments: this.comments, resources: this.resources };
    readHtml(childNodes, this.#source, offset, sink);
  }

  #expression(node: InlineExpression, builder: TextBuilder, role: PassageRole, around: Surroundings): void {
    const span = this.#span(node);
    const code = this.#cut(node, node.value, 1);
    const parsed = parseExpression(code);
    if (parsed.problem) {
      this.problems.push(parsed.problem);
      return;
    }
    for (const { text, start, end } of parsed.comments) {
      const inside = { offset: code.offsets[start] ?? span.offset, endOffset: code.offsets[end] ?? span.endOffset };
      this.comments.push({ text: text.trim(), ...(parsed.node ? inside : span) });
    }
    if (!parsed.node) return;
    if (parsed.node.type !== 'Literal') this.code.push({ kind: 'expression', ...span });
    const named = parsed.node.type === 'Identifier' || parsed.node.type === 'MemberExpression';
    const standsAlone = node.type === 'mdxFlowExpression' && named;
    if (!standsAlone && addString(builder, parsed.node, code, this.#scope)) return;
    builder.addAt(placeholder, span.offset);
    this.#shown(shownText(parsed.node, code, null, this.#scope, this.#seenConstants), role, around);
  }

  #shown(texts: readonly ShownText[], role: PassageRole, around: Surroundings): void {
    const asked = texts.find(({ key, text }) => roleOf(key) === 'question' && isQuestion(text))?.text ?? null;
    for (const shown of texts) {
      const itsRole = roleOf(shown.key) ?? role;
      const beside = texts.filter((other) => other !== shown).map((other) => other.text);
      const question = itsRole === 'answer' ? (asked ?? around.question ?? null) : (around.question ?? null);
      this.#outline.aside(itsRole, { text: shown.text, offsets: shown.offsets }, { ...around, question, beside });
    }
  }

  #attributes(element: JsxElement, around: Surroundings): { hidden: boolean; texts: ShownText[] } {
    const { offset, endOffset } = this.#span(element);
    const name = element.name ?? '';
    const placed = placeAttributes(element, this.#source, offset, endOffset);
    const texts = placed.flatMap((attribute) => this.#attribute(name, attribute));
    if (name !== '') this.elements.push({ name, attributes: placed, offset, endOffset: offset + 1 + name.length });
    this.#picturesAndLinks(name, placed, { offset, endOffset });
    if (component.test(name)) this.#shown(texts, callToAction.test(name) ? 'cta' : 'label', around);
    else for (const { key, ...read } of texts) this.#outline.aside(roleOfAttribute(key), read, around);
    return { hidden: hiddenElements.has(name) || placed.some((attribute) => attribute.name === 'hidden'), texts };
  }

  #attribute(element: string, { name, text, code, ...span }: PlacedAttribute): ShownText[] {
    const shown = name === '...' || isShownAttribute(element, name);
    if (text) {
      const builder = createTextBuilder();
      if (shown) builder.add(text.value, text.offsets);
      return builder.hasText ? [{ key: name, ...builder.finish() }] : [];
    }
    if (!code) return [];
    const parsed = parseExpression(code);
    if (parsed.problem) this.problems.push(parsed.problem);
    if (!parsed.node) return [];
    if (name === '...' || parsed.node.type !== 'Literal')
      this.code.push({ kind: 'expression', offset: span.offset, endOffset: span.endOffset });
    return shown ? shownText(parsed.node, code, name, this.#scope, this.#seenConstants) : [];
  }

  #picturesAndLinks(name: string, placed: readonly PlacedAttribute[], span: Span): void {
    const value = (wanted: string) => placed.find((attribute) => attribute.name === wanted)?.value ?? null;
    const src = value('src');
    const href = value('href');
    if (src !== null && /^(?:img|image|picture|logo)$/i.test(name))
      this.resources.push({ kind: 'image', url: src, alt: value('alt'), ...span });
    if (href !== null) this.resources.push({ kind: 'link', url: href, alt: null, ...span });
  }

  #inlineElement(element: JsxElement, builder: TextBuilder, visit: (node: Nodes) => void): void {
    const name = element.name ?? '';
    const { hidden } = this.#attributes(element, {});
    const { offset } = this.#span(element);
    if (name === 'br') builder.addAt(' ', offset);
    else if (!hidden && element.children.length === 0 && component.test(name)) builder.addAt(placeholder, offset);
    else if (!hidden) for (const child of element.children) visit(child);
  }

  #flowElement(element: JsxElement, around: Surroundings, role: PassageRole): void {
    const name = element.name ?? '';
    const { hidden, texts } = this.#attributes(element, around);
    if (hidden) return;
    const heading = /^h([1-6])$/.exec(name);
    if (heading) {
      this.#run(element.children, 'heading', around, Number(heading[1]));
      return;
    }
    const summary = name === 'details' ? findSummary(element) : null;
    const asked = summary ? plainText(summary).trim() : (texts.find(({ text }) => isQuestion(text))?.text ?? null);
    const question = asked !== null && isQuestion(asked) ? asked : (around.question ?? null);
    const own = roleOfElement[name] ?? (callToAction.test(name) ? 'cta' : role);
    const title = component.test(name) ? (texts.find(({ key }) => roleOf(key) === 'heading')?.text ?? null) : null;
    this.#outline.under(title, () => this.#blocks(element.children, { ...around, question }, own));
  }
}

function roleOf(key: string | null): PassageRole | null {
  return key === null ? null : (roleOfProp.find(([names]) => names.test(key))?.[1] ?? null);
}

function roleOfAttribute(key: string | null): PassageRole {
  if (key === 'alt') return 'alt';
  return key === 'title' ? 'link-title' : 'label';
}

function joinLines(...lines: readonly (string | null | undefined)[]): string | null {
  return lines.filter(Boolean).join(' ') || null;
}

/**
 * Reads a Markdown or MDX page.
 * @param source the file
 * @param format `md` for CommonMark with HTML, `mdx` for MDX
 * @param defaultLang language when the frontmatter names none, as a BCP 47 primary tag
 */
export function readMarkdownPage(source: Source, format: 'md' | 'mdx', defaultLang: string): Page {
  const parsed = parseMarkdown(source.text, format);
  if (parsed.problem) {
    const nothing = { passages: [], comments: [], elements: [], code: [], resources: [] };
    return { ...nothing, lang: defaultLang, frontmatter: null, problems: [parsed.problem] };
  }
  return readMarkdownTree(parsed.root, source, defaultLang);
}

/**
 * Reads a page that is parsed already.
 * @param root mdast with positions; MDX nodes as mdast-util-mdx makes them
 * @param source file that the positions point into
 * @param defaultLang language when the frontmatter names none, as a BCP 47 primary tag
 */
export function readMarkdownTree(root: Root, source: Source, defaultLang: string): Page {
  const front = root.children[0]?.type === 'yaml' ? readFrontmatter(source) : null;
  const lang = front?.lang ?? defaultLang;
  const outline = new Outline(lang, front?.title ?? firstHeading(root));
  for (const { role, read, around } of front?.copy ?? []) {
    if (role === 'heading') outline.heading(0, read, around);
    else outline.aside(role, read, around);
  }
  const { comments, elements, code, resources, problems } = new MarkdownReader(root, source.text, outline);
  return {
    lang,
    passages: outline.passages,
    comments: [...(front?.comments ?? []), ...comments],
    frontmatter: front?.frontmatter ?? null,
    elements,
    code,
    resources,
    problems,
  };
}
