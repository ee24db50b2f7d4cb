import { columnLetters, type ImportProblem, shown, type Table, type TableRow } from './cell.ts';
import { type Family, type FieldName, plainName } from './families.ts';
import { looksLikePeople, type PersonalKind, personalByContent, personalByName } from './personal-data.ts';

type Fields = Family['fields'];

/** A column that is not read, because of what it holds. */
export interface RefusedColumn {
  index: number;
  kind: PersonalKind;
}

/** Which column of a table holds which field. */
export interface Columns {
  fields: ReadonlyMap<FieldName, number>;
  refused: readonly RefusedColumn[];
  /** How many columns the table has. */
  width: number;
}

/** Rows that may stand above the names of the columns, such as a title. */
const maxHeadRows = 20;

function fieldColumns(headers: readonly string[], fields: Fields): Map<FieldName, number> {
  const plain = headers.map(plainName);
  const found = new Map<FieldName, number>();
  for (const [field, { aliases }] of Object.entries(fields) as [FieldName, Fields[string]][]) {
    for (const alias of aliases) {
      const index = plain.indexOf(plainName(alias));
      if (index === -1 || [...found.values()].includes(index)) continue;
      found.set(field, index);
      break;
    }
  }
  return found;
}

/**
 * Matches names of columns with the fields of a family. A column that no field asks for is never read; one that holds
 * personal data is named as refused.
 * @param headers names as written
 * @param family what the table holds
 */
export function matchColumns(headers: readonly string[], family: Pick<Family, 'fields' | 'ownContacts'>): Columns {
  const fields = fieldColumns(headers, family.fields);
  const used = new Set(fields.values());
  const refused = headers.flatMap((header, index): RefusedColumn[] => {
    const kind = used.has(index) || family.ownContacts ? null : personalByName(header);
    return kind ? [{ index, kind }] : [];
  });
  return { fields, refused, width: headers.length };
}

/** Required fields that no column holds. */
function lacking(columns: Columns, fields: Fields): FieldName[] {
  return (Object.keys(fields) as FieldName[]).filter((field) => fields[field]?.required && !columns.fields.has(field));
}

const aliasWords = (fields: Fields, field: string) =>
  (fields[field]?.aliases ?? []).map((alias) => `“${alias}”`).join(' or ');

/**
 * What is wrong with the columns of a table as a whole.
 * @param columns columns as matched
 * @param headers names as written
 * @param options fields that are asked for, what one row is called, and where the names stand
 */
export function columnProblems(
  columns: Columns,
  headers: readonly string[],
  { family, at, ownContacts }: { family: Pick<Family, 'fields' | 'row'>; at: string; ownContacts: boolean },
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (!ownContacts && looksLikePeople(columns.refused.map(({ kind }) => kind))) {
    const kinds = [...new Set(columns.refused.map(({ kind }) => kind))];
    problems.push({
      at,
      message: `Found columns with ${kinds.join(', ')}; expected a list of ${family.row}s without people. Nothing of it was kept.`,
      hint: 'Export the list from the settings of the platform, or remove these columns, and delete this copy if it is not needed.',
    });
  }
  const missing = lacking(columns, family.fields);
  if (missing.length > 0) {
    problems.push({
      at,
      message: `Found no column for ${missing.join(', ')} of a ${family.row}; expected ${missing.map((field) => aliasWords(family.fields, field)).join(', and ')}.`,
      hint: 'Name the columns in the first row, or choose another family with --family.',
    });
  }
  for (const [field, index] of columns.fields) {
    const name = plainName(headers[index] ?? '');
    const again = headers.findIndex((header, other) => other > index && plainName(header) === name);
    if (again === -1) continue;
    problems.push({
      at,
      message: `Found two columns for ${field}: ${columnLetters(index)} and ${columnLetters(again)}, both “${shown(headers[index] ?? '')}”; expected one.`,
      hint: 'Remove or rename one of the two.',
    });
  }
  return problems;
}

/** The row of a table that names its columns, and the rows after it. */
export interface Body {
  columns: Columns;
  problems: readonly ImportProblem[];
  rows: AsyncIterable<TableRow>;
}

const textsOf = ({ cells }: TableRow) => Array.from(cells, (cell) => cell?.text.trim() ?? '');

/**
 * Finds the names of the columns among the first rows of a table.
 * @param table table with its rows
 * @param family what it holds
 */
export async function findBody(table: Table, family: Family): Promise<Body> {
  const iterator = table.rows()[Symbol.asyncIterator]();
  const ownContacts = family.ownContacts === true;
  const rest = async function* (first: TableRow | null) {
    try {
      if (first) yield first;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.(undefined);
    }
  };
  const judged = (headers: readonly string[], at: string, first: TableRow | null): Body => {
    const columns = matchColumns(headers, family);
    return { columns, problems: columnProblems(columns, headers, { family, at, ownContacts }), rows: rest(first) };
  };

  let best: { headers: string[]; row: number; matched: number } | null = null;
  for (let count = 0; count < maxHeadRows; count++) {
    const { value: row, done } = await iterator.next();
    if (done) break;
    if (table.keys) return judged(table.keys, table.place(row.number), row);
    const headers = textsOf(row);
    const columns = matchColumns(headers, family);
    if (lacking(columns, family.fields).length === 0) return judged(headers, table.place(row.number), null);
    if (columns.fields.size > (best?.matched ?? 0)) best = { headers, row: row.number, matched: columns.fields.size };
  }
  return judged(best?.headers ?? [], table.place(best?.row ?? 1), null);
}

/**
 * Whether any cell of a row shows personal data by its content.
 * @param row row of a table
 * @returns each such column with what it holds
 */
export function personalCells({ cells }: TableRow): RefusedColumn[] {
  const found: RefusedColumn[] = [];
  cells.forEach((cell, index) => {
    const kind = cell?.kind === 'text' ? personalByContent(cell.text) : null;
    if (kind) found.push({ index, kind });
  });
  return found;
}
