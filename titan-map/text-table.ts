/** A table of text. */
export interface TextTable {
  columns: string[];
  rows: string[][];
}

/**
 * Puts the cells of a table in line for a terminal.
 * @param rows cells of each row, from the left; a missing one is left empty
 * @returns a line per row, two spaces between columns and none at the end
 */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const widest = 48;

/** Cuts a cell that would make the table too wide; what was cut is in the file. */
const cut = (text: string) => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);

/**
 * Writes a table with its columns in line.
 * @param table columns and rows of text
 * @param options `wholeLast`: the last column stands nowhere else, and is not cut
 */
export function tableText({ columns, rows }: TextTable, options: { wholeLast?: boolean } = {}): string {
  const whole = options.wholeLast ? columns.length - 1 : -1;
  const cells = [columns, ...rows].map((row) => row.map((text, column) => (column === whole ? text : cut(text))));
  const rule = columns.map((_, column) =>
    '-'.repeat(Math.min(widest, Math.max(...cells.map((row) => row[column]?.length ?? 0)))),
  );
  const [head = [], ...body] = cells;
  return `${alignColumns([head, rule, ...body]).join('\n')}\n`;
}
