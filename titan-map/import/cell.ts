/** What a cell of an export holds. Formulas and errors are told apart, since neither is a fact. */
export interface Cell {
  /** The value as text: dates of workbooks as YYYY-MM-DD, numbers without grouping. */
  text: string;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error';
}

/** One row of a table; `number` is its line, row or entry, counted from 1. */
export interface TableRow {
  number: number;
  cells: readonly (Cell | undefined)[];
}

/** Something in an export that keeps it from being read. No message repeats personal data. */
export interface ImportProblem {
  /** Where it is, such as zones.csv:12 (column C) or prices.xlsx › Services › C12. */
  at: string;
  message: string;
  hint: string;
  /** The cell itself, for a line with carets below it. */
  excerpt?: string;
}

/** Thrown when nothing more can be read from an export. */
export class ImportRefused extends Error {
  readonly problems: readonly ImportProblem[];
  /** How many problems there are; more than are listed when there are very many. */
  readonly count: number;

  constructor(problems: readonly ImportProblem[], count = problems.length) {
    super(problems[0]?.message ?? 'The export could not be read.');
    this.problems = problems;
    this.count = count;
  }
}

/**
 * Refuses a file as a whole, or at one place.
 * @param at file, or place in it
 * @param message what was found and what was expected
 * @param hint what to do
 */
export function refuse(at: string, message: string, hint: string): ImportRefused {
  return new ImportRefused([{ at, message, hint }]);
}

/** A table of an export, read as a stream. */
export interface Table {
  /** Tab of a workbook; null for a file that is one table. */
  sheet: string | null;
  /**
   * Names of the columns of a format that carries them with each row. They are complete up to the row read last.
   * Null for a format whose first rows hold them.
   */
  keys: readonly string[] | null;
  rows: () => AsyncIterable<TableRow>;
  /** Words for a row, or for a cell by its column from 0. */
  place: (row: number, column?: number) => string;
}

/** An export that was opened and found sound. */
export interface OpenExport {
  tables: readonly Table[];
  /** Day on which the file says that it was made, YYYY-MM-DD. */
  created: string | null;
  /** What a person should know about how it was read. */
  notes: readonly string[];
  close: () => void;
}

/** How far the reading has come, in bytes; `total` does not change. */
export type Progress = (done: number, total: number) => void;

/** Largest file that is opened, in bytes. */
export const maxFileBytes = 256 * 1024 * 1024;

/**
 * The letters of a column, as spreadsheets name it.
 * @param index column from 0
 */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/**
 * Text of an export that may stand in a message: short, and without characters that a terminal would obey.
 * @param text cell or header
 */
export function shown(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}
