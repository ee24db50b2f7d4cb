import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Source } from '../../titan-map/source.ts';
import { type AstroNode, childOf, isNode, listOf, parseAstro } from './astro-parser.ts';
import { shownMeta } from './html.ts';
import { attributeOf, type HtmlElement, type HtmlNode, isElement, primaryTag, readHtml } from './html-reader.ts';
import { Outline } from './outline.ts';
import type { Page, SourceComment } from './page.ts';
import { decodeReferences, placeholder } from './text.ts';
import { blockElements, isShownAttribute } from './visibility.ts';

type Place = Pick<AstroNode, 'start' | 'end'>;

const wrappers = new Set(['ParenthesizedExpression', 'TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

function unwrapped(node: AstroNode): AstroNode {
  const inner = wrappers.has(node.type) || node.type === 'ChainExpression' ? childOf(node, 'expression') : null;
  return inner ? unwrapped(inner) : node;
}

function nameOf(node: AstroNode | null): string {
  if (node?.type === 'JSXNamespacedName')
    return `${nameOf(childOf(node, 'namespace'))}:${nameOf(childOf(node, 'name'))}`;
  return typeof node?.name === 'string' ? node.name : '';
}

function textNode(value: string, { start, end }: Place): DefaultTreeAdapterTypes.TextNode {
  const place = { startLine: 1, startCol: 1, startOffset: start, endLine: 1, endCol: 1, endOffset: end };
  return { nodeName: '#text', value, parentNode: null, sourceCodeLocation: place };
}

function elementNode(tagName: string, place: Place, children: readonly HtmlNode[]): HtmlElement {
  const { sourceCodeLocation } = textNode('', place);
  return {
    nodeName: tagName,
    tagName,
    attrs: [],
    childNodes: [...children],
    parentNode: null,
    namespaceURI: 'http://www.w3.org/1999/xhtml',
    sourceCodeLocation: sourceCodeLocation ?? null,
  } as HtmlElement;
}

/** Rewrites a component as the HTML that it stands for, as far as its source tells, with places in that source. */
class Template {
  readonly comments: SourceComment[] = [];
  readonly #source: string;
  /** Constants of the script between the fences, and those that were shown already. */
  readonly #constants = new Map<string, AstroNode>();
  readonly #shown = new Set<AstroNode>();
  /** Strings that stand beside the running text, such as the two sides of a condition. */
  #beside: HtmlNode[] = [];

  constructor(source: string, script: AstroNode | null) {
    this.#source = source;
    for (const statement of script ? listOf(script, 'body') : []) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? childOf(statement, 'declaration') : statement;
      for (const each of declaration ? listOf(declaration, 'declarations') : []) {
        const init = childOf(each, 'init');
        if (init) this.#constants.set(nameOf(childOf(each, 'id')), init);
      }
    }
  }

  /** Rewrites nodes of a template; what stands beside the text follows it. */
  block(nodes: readonly AstroNode[]): HtmlNode[] {
    const outer = this.#beside;
    this.#beside = [];
    const inside = nodes.flatMap((node) => this.#node(node, nodes));
    const all = [...inside, ...this.#beside];
    this.#beside = outer;
    return all;
  }

  /** Rewrites the values that a script exports, each on its own. */
  values(): HtmlNode[] {
    return [...this.#constants.values()].flatMap((node) => {
      this.#aside(node);
      const found = this.#beside;
      this.#beside = [];
      return found;
    });
  }

  #node(node: AstroNode, siblings: readonly AstroNode[]): HtmlNode[] {
    switch (node.type) {
      case 'JSXText':
        return [textNode(decodeReferences(this.#source.slice(node.start, node.end)), node)];
      case 'AstroComment':
        this.#comment(String(node.value ?? ''), node);
        return [];
      case 'JSXFragment':
        return listOf(node, 'children').flatMap((child) => this.#node(child, listOf(node, 'children')));
      case 'JSXElement':
        return this.#element(node, siblings);
      case 'JSXExpressionContainer': {
        const expression = childOf(node, 'expression');
        return expression && expression.type !== 'JSXEmptyExpression' ? this.#expression(expression) : [];
      }
      default:
        return [];
    }
  }

  #comment(text: string, { start, end }: Place): void {
    this.comments.push({ text: text.trim(), offset: start, endOffset: end });
  }

  #element(node: AstroNode, siblings: readonly AstroNode[]): HtmlNode[] {
    const opening = childOf(node, 'openingElement');
    if (!opening) return [];
    const name = nameOf(childOf(opening, 'name'));
    const children = listOf(node, 'children');
    const component = /^[A-Z]/.test(name) && name !== 'Fragment';
    const amongText = siblings.some(({ type, value }) => type === 'JSXText' && String(value ?? '').trim() !== '');
    const blockLike = blockElements.has(name) || name === 'head' || name === 'html' || (component && !amongText);
    const tag = elementNode(component ? name : name === 'head' ? 'div' : name, node, []);
    const set = this.#attributes(tag, opening);
    if (component && children.length === 0) return [tag, textNode(placeholder, { start: node.start, end: node.start })];
    const content = () => [...set.flatMap((each) => this.#expression(each)), ...this.#children(children)];
    if (!blockLike) {
      tag.childNodes = content();
      return [tag];
    }
    const inside = this.#apart(content);
    if (!component) tag.childNodes = inside;
    return component ? [tag, elementNode('div', node, inside)] : [tag];
  }

  #children(nodes: readonly AstroNode[]): HtmlNode[] {
    return nodes.flatMap((child) => this.#node(child, nodes));
  }

  #apart(read: () => HtmlNode[]): HtmlNode[] {
    const outer = this.#beside;
    this.#beside = [];
    const inside = read();
    const all = [...inside, ...this.#beside];
    this.#beside = outer;
    return all;
  }

  /** Gives an element its attributes. Returns what `set:html` and `set:text` put inside of it. */
  #attributes(tag: HtmlElement, opening: AstroNode): AstroNode[] {
    const set: AstroNode[] = [];
    const places: Record<string, NonNullable<HtmlElement['sourceCodeLocation']>> = {};
    for (const attribute of listOf(opening, 'attributes')) {
      const name = nameOf(childOf(attribute, 'name'));
      const value = childOf(attribute, 'value');
      const inner = value?.type === 'JSXExpressionContainer' ? childOf(value, 'expression') : value;
      const plain = inner && unwrapped(inner);
      if (attribute.type !== 'JSXAttribute') continue;
      if (name === 'set:html' || name === 'set:text') {
        if (plain) set.push(plain);
      } else if (!plain || plain.type === 'Literal') {
        const { sourceCodeLocation } = textNode('', attribute);
        const written = typeof plain?.value === 'string' ? plain.value : '';
        tag.attrs.push({ name, value: value === plain ? decodeReferences(written) : written });
        if (sourceCodeLocation) places[name] = sourceCodeLocation;
      } else if (isShownAttribute(tag.tagName, name)) this.#aside(plain);
    }
    if (tag.sourceCodeLocation) tag.sourceCodeLocation.attrs = places;
    const described = attributeOf(tag, 'name') ?? attributeOf(tag, 'property') ?? '';
    if (tag.tagName === 'meta' && shownMeta.test(described)) {
      const content = listOf(opening, 'attributes').find((each) => nameOf(childOf(each, 'name')) === 'content');
      const value = content && childOf(content, 'value');
      if (value) this.#aside(value);
    }
    return set;
  }

  /** An expression in running text. What is one string belongs to the text; other strings stand beside it. */
  #expression(written: AstroNode): HtmlNode[] {
    const node = unwrapped(written);
    const text = this.#string(node);
    if (text) return text;
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') return this.#node(node, []);
    const hole = textNode(placeholder, { start: node.start, end: node.start });
    if (node.type === 'Identifier') {
      const constant = this.#constants.get(nameOf(node));
      const value = constant && unwrapped(constant).value;
      if (typeof value === 'string') return [textNode(value, { start: node.start, end: node.start })];
    }
    const parts = this.#parts(node);
    return parts.length > 0 ? parts : [hole];
  }

  /** The pieces of an expression that is one string; null for any other. */
  #string(node: AstroNode): HtmlNode[] | null {
    if (node.type === 'Literal')
      return typeof node.value === 'string'
        ? [textNode(node.value, { start: node.start + 1, end: node.end - 1 })]
        : null;
    if (node.type === 'TemplateLiteral') {
      const inner = listOf(node, 'expressions');
      return listOf(node, 'quasis').flatMap((quasi, index) => {
        const { value } = quasi;
        const cooked = typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
        const expression = inner[index];
        const piece = textNode(cooked, { start: quasi.start + 1, end: quasi.end - (expression ? 2 : 1) });
        return expression ? [piece, ...this.#expression(expression)] : [piece];
      });
    }
    if (node.type === 'BinaryExpression' && node.operator === '+') {
      const [left, right] = [childOf(node, 'left'), childOf(node, 'right')];
      if (left && right && [left, right].some((side) => this.#string(unwrapped(side))))
        return [...this.#expression(left), ...this.#expression(right)];
    }
    return null;
  }

  /** Elements that an expression renders; its strings are put beside the text. */
  #parts(node: AstroNode): HtmlNode[] {
    return shownOperands(node, this.#constants, this.#shown).flatMap((operand) => {
      const part = unwrapped(operand);
      if (part.type === 'JSXElement' || part.type === 'JSXFragment') return this.#node(part, []);
      if (this.#string(part)) {
        this.#aside(part);
        return [];
      }
      return this.#parts(part);
    });
  }

  #aside(written: AstroNode): void {
    const node = unwrapped(
      written.type === 'JSXExpressionContainer' ? (childOf(written, 'expression') ?? written) : written,
    );
    const text = this.#string(node) ?? this.#parts(node);
    if (text.length > 0) this.#beside.push(elementNode('p', node, text));
  }
}

/** The parts of an expression that visitors may get to see: both sides of a condition, what a function returns, values of lists and objects. */
function shownOperands(node: AstroNode, constants: ReadonlyMap<string, AstroNode>, shown: Set<AstroNode>): AstroNode[] {
  const fields = (...names: string[]) => names.flatMap((name) => childOf(node, name) ?? []);
  switch (node.type) {
    case 'Identifier': {
      const constant = constants.get(nameOf(node));
      if (!constant || shown.has(constant)) return [];
      shown.add(constant);
      return [constant];
    }
    case 'ConditionalExpression':
      return fields('consequent', 'alternate');
    case 'LogicalExpression':
      return node.operator === '&&' ? fields('right') : fields('left', 'right');
    case 'ArrowFunctionExpression':
    case 'FunctionExpression': {
      const body = childOf(node, 'body');
      if (!body || !['BlockStatement', 'FunctionBody'].includes(body.type)) return body ? [body] : [];
      return listOf(body, 'body').flatMap((statement) =>
        statement.type === 'ReturnStatement'
          ? (childOf(statement, 'argument') ?? [])
          : statement.type === 'ExpressionStatement'
            ? (childOf(statement, 'expression') ?? [])
            : [],
      );
    }
    case 'CallExpression': {
      const callee = childOf(node, 'callee');
      const owner = callee && childOf(callee, 'object');
      return [...(owner ? [owner] : []), ...listOf(node, 'arguments')];
    }
    case 'ArrayExpression':
      return listOf(node, 'elements');
    case 'ObjectExpression':
      return listOf(node, 'properties').flatMap((property) => childOf(property, 'value') ?? []);
    default:
      return [];
  }
}

function commentsOf(root: AstroNode): SourceComment[] {
  return listOf(root, 'comments').map(({ value, start, end }) => ({
    text: String(value ?? '').trim(),
    offset: start,
    endOffset: end,
  }));
}

const byPlace = (a: SourceComment, b: SourceComment) => a.offset - b.offset;

function pageOf(nodes: readonly HtmlNode[], source: string, lang: string, comments: readonly SourceComment[]): Page {
  const sink = { outline: new Outline(lang, null), comments: [], resources: [] };
  readHtml(nodes, source, 0, sink);
  const { outline, resources } = sink;
  const nothing = { frontmatter: null, elements: [], code: [], problems: [] };
  return { ...nothing, lang, passages: outline.passages, comments: [...comments].sort(byPlace), resources };
}

function unreadable(lang: string, offset: number, message: string): Page {
  return { ...pageOf([], '', lang, []), problems: [{ offset, message }] };
}

function langOf(nodes: readonly HtmlNode[]): string | null {
  const html = nodes.find((node): node is HtmlElement => isElement(node) && node.tagName === 'html');
  return (html && attributeOf(html, 'lang')) || null;
}

/**
 * Reads an Astro component, layout or page: its template, attributes that are shown, strings of expressions, and
 * constants of its script where the template shows them.
 * @param source the file
 * @param defaultLang language when the template names none, as a BCP 47 primary tag
 */
export function readAstroFile(source: Source, defaultLang: string): Page {
  const { root, problem } = parseAstro(source.text);
  if (!root) return unreadable(defaultLang, problem.offset, problem.message);
  const frontmatter = childOf(root, 'frontmatter');
  const template = new Template(source.text, frontmatter && childOf(frontmatter, 'program'));
  const nodes = template.block(listOf(root, 'body'));
  const lang = primaryTag(langOf(nodes) ?? defaultLang);
  return pageOf(nodes, source.text, lang, [...template.comments, ...commentsOf(root)]);
}

const fence = '---\n';

/**
 * Reads a module of texts, such as those of a theme in one language: every string of its constants.
 * @param source a TypeScript or JavaScript file
 * @param lang language of the texts, as a BCP 47 primary tag
 */
export function readTextModule(source: Source, lang: string): Page {
  const { root, problem } = parseAstro(`${fence}${source.text}\n${fence}`);
  if (!root) return unreadable(lang, Math.max(0, problem.offset - fence.length), problem.message);
  const frontmatter = childOf(root, 'frontmatter');
  const program = frontmatter && childOf(frontmatter, 'program');
  const moved = program && moveBack(program);
  const template = new Template(source.text, moved);
  const comments = commentsOf(root).map(({ text, offset, endOffset }) => ({
    text,
    offset: offset - fence.length,
    endOffset: endOffset - fence.length,
  }));
  return pageOf(template.values(), source.text, lang, comments);
}

/** The same tree with offsets in the text without the fence before it. */
function moveBack(node: AstroNode): AstroNode {
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    return isNode(value) ? moveBack(value) : value;
  };
  const fields = Object.entries(node).map(([key, value]) => [key, move(value)]);
  return { ...Object.fromEntries(fields), start: node.start - fence.length, end: node.end - fence.length };
}
