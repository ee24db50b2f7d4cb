import { CategoryPath } from './categories.ts';
import {
  type Cell,
  columnLetters,
  type ImportProblem,
  ImportRefused,
  type OpenExport,
  refuse,
  shown,
  type Table,
  type TableRow,
} from './cell.ts';
import { type Columns, findBody, matchColumns, personalCells, type RefusedColumn } from './columns.ts';
import {
  categoryLevels,
  categoryTable,
  type Family,
  type FamilyName,
  type FieldName,
  families,
  plainName,
} from './families.ts';
import { isOffered } from './states.ts';
import { readValue, type Value } from './values.ts';

type RowValues = Readonly<Partial<Record<FieldName, Value>>>;

/** One row of an export, as far as the map knows such things. */
export interface ImportedRow {
  family: FamilyName;
  /** Id in the platform; null when the export has none. */
  externalId: string | null;
  name: string;
  /** State as the export says it; null when it says none. */
  state: string | null;
  /** Day of the export, YYYY-MM-DD. */
  exported: string;
  /** Place of the row. */
  at: string;
  values: RowValues;
  /** Place of each value. */
  places: Readonly<Partial<Record<FieldName, string>>>;
  /** Names of the categories that a pricebook item stands in, outermost first. */
  categories: readonly string[];
}

export interface RowReader {
  rows: AsyncIterable<ImportedRow>;
  /** Columns that were left out because of what they hold; complete once the rows are read. */
  leftOut: () => string[];
  /** What to call the part of the file that was read. */
  artifact: string;
}

/** Problems that are listed; whoever has more mends these first. */
const most = 100;

/**
 * Finds the table of a family in an export.
 * @param source opened export
 * @param options family, tab as asked for, and what messages call the file
 * @throws {ImportRefused} when no tab or more than one could be meant
 */
export function chooseTable(
  { tables }: OpenExport,
  { family, sheet, name }: { family: FamilyName; sheet?: string | undefined; name: string },
): Table {
  const named = tables.map((table) => `“${shown(table.sheet ?? '')}”`).join(', ');
  if (sheet !== undefined) {
    const wanted = tables.find((table) => table.sheet !== null && plainName(table.sheet) === plainName(sheet));
    if (wanted) return wanted;
    throw refuse(name, `Found no tab “${shown(sheet)}”; expected one of ${named}.`, 'Name one of them with --sheet.');
  }
  const [only, ...others] = tables;
  if (only && others.length === 0) return only;
  const tabs: readonly string[] = families[family].tabs.map(plainName);
  const meant = tables.filter(({ sheet: tab }) => tab !== null && tabs.includes(plainName(tab)));
  if (meant.length === 1 && meant[0]) return meant[0];
  throw refuse(
    name,
    `Found ${meant.length === 0 ? 'no tab' : `${meant.length} tabs`} for ${family} among ${named}; expected one called ${families[family].tabs.join(' or ')}.`,
    'Name the tab with --sheet.',
  );
}

function levelsOf(row: TableRow, fields: Columns['fields']): string[] {
  return Array.from({ length: categoryLevels }, (_, level) => {
    const index = fields.get(`level${level + 1}`);
    return index === undefined ? '' : (row.cells[index]?.text.trim() ?? '');
  });
}

const orphan = (at: string, level: number): ImportProblem => ({
  at,
  message: `Found a category below level ${level} that has no Category${level} in the rows above; expected its parents before it.`,
  hint: 'Leave the rows in the order of the export; do not sort or filter them.',
});

