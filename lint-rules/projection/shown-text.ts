import type {
  Expression,
  JSXAttribute,
  JSXElement,
  JSXFragment,
  JSXOpeningElement,
  Node,
  PrivateIdentifier,
  Program,
  SpreadElement,
  Super,
} from 'estree-jsx';
import type { Code } from './javascript.ts';
import { align, createTextBuilder, type Escapes, placeholder, type TextBuilder } from './text.ts';
import { blockElements, hiddenElements, isShownAttribute, isShownText } from './visibility.ts';

interface Value {
  code: Code;
  node: Expression;
}

/** Values of the constants that a page declares, by name. */
export type Scope = ReadonlyMap<string, Value>;

/** A string of the code that visitors read. */
export interface ShownText {
  /** Key or prop that it stands under; null for a child. */
  key: string | null;
  text: string;
  offsets: Uint32Array;
}

type Operand = Node | Expression | Super | PrivateIdentifier | SpreadElement | null | undefined;

const range = (node: Node): [number, number] => node.range ?? [0, 0];

/**
 * Collects the constants that import and export lines declare.
 * @param program parsed lines
 * @param code their text and place
 */
export function declaredConstants(program: Program, code: Code): Map<string, Value> {
  const scope = new Map<string, Value>();
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations)
      if (id.type === 'Identifier' && init) scope.set(id.name, { code, node: init });
  }
  return scope;
}

function propertyName(node: Operand): string | null {
  if (node?.type === 'Identifier') return node.name;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** Follows names and members to the value that the page itself declares. */
function resolve(value: Value, scope: Scope, depth = 0): Value | null {
  const { node, code } = value;
  if (depth > 20) return null;
  if (node.type === 'Identifier') {
    const found = scope.get(node.name);
    return found ? resolve(found, scope, depth + 1) : null;
  }
  if (node.type === 'MemberExpression' && node.object.type !== 'Super') {
    const owner = resolve({ code, node: node.object }, scope, depth + 1);
    if (owner?.node.type !== 'ObjectExpression') return null;
    const name = propertyName(node.property);
    for (const property of owner.node.properties)
      if (property.type === 'Property' && propertyName(property.key) === name)
        return resolve({ code: owner.code, node: property.value as Expression }, scope, depth + 1);
    return null;
  }
  return value;
}

function addSource(
  builder: TextBuilder,
  code: Code,
  value: string,
  start: number,
  end: number,
  escapes: Escapes,
): void {
  const inCode = align(value, code.text, start, end, escapes);
  builder.add(
    value,
    inCode.map((offset) => code.offsets[offset] ?? 0),
  );
}

/** The words of an expression that is one string, whatever it is joined of; null for any other expression. */
function joinedParts(value: Value, scope: Scope): Value[] | null {
  const { node, code } = value;
  if (node.type === 'Literal') return typeof node.value === 'string' ? [value] : null;
  if (node.type === 'TemplateLiteral') return [value];
  if (node.type === 'BinaryExpression' && node.operator === '+' && node.left.type !== 'PrivateIdentifier') {
    const left = { code, node: node.left };
    const right = { code, node: node.right };
    const parts = [joinedParts(left, scope), joinedParts(right, scope)];
    return parts.some(Boolean) ? [...(parts[0] ?? [left]), ...(parts[1] ?? [right])] : null;
  }
  return null;
}

function constantText(value: Value, scope: Scope): string | null {
  const found = resolve(value, scope);
  if (found?.node.type === 'Literal') return found.node.value === null ? null : String(found.node.value);
  if (found?.node.type === 'TemplateLiteral' && found.node.expressions.length === 0)
    return found.node.quasis[0]?.value.cooked ?? null;
  return null;
}

function addJoined(builder: TextBuilder, parts: readonly Value[], scope: Scope): void {
  for (const { node, code } of parts) {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      const [start, end] = range(node);
      addSource(builder, code, node.value, start + 1, end - 1, 'javascript');
    } else if (node.type === 'TemplateLiteral') {
      node.quasis.forEach((quasi, index) => {
        const [start, end] = range(quasi);
        addSource(builder, code, quasi.value.cooked ?? '', start, end, 'javascript');
        const inner = node.expressions[index];
        if (inner) addUnknown(builder, { code, node: inner }, scope);
      });
    } else {
      addUnknown(builder, { code, node }, scope);
    }
  }
}

function addUnknown(builder: TextBuilder, value: Value, scope: Scope): void {
  const at = value.code.offsets[range(value.node)[0]] ?? 0;
  builder.addAt(constantText(value, scope) ?? placeholder, at);
}

function elementName(opening: JSXOpeningElement): string {
  return opening.name.type === 'JSXIdentifier' ? opening.name.name : '';
}

function attributeName(attribute: JSXAttribute): string {
  const { name } = attribute;
  return name.type === 'JSXIdentifier' ? name.name : `${name.namespace.name}:${name.name.name}`;
}

/** Walks code and hands out what it shows, in the order of the source. */
class ShownTextReader {
  readonly found: ShownText[] = [];
  readonly #scope: Scope;
  readonly #seen: Set<Node>;

  constructor(scope: Scope, seen: Set<Node>) {
    this.#scope = scope;
    this.#seen = seen;
  }

