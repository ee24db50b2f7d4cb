import { type Document, type ErrorCode, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml';
import { problemAt, type Source, type SourceProblem } from './source.ts';

interface Words {
  message: string;
  hint: string;
}

const plainValues = 'expected plain keys, values and lists';
const useQuotes = 'Put the value in double quotes.';
const removeIt = 'Remove it. Text that starts with one of the characters ! & * % @ ` goes in quotes.';
const lookAround = 'Look for a quote inside of a quoted text, a missing colon or a bracket too many.';
const align = 'Give the line as many spaces as its neighbours have, or two more if it belongs to the line above.';

const wordsOf: Record<ErrorCode, Words> = {
  ALIAS_PROPS: { message: `Found a tag or an anchor on an alias; ${plainValues}.`, hint: removeIt },
  BAD_ALIAS: { message: `Found * or & without a name after it; ${plainValues}.`, hint: removeIt },
  BAD_COLLECTION_TYPE: { message: `Found a tag that does not fit its value; ${plainValues}.`, hint: removeIt },
  BAD_DIRECTIVE: { message: `Found a directive that starts with %; ${plainValues}.`, hint: removeIt },
  BAD_DQ_ESCAPE: {
    message: 'Found a backslash before a character that it has no meaning for; expected two backslashes for one.',
    hint: 'Write \\\\ for a backslash, or use single quotes.',
  },
  BAD_INDENT: {
    message: 'Found another indentation than in the lines around; expected what belongs together in one column.',
    hint: align,
  },
  BAD_PROP_ORDER: { message: `Found a tag or an anchor out of place; ${plainValues}.`, hint: removeIt },
  BAD_SCALAR_START: {
    message: 'Found a value that starts with a character of YAML itself; expected it in quotes.',
    hint: useQuotes,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Found a second colon, or deeper lines below a value; expected one value after the key.',
    hint: 'Put a value with a colon in double quotes, or move the key to a line of its own.',
  },
  BLOCK_IN_FLOW: {
    message: 'Found indented lines of a list or group inside of brackets; expected entries with commas between them.',
    hint: 'Write it without brackets, or put everything between them with commas.',
  },
  DUPLICATE_KEY: { message: 'Found the same key twice; expected it once.', hint: 'Keep one of the two.' },
  IMPOSSIBLE: { message: `Found YAML that contradicts itself; ${plainValues}.`, hint: lookAround },
  KEY_OVER_1024_CHARS: {
    message: 'Found a key of more than 1,024 characters; expected a short name.',
    hint: 'Look for a missing line break or a colon inside of a long text.',
  },
  MISSING_CHAR: {
    message: 'Found text where a colon, a comma, a hyphen or a space is missing; expected a key with its value.',
    hint: 'Write "key: value" with a space after the colon, and "- " before an entry of a list.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'Found a key that goes over several lines; expected the key and its colon on one line.',
    hint: align,
  },
  MULTIPLE_ANCHORS: { message: `Found two anchors on one value; ${plainValues}.`, hint: removeIt },
  MULTIPLE_DOCS: {
    message: 'Found a second document after ---; expected one document in a file.',
    hint: 'Remove the line with ---, or move the second half into a file of its own.',
  },
  MULTIPLE_TAGS: { message: `Found two tags on one value; ${plainValues}.`, hint: removeIt },
  NON_STRING_KEY: {
    message: 'Found a list or a group as a key; expected a name.',
    hint: 'Remove the question mark or the brackets.',
  },
  RESOURCE_EXHAUSTION: {
    message: 'Found values nested too deeply to be read; expected a few levels.',
    hint: 'Look for brackets that are opened again and again.',
  },
  TAB_AS_INDENT: {
    message: 'Found a tab as indentation; expected spaces, which is all that YAML allows there.',
    hint: 'Replace the tab with two spaces; most editors have a setting to insert spaces.',
  },
  TAG_RESOLVE_FAILED: { message: `Found a tag that starts with an exclamation mark; ${plainValues}.`, hint: removeIt },
  UNEXPECTED_TOKEN: {
    message: 'Found something that does not belong here; expected a key with a colon, or an entry after a hyphen.',
    hint: lookAround,
  },
};

/** What was opened and never closed: the parser reports the place where it gave up, people need the place to mend. */
const unclosed: readonly { report: RegExp; opens: (node: Node) => boolean; words: Words }[] = [
  {
    report: /closing .quote/,
    opens: (node) => isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'),
    words: {
      message: 'Found a quote that is never closed; expected another one at the end of the text.',
      hint: 'Close the quote.',
    },
  },
  {
    report: /^Flow (map|sequence) .*end with/,
    opens: (node) => isCollection(node) && node.flow === true,
    words: {
      message: 'Found a bracket that is never closed; expected its partner after the last entry.',
      hint: 'Close the bracket.',
    },
  },
];

function openerBefore(document: Document, end: number, opens: (node: Node) => boolean): number | null {
  let found: number | null = null;
  visit(document, {
    Value(_, node) {
      const at = node.range?.[0] ?? end;
      if (at < end && opens(node)) found = at;
    },
  });
  return found;
}

function wordError(error: YAMLError, document: Document): Words & { offset: number; endOffset: number } {
  const [offset, endOffset] = error.pos;
  const left = unclosed.find(({ report }) => report.test(error.message));
  const opened = left && openerBefore(document, endOffset, left.opens);
  if (left && typeof opened === 'number') return { ...left.words, offset: opened, endOffset: opened + 1 };
  return { ...wordsOf[error.code], offset, endOffset };
}

/**
 * The problem of a text that is nested beyond reason.
 * @param source file
 * @param offset where the limit was passed, in UTF-16 units
 */
export function tooDeep(source: Source, offset: number): SourceProblem {
  return problemAt(source, { offset, endOffset: offset + 1 }, { rule: 'map/syntax', ...wordsOf.RESOURCE_EXHAUSTION });
}

/** What follows a broken place is mostly broken by it; this many are enough to mend a file in one go. */
const most = 20;

/**
 * Puts what is wrong with the notation of a file in plain words, one problem to a line.
 * @param document document that was read with errors
 * @param source file it was read from
 * @param start where the document begins in the file
 */
export function syntaxProblems(document: Document.Parsed, source: Source, start: number): SourceProblem[] {
  const byLine = new Map<number, SourceProblem>();
  for (const error of document.errors) {
    const { offset, endOffset, message, hint } = wordError(error, document);
    const range = { offset: start + offset, endOffset: start + endOffset };
    const problem = problemAt(source, range, { rule: 'map/syntax', message, hint });
    if (!byLine.has(problem.line)) byLine.set(problem.line, problem);
    if (byLine.size === most) break;
  }
  return [...byLine.values()];
}
