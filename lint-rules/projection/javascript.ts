import { type Options, Parser } from 'acorn';
import jsx from 'acorn-jsx';
import type { Expression, Program } from 'estree-jsx';
import type { SyntaxProblem } from './parser.ts';

/** Code cut out of a page: unit `i` of `text` came from `offsets[i]` of the source. */
export interface Code {
  text: string;
  offsets: Uint32Array;
}

/** A comment in code, without its marks; the range counts in the text of the code and includes them. */
export interface CodeComment {
  text: string;
  start: number;
  end: number;
}

export type ParsedExpression =
  | { node: Expression | null; comments: readonly CodeComment[]; problem: null }
  | { node: null; comments: readonly []; problem: SyntaxProblem };

const JsxParser = Parser.extend(jsx());

function optionsFor(comments: CodeComment[]): Options {
  return {
    ecmaVersion: 'latest',
    sourceType: 'module',
    ranges: true,
    onComment: (_block, text, start, end) => void comments.push({ text, start, end }),
  };
}

function problemOf(error: unknown, code: Code): SyntaxProblem {
  if (!(error instanceof SyntaxError)) throw error;
  const position = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
  return {
    offset: code.offsets[Math.min(position, code.text.length)] ?? 0,
    message: error.message.replace(/ \(\d+:\d+\)$/, ''),
  };
}

function isOnlyComments(text: string): boolean {
  try {
    return [...JsxParser.tokenizer(text, optionsFor([]))].length === 0;
  } catch {
    return false;
  }
}

/**
 * Parses one JavaScript expression, JSX allowed.
 * @param code text between the braces
 * @returns the expression with ranges in `code.text`, or null when there are only comments
 */
export function parseExpression(code: Code): ParsedExpression {
  if (isOnlyComments(code.text)) {
    const comments: CodeComment[] = [];
    JsxParser.parse(code.text, optionsFor(comments));
    return { node: null, comments, problem: null };
  }
  const comments: CodeComment[] = [];
  const start = /^\s*\.\.\./.exec(code.text)?.[0].length ?? 0;
  try {
    const node = JsxParser.parseExpressionAt(code.text, start, optionsFor(comments)) as unknown as Expression;
    return { node, comments, problem: null };
  } catch (error) {
    return { node: null, comments: [], problem: problemOf(error, code) };
  }
}

/**
 * Parses the import and export lines of a page.
 * @param code the lines
 * @returns the program with ranges in `code.text`, or the first thing that could not be read
 */
export function parseModule(
  code: Code,
): { program: Program; problem: null } | { program: null; problem: SyntaxProblem } {
  try {
    const program = JsxParser.parse(code.text, optionsFor([])) as unknown as Program;
    return { program, problem: null };
  } catch (error) {
    return { program: null, problem: problemOf(error, code) };
  }
}