  #finish(builder: TextBuilder, key: string | null): void {
    if (!builder.hasText) return;
    const read = builder.finish();
    if (isShownText(key ?? '', read.text)) this.found.push({ key, ...read });
  }

  read(value: Value, key: string | null): void {
    const { code } = value;
    const parts = joinedParts(value, this.#scope);
    if (parts) {
      const builder = createTextBuilder();
      addJoined(builder, parts, this.#scope);
      this.#finish(builder, key);
      for (const part of parts) {
        if (part.node.type !== 'TemplateLiteral') continue;
        const open = part.node.expressions.filter((node) => constantText({ code, node }, this.#scope) === null);
        this.#each(code, open, key);
      }
      return;
    }
    this.#readNode(value, key);
  }

  #readNode({ code, node }: Value, key: string | null): void {
    switch (node.type) {
      case 'Identifier':
      case 'MemberExpression': {
        const found = resolve({ code, node }, this.#scope);
        if (!found || this.#seen.has(found.node)) break;
        this.#seen.add(found.node);
        this.read(found, key);
        break;
      }
      case 'ArrayExpression':
        this.#each(code, node.elements, key);
        break;
      case 'ObjectExpression':
        for (const property of node.properties) {
          if (property.type !== 'Property') continue;
          this.#each(code, [property.value], propertyName(property.key) ?? key);
        }
        break;
      case 'ConditionalExpression':
        this.#each(code, [node.consequent, node.alternate], key);
        break;
      case 'LogicalExpression':
        this.#each(code, node.operator === '&&' ? [node.right] : [node.left, node.right], key);
        break;
      case 'SequenceExpression':
        this.#each(code, node.expressions.slice(-1), key);
        break;
      case 'ArrowFunctionExpression': {
        const returned =
          node.body.type === 'BlockStatement'
            ? node.body.body.map((statement) => (statement.type === 'ReturnStatement' ? statement.argument : null))
            : [node.body];
        this.#each(code, returned, key);
        break;
      }
      case 'CallExpression':
        this.#each(code, [node.callee.type === 'MemberExpression' ? node.callee.object : null, ...node.arguments], key);
        break;
      case 'TaggedTemplateExpression':
        this.#each(code, [node.quasi], key);
        break;
      case 'ChainExpression':
        this.#each(code, [node.expression], key);
        break;
      case 'JSXElement':
      case 'JSXFragment':
        this.#element(code, node);
        break;
    }
  }

  #each(code: Code, nodes: readonly Operand[], key: string | null): void {
    for (const node of nodes)
      if (node && node.type !== 'Super' && node.type !== 'SpreadElement' && node.type !== 'PrivateIdentifier')
        this.read({ code, node: node as Expression }, key);
  }

  #element(code: Code, root: JSXElement | JSXFragment): void {
    let builder = createTextBuilder();
    const flush = () => {
      this.#finish(builder, null);
      builder = createTextBuilder();
    };
    const visit = (element: JSXElement | JSXFragment): void => {
      if (element.type === 'JSXElement') {
        this.#attributes(code, element.openingElement);
        const hidden = element.openingElement.attributes.some(
          (attribute) => attribute.type === 'JSXAttribute' && attributeName(attribute) === 'hidden',
        );
        if (hidden || hiddenElements.has(elementName(element.openingElement))) return;
      }
      const block = element.type === 'JSXElement' && blockElements.has(elementName(element.openingElement));
      if (block) flush();
      for (const child of element.children) {
        if (child.type === 'JSXText') addSource(builder, code, child.value, ...range(child), 'html');
        else if (child.type === 'JSXElement' || child.type === 'JSXFragment') visit(child);
        else if (child.type === 'JSXExpressionContainer' && child.expression.type !== 'JSXEmptyExpression') {
          const value = { code, node: child.expression };
          const parts = joinedParts(value, this.#scope);
          if (parts) addJoined(builder, parts, this.#scope);
          else {
            addUnknown(builder, value, this.#scope);
            this.read(value, null);
          }
        }
      }
      if (block) flush();
    };
    visit(root);
    flush();
  }

  #attributes(code: Code, opening: JSXOpeningElement): void {
    for (const attribute of opening.attributes) {
      if (attribute.type !== 'JSXAttribute' || !attribute.value) continue;
      const name = attributeName(attribute);
      if (!isShownAttribute(elementName(opening), name)) continue;
      const { value } = attribute;
      if (value.type === 'Literal' && typeof value.value === 'string') {
        const [start, end] = range(value);
        const builder = createTextBuilder();
        addSource(builder, code, value.value, start + 1, end - 1, 'html');
        this.#finish(builder, name);
      } else if (value.type === 'JSXExpressionContainer' && value.expression.type !== 'JSXEmptyExpression') {
        this.read({ code, node: value.expression }, name);
      }
    }
  }
}

/**
 * Collects the strings of an expression that visitors read: strings, templates, joined strings, values of arrays and
 * objects, both branches of a condition, JSX, and constants of the page where they are used.
 * @param node expression with ranges in the text of `code`
 * @param code the expression's text and place
 * @param key prop that the expression is the value of; null for a child
 * @param scope constants of the page
 * @param seen constants already handed out; grows, so that a constant used twice is read once
 */
export function shownText(
  node: Expression,
  code: Code,
  key: string | null,
  scope: Scope,
  seen: Set<Node>,
): ShownText[] {
  const reader = new ShownTextReader(scope, seen);
  reader.read({ code, node }, key);
  return reader.found;
}

/**
 * Adds an expression to running text when it is one string; a constant of the page counts at the place where it is used.
 * @returns false when the expression is something else and nothing was added
 */
export function addString(builder: TextBuilder, node: Expression, code: Code, scope: Scope): boolean {
  const value = { code, node };
  const parts = joinedParts(value, scope);
  if (parts) {
    addJoined(builder, parts, scope);
    return true;
  }
  const constant = constantText(value, scope);
  if (constant !== null) builder.addAt(constant, code.offsets[range(node)[0]] ?? 0);
  return constant !== null;
}
