import type { Node as CodeNode } from 'estree-jsx';
import type { Nodes } from 'mdast';
import type { MdxFlowExpression, MdxJsxFlowElement, MdxJsxTextElement, MdxjsEsm, MdxTextExpression } from 'satteri';
import type { PassageRole } from '../passage.ts';
import { type Code, parseExpression, parseModule } from './javascript.ts';
import { type PlacedAttribute, placeAttributes } from './jsx-attributes.ts';
import { isQuestion, type Outline, type Surroundings } from './outline.ts';
import type { CodeUse, ElementUse, Resource, SourceComment, Span } from './page.ts';
import type { SyntaxProblem } from './parser.ts';
import { addString, declaredConstants, type Scope, type ShownText, shownText } from './shown-text.ts';
import { align, createTextBuilder, placeholder, type TextBuilder } from './text.ts';
import { hiddenElements, isShownAttribute } from './visibility.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The parts of a page that are being collected. */
export interface Collection {
  readonly source: string;
  readonly outline: Outline;
  readonly comments: SourceComment[];
  readonly elements: ElementUse[];
  readonly code: CodeUse[];
  readonly resources: Resource[];
  readonly problems: SyntaxProblem[];
  /** Constants of the page, and those that it has shown already. */
  readonly scope: Scope;
  readonly shown: Set<CodeNode>;
}

/** Other strings of the same component that a prop is read with; more would not be in a reader's mind. */
const rememberedBeside = 12;

const callToAction = /button|cta$/i;
const pictureName = /^(?:img|image|picture|logo)$/i;
const propRoles: readonly [RegExp, PassageRole][] = [
  [/^(?:q|question)$/i, 'question'],
  [/^(?:a|answer)$/i, 'answer'],
  [/^alt$/i, 'alt'],
  [/^(?:title|heading)$/i, 'heading'],
];

/** Whether a name is that of a component, which may show any of its props. */
export function isComponent(name: string): boolean {
  return /^[A-Z]/.test(name);
}

/** Whether a component is something to press, by its name. */
export function isCallToAction(name: string): boolean {
  return callToAction.test(name);
}

/** Part that a prop or key plays by its name; null when the name says nothing. */
export function roleOfProp(key: string | null): PassageRole | null {
  return key === null ? null : (propRoles.find(([names]) => names.test(key))?.[1] ?? null);
}

function roleOfAttribute(key: string | null): PassageRole {
  if (key === 'alt') return 'alt';
  return key === 'title' ? 'link-title' : 'label';
}

/** Range of a node in the source. */
export function spanOf(node: Nodes): Span {
  return { offset: node.position?.start.offset ?? 0, endOffset: node.position?.end.offset ?? 0 };
}

function cut(node: Nodes, value: string, source: string, marks: number): Code {
  const { offset, endOffset } = spanOf(node);
  return { text: value, offsets: align(value, source, offset + marks, endOffset - marks, 'none') };
}

/**
 * Reads import and export lines.
 * @param node the lines
 * @param into collection that gets them as code, and what is wrong with them
 * @returns constants that they declare
 */
export function readModule(node: MdxjsEsm, into: Pick<Collection, 'source' | 'code' | 'problems'>): Scope {
  const code = cut(node, node.value, into.source, 0);
  const { offset, endOffset } = spanOf(node);
  const written = into.source.slice(offset, endOffset).trimEnd();
  into.code.push({ kind: 'module', offset, endOffset: offset + written.length });
  const parsed = parseModule(code);
  if (!parsed.problem) return declaredConstants(parsed.program, code);
  into.problems.push(parsed.problem);
  return new Map();
}

/**
 * Reads an expression in braces among other copy. One that is a string becomes part of the running text; the strings
 * of any other stand on their own.
 * @param node the expression
 * @param builder running text around it
 * @param role part that the running text plays
 * @param around where it stands
 * @param into collection that gets comments, code and strings
 */