/** Reads the tab that lists categories by position: id or last name → path. */
async function readCategories(source: OpenExport, table: Table): Promise<Map<string, readonly string[]>> {
  const paths = new Map<string, readonly string[]>();
  const tabs: readonly string[] = categoryTable.tabs.map(plainName);
  const list = source.tables.find(({ sheet }) => sheet !== null && tabs.includes(plainName(sheet)));
  if (!list || list === table) return paths;
  const path = new CategoryPath();
  let columns: Columns | null = null;
  for await (const row of list.rows()) {
    if (!columns) {
      const headers = Array.from(row.cells, (cell) => cell?.text ?? '');
      const found = matchColumns(headers, categoryTable);
      if (found.fields.has('level1')) columns = found;
      continue;
    }
    const broken = path.follow(levelsOf(row, columns.fields));
    if (broken !== null) throw new ImportRefused([orphan(list.place(row.number), broken)]);
    const index = columns.fields.get('id');
    const id = index === undefined ? undefined : row.cells[index]?.text.trim();
    if (id) paths.set(id, path.path);
    const last = path.path.at(-1);
    if (last && !paths.has(last)) paths.set(last, path.path);
  }
  return paths;
}

interface Reading {
  table: Table;
  family: Family;
  columns: Columns;
  problems: ImportProblem[];
}

const notAFact: Partial<Record<Cell['kind'], readonly [found: string, hint: string]>> = {
  formula: ['a formula', 'Copy the column in the spreadsheet and paste it as values only, then export again.'],
  error: ['an error of the spreadsheet', 'Mend the cell in the spreadsheet, then export again.'],
};

/** Reads the cells of one row that the family asks for; what cannot be read goes onto the list of problems. */
function readFields({ table, family, columns, problems }: Reading, row: TableRow) {
  const values: Partial<Record<FieldName, Value>> = {};
  const places: Partial<Record<FieldName, string>> = {};
  for (const [field, index] of columns.fields) {
    const spec = family.fields[field];
    const cell = row.cells[index];
    if (!spec || !cell) continue;
    const at = table.place(row.number, index);
    const refused = notAFact[cell.kind];
    if (refused) {
      problems.push({ at, message: `Found ${refused[0]} for ${field}; expected a value.`, hint: refused[1] });
      continue;
    }
    const reading = readValue(cell, spec.kind);
    if (!('value' in reading)) {
      const message = `Found “${shown(cell.text)}” for ${field}; expected ${reading.expected}.`;
      problems.push({ at, message, hint: reading.hint, excerpt: shown(cell.text) });
    } else if (reading.value !== null) {
      values[field] = reading.value;
      places[field] = at;
    }
  }
  return { values, places };
}

function personalProblems(
  { table, family, columns }: Reading,
  row: TableRow,
  found: readonly RefusedColumn[],
): ImportProblem[] {
  return [...columns.fields].flatMap(([field, index]) => {
    const hit = found.find((column) => column.index === index);
    if (!hit || family.fields[field]?.kind === 'phone' || (family.ownContacts && field !== 'name')) return [];
    return {
      at: table.place(row.number, index),
      message: `Found ${hit.kind} in the column for ${field}; expected facts of the business only. The value is not repeated here and was not kept.`,
      hint: 'Remove it from the export, and delete this copy if it is not needed.',
    };
  });
}

/**
 * Reads the rows of one family out of an export.
 * @param source opened export
 * @param options family, day of the export, tab as asked for, and what messages call the file
 * @throws {ImportRefused} with every row that could not be read, once all of them were seen; an export with a part
 * missing would make entries of the map look as if they were gone
 */
