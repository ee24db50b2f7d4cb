/** Text of a file that messages point into. Offsets count UTF-16 units of `text`, which has no byte order mark. */
export interface Source {
  /** Path from the project's folder, with forward slashes. */
  file: string;
  text: string;
}

/** Something wrong at one place of a file. Lines and columns count from 1, columns and length in UTF-16 units. */
export interface SourceProblem {
  rule: string;
  file: string;
  line: number;
  column: number;
  /** Length of the part to underline, which never goes past the end of the line; 0 for a file or folder as a whole. */
  length: number;
  /** What was found, and what was expected. */
  message: string;
  /** What to do. */
  hint?: string;
}

/** A range of a file with the line and column that it starts at, both counted from 1; offsets from 0. */
export interface SourceRange {
  file: string;
  line: number;
  column: number;
  offset: number;
  endOffset: number;
}

const lineStartsOf = new WeakMap<Source, number[]>();

function lineStarts(source: Source): number[] {
  const known = lineStartsOf.get(source);
  if (known) return known;
  const starts = [0];
  for (const match of source.text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  lineStartsOf.set(source, starts);
  return starts;
}

/**
 * Line and column of an offset.
 * @param source file; its lines are counted once and remembered
 * @param offset UTF-16 units from the start of the text, clamped to it
 * @returns line and column, both from 1
 */
export function positionAt(source: Source, offset: number): { line: number; column: number } {
  const starts = lineStarts(source);
  const clamped = Math.min(Math.max(offset, 0), source.text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: clamped - (starts[low] ?? 0) + 1 };
}

/**
 * Range of a file as messages and reports name it.
 * @param source file the range lies in
 * @param offset first UTF-16 unit
 * @param endOffset unit after the last
 */
export function rangeAt(source: Source, offset: number, endOffset: number): SourceRange {
  return { file: source.file, ...positionAt(source, offset), offset, endOffset };
}

/**
 * A problem at a range of a file.
 * @param source file the range lies in
 * @param range first unit and unit after the last; what lies beyond the first line is not underlined
 * @param words rule id, message and hint
 */
export function problemAt(
  source: Source,
  range: { offset: number; endOffset: number },
  words: Pick<SourceProblem, 'rule' | 'message' | 'hint'>,
): SourceProblem {
  const { line, column } = positionAt(source, range.offset);
  const firstLine = /^[^\r\n]*/.exec(source.text.slice(range.offset, range.endOffset))?.[0].trimEnd() ?? '';
  return { ...words, file: source.file, line, column, length: Math.max(firstLine.length, 1) };
}

const before = 40;

/** As many characters as UTF-16 units, so that the caret stays below its character; no escape code reaches a terminal. */
function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (hidden) => '·'.repeat(hidden.length));
}

/**
 * Draws the line that a message is about, below the line before it, with carets under the place.
 * @param text text of the file
 * @param place line and column from 1, and how many UTF-16 units to underline
 * @param width columns that the line may take; longer lines are cut around the place
 * @returns lines joined by newlines, or '' when the place has no such line
 */
export function codeFrame(text: string, place: { line: number; column: number; length: number }, width = 100): string {
  const source = { file: '', text };
  const starts = lineStarts(source);
  const lineText = (line: number) =>
    printable(text.slice(starts[line - 1], starts[line] ?? text.length).replace(/[\r\n]+$/, ''));
  if (place.line < 1 || place.line > starts.length || place.length === 0) return '';

  const line = lineText(place.line);
  const column = Math.min(place.column - 1, line.length);
  const length = Math.max(Math.min(place.length, line.length - column), 1);
  const from = line.length <= width ? 0 : Math.max(0, Math.min(column - before, line.length - width));
  const cut = (whole: string) => {
    const end = from + width;
    return `${from > 0 && whole.length > from ? '…' : ''}${whole.slice(from, end)}${whole.length > end ? '…' : ''}`;
  };
  const margin = String(place.line).length;
  const row = (mark: string, number: string, content: string) =>
    `${mark} ${number.padStart(margin)} | ${content}`.trimEnd();
  const indent = ' '.repeat(column - from + (from > 0 ? 1 : 0));
  const above = place.line > 1 && lineText(place.line - 1).trim() !== '' ? [place.line - 1] : [];
  return [
    ...above.map((number) => row(' ', String(number), cut(lineText(number)))),
    row('>', String(place.line), cut(line)),
    row(' ', '', `${indent}${'^'.repeat(Math.max(1, Math.min(length, from + width - column)))}`),
  ].join('\n');
}