export function readExpression(
  node: MdxFlowExpression | MdxTextExpression,
  builder: TextBuilder,
  role: PassageRole,
  around: Surroundings,
  into: Collection,
): void {
  const span = spanOf(node);
  const code = cut(node, node.value, into.source, 1);
  const parsed = parseExpression(code);
  if (parsed.problem) {
    into.problems.push(parsed.problem);
    return;
  }
  for (const { text, start, end } of parsed.comments) {
    const inside = { offset: code.offsets[start] ?? span.offset, endOffset: code.offsets[end] ?? span.endOffset };
    into.comments.push({ text: text.trim(), ...(parsed.node ? inside : span) });
  }
  if (!parsed.node) return;
  if (parsed.node.type !== 'Literal') into.code.push({ kind: 'expression', ...span });
  const named = parsed.node.type === 'Identifier' || parsed.node.type === 'MemberExpression';
  const standsAlone = node.type === 'mdxFlowExpression' && named;
  if (!standsAlone && addString(builder, parsed.node, code, into.scope)) return;
  builder.addAt(placeholder, span.offset);
  addShown(shownText(parsed.node, code, null, into.scope, into.shown), role, around, into.outline);
}

function addShown(texts: readonly ShownText[], role: PassageRole, around: Surroundings, outline: Outline): void {
  const asked = texts.find(({ key, text }) => roleOfProp(key) === 'question' && isQuestion(text))?.text ?? null;
  const nearby = texts.slice(0, rememberedBeside + 1);
  for (const shown of texts) {
    const itsRole = roleOfProp(shown.key) ?? role;
    const beside = nearby.filter((other) => other !== shown).map((other) => other.text);
    const question = itsRole === 'answer' ? (asked ?? around.question ?? null) : (around.question ?? null);
    outline.aside(itsRole, { text: shown.text, offsets: shown.offsets }, { ...around, question, beside });
  }
}

function readAttribute(element: string, { name, text, code, ...span }: PlacedAttribute, into: Collection): ShownText[] {
  const shown = name === '...' || isShownAttribute(element, name);
  if (text) {
    const builder = createTextBuilder();
    if (shown) builder.add(text.value, text.offsets);
    return builder.hasText ? [{ key: name, ...builder.finish() }] : [];
  }
  if (!code) return [];
  const parsed = parseExpression(code);
  if (parsed.problem) into.problems.push(parsed.problem);
  if (!parsed.node) return [];
  if (name === '...' || parsed.node.type !== 'Literal')
    into.code.push({ kind: 'expression', offset: span.offset, endOffset: span.endOffset });
  return shown ? shownText(parsed.node, code, name, into.scope, into.shown) : [];
}

/**
 * Reads the opening tag of an element or component.
 * @param element element of the tree
 * @param around where it stands
 * @param into collection that gets its attributes, pictures and links
 * @returns whether its content is hidden from visitors, and the strings that its attributes show
 */
export function readOpeningTag(
  element: JsxElement,
  around: Surroundings,
  into: Collection,
): { hidden: boolean; texts: ShownText[] } {
  const span = spanOf(element);
  const name = element.name ?? '';
  const placed = placeAttributes(element, into.source, span.offset, span.endOffset);
  const texts = placed.flatMap((attribute) => readAttribute(name, attribute, into));
  if (name !== '')
    into.elements.push({
      name,
      attributes: placed,
      whole: span,
      offset: span.offset,
      endOffset: span.offset + 1 + name.length,
    });
  const value = (wanted: string) => placed.find((attribute) => attribute.name === wanted)?.value ?? null;
  const [src, href] = [value('src'), value('href')];
  if (src !== null && pictureName.test(name))
    into.resources.push({ kind: 'image', url: src, alt: value('alt'), ...span });
  if (href !== null) into.resources.push({ kind: 'link', url: href, alt: null, ...span });
  if (isComponent(name)) addShown(texts, isCallToAction(name) ? 'cta' : 'label', around, into.outline);
  else for (const { key, ...read } of texts) into.outline.aside(roleOfAttribute(key), read, around);
  return { hidden: hiddenElements.has(name) || placed.some((attribute) => attribute.name === 'hidden'), texts };
}
