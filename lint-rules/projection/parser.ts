import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

/** Where and why a file could not be read. The offset counts UTF-16 units from the start of the file. */
export interface SyntaxProblem {
  offset: number;
  message: string;
}

export type ParsedMarkdown = { root: Root; problem: null } | { root: null; problem: SyntaxProblem };

const written = /^(\d+):(\d+): (.*?)(?: \([\w:-]+\))?$/s;

function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const next = source.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return Math.min(start + column - 1, source.length);
}

/** Brackets inside of brackets that are still read; the native parser behind it runs out of stack at some thousands. */
const maxDepth = 500;
const opening = new Set([...'([{'].map((mark) => mark.charCodeAt(0)));
const closing = new Set([...')]}'].map((mark) => mark.charCodeAt(0)));

function tooDeep(source: string): SyntaxProblem | null {
  let depth = 0;
  for (let offset = 0; offset < source.length; offset += 1) {
    const unit = source.charCodeAt(offset);
    if (opening.has(unit)) depth += 1;
    else if (closing.has(unit) && depth > 0) depth -= 1;
    if (depth > maxDepth) return { offset, message: `more than ${maxDepth} brackets inside of each other` };
  }
  return null;
}

/**
 * Parses a page with the parser that also renders it.
 * @param source page without a byte order mark
 * @param format `md` reads HTML comments and tags as HTML; `mdx` reads JSX, expressions, imports and exports
 * @returns the tree, whose nodes carry offsets in UTF-16 units, or the first thing that could not be read
 */
export function parseMarkdown(source: string, format: 'md' | 'mdx'): ParsedMarkdown {
  const deep = tooDeep(source);
  if (deep) return { root: null, problem: deep };
  try {
    const tree: Nodes = format === 'mdx' ? mdxToMdast(source) : markdownToMdast(source);
    if (tree.type !== 'root') throw new TypeError(`The Markdown parser gave a ${tree.type} instead of a root.`);
    return { root: tree, problem: null };
  } catch (error) {
    const match = error instanceof Error ? written.exec(error.message) : null;
    if (!match) throw error;
    const offset = offsetOf(source, Number(match[1]), Number(match[2]));
    return { root: null, problem: { offset, message: match[3] ?? '' } };
  }
}
