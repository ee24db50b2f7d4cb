import { createRequire } from 'node:module';
import type * as Compiler from '@astrojs/compiler-rs';
import type { SyntaxProblem } from './parser.ts';

/** A node of the tree that Astro's compiler makes: ESTree with JSX. Offsets count UTF-16 units. */
export interface AstroNode {
  type: string;
  start: number;
  end: number;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly operator?: unknown;
  readonly [key: string]: unknown;
}

/** Whether a value of the tree is a node. */
export function isNode(value: unknown): value is AstroNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The node in a field of another; null when there is none. */
export function childOf(node: AstroNode, field: string): AstroNode | null {
  const value = node[field];
  return isNode(value) ? value : null;
}

/** The nodes in a list of another. */
export function listOf(node: AstroNode, field: string): AstroNode[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

let loaded: typeof Compiler | null | undefined;

/** Astro's own compiler, loaded when the first component is read; it comes with Astro, which a project need not have. */
function compiler(): typeof Compiler | null {
  if (loaded !== undefined) return loaded;
  const here = createRequire(import.meta.url);
  loaded = null;
  for (const find of [() => here, () => createRequire(here.resolve('astro/package.json'))])
    try {
      loaded ??= find()('@astrojs/compiler-rs') as typeof Compiler;
    } catch {}
  return loaded;
}

/**
 * Parses a component.
 * @param text source of an `.astro` file
 * @returns the tree, or the first thing that could not be read
 */
export function parseAstro(text: string): { root: AstroNode; problem: null } | { root: null; problem: SyntaxProblem } {
  const astro = compiler();
  if (!astro) return { root: null, problem: { offset: 0, message: 'the compiler of Astro is not installed here' } };
  const { ast, diagnostics } = astro.parse(text);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) return { root: null, problem: { offset: error.labels[0]?.start ?? 0, message: error.text } };
  const root: unknown = ast;
  if (!isNode(root)) throw new TypeError('The Astro compiler gave no tree.');
  return { root, problem: null };
}