export async function readRows(
  source: OpenExport,
  options: { family: FamilyName; exported: string; sheet?: string | undefined; name: string },
): Promise<RowReader> {
  const { family: familyName, exported, name } = options;
  const table = chooseTable(source, options);
  const family: Family = families[familyName];
  const categories = familyName === 'pricebook' ? await readCategories(source, table) : new Map<string, string[]>();
  const body = await findBody(table, family);
  if (body.problems.length > 0) throw new ImportRefused(body.problems);
  const refused = new Map(body.columns.refused.map((column) => [column.index, column.kind]));

  async function* rows(): AsyncGenerator<ImportedRow> {
    const problems: ImportProblem[] = [];
    let count = 0;
    const keep = (found: readonly ImportProblem[]) => {
      count += found.length;
      problems.push(...found.slice(0, Math.max(0, most - problems.length)));
    };
    const path = new CategoryPath();
    let columns = body.columns;
    for await (const row of body.rows) {
      if (table.keys && table.keys.length > columns.width) {
        columns = matchColumns(table.keys, family);
        for (const column of columns.refused) refused.set(column.index, column.kind);
      }
      const found: ImportProblem[] = [];
      const reading: Reading = { table, family, columns, problems: found };
      if (row.cells.every((cell) => cell === undefined || (cell.text.trim() === '' && !notAFact[cell.kind]))) continue;
      found.push(...widthProblems(reading, row));
      const personal = family.ownContacts ? [] : personalCells(row);
      for (const { index, kind } of personal) {
        if (![...columns.fields.values()].includes(index)) refused.set(index, kind);
      }
      found.push(...personalProblems(reading, row, personal));
      const broken = path.follow(levelsOf(row, columns.fields));
      if (broken !== null) found.push(orphan(table.place(row.number), broken));
      const bare = found.length === 0 ? readFields(reading, row) : null;
      if (bare && isCategoryRow(bare.values)) continue;
      if (bare) found.push(...missingValues(reading, row, bare.values));
      keep(found);
      if (!bare || found.length > 0 || count > 0) continue;
      const { id, name: rowName, state, category, categoryId, ...values } = bare.values;
      const known = categories.get(String(categoryId ?? '')) ?? categories.get(String(category ?? ''));
      yield {
        family: familyName,
        externalId: id === undefined ? null : String(id),
        name: String(rowName),
        state: state === undefined ? null : String(state),
        exported,
        at: table.place(row.number),
        values,
        places: bare.places,
        categories: known ?? (category === undefined ? path.path : [String(category)]),
      };
    }
    if (count > 0) throw new ImportRefused(problems, count);
  }

  return {
    rows: rows(),
    leftOut: () => [...refused].map(([index, kind]) => `${columnWords(table, index)} (${kind})`),
    artifact: table.sheet === null ? name : `${name}, tab ${table.sheet}`,
  };
}

const columnWords = (table: Table, index: number) =>
  table.keys ? `key ${index + 1} of the entries` : `column ${columnLetters(index)}`;

/** A row of a pricebook that only names a category. */
function isCategoryRow(values: RowValues): boolean {
  const keys = Object.keys(values).filter((key) => key !== 'id' && key !== 'state');
  return keys.length > 0 && keys.every((key) => key.startsWith('level'));
}

function widthProblems({ table, columns }: Reading, row: TableRow): ImportProblem[] {
  if (table.keys) return [];
  const extra = row.cells.slice(columns.width).some((cell) => cell !== undefined && cell.text.trim() !== '');
  const short = table.sheet === null && row.cells.length < columns.width;
  if (!extra && !short) return [];
  return [
    {
      at: table.place(row.number),
      message: `Found ${row.cells.length} values in a row; expected ${columns.width}, one for each column.`,
      hint: 'A value with the delimiter or a line break inside of it goes in quotes.',
    },
  ];
}

/** An entry that is not offered needs no more than what it is known by. */
const alwaysNeeded: readonly string[] = ['name', 'code'];

function missingValues({ table, family }: Reading, row: TableRow, values: RowValues): ImportProblem[] {
  const offered = isOffered(family.list, values.state === undefined ? null : String(values.state));
  return Object.entries(family.fields)
    .filter(([field, { required }]) => required && (offered || alwaysNeeded.includes(field)))
    .filter(([field]) => !Object.hasOwn(values, field))
    .map(([field]) => ({
      at: table.place(row.number),
      message: `Found a ${family.row} that has no ${field}; expected ${field} in every row that is active.`,
      hint: 'Fill the cell in, or remove the row.',
    }));
}
