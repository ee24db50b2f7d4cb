import { Readable } from 'node:stream';
import Assembler from 'stream-json/assembler.js';
import makeParser, { type parser } from 'stream-json/parser.js';
import makeVerifier from 'stream-json/utils/verifier.js';
import { type Cell, ImportRefused, type OpenExport, type Progress, refuse, type TableRow } from './cell.ts';
import { encodingOf, readText } from './encoding.ts';

type Token = parser.Token;

interface JsonFile {
  name: string;
  size: number;
  progress?: Progress | undefined;
}

/** Levels of groups and lists; exports need four. */
const maxDepth = 12;

const opens = new Set(['startObject', 'startArray']);
const closes = new Set(['endObject', 'endArray']);

function scalarCell(value: unknown): Cell | undefined {
  if (typeof value === 'string') return { text: value, kind: 'text' };
  if (typeof value === 'number') return { text: String(value), kind: 'number' };
  return typeof value === 'boolean' ? { text: String(value), kind: 'boolean' } : undefined;
}

/** Lays a nested row out flat: keys of groups joined by dots, lists joined by semicolons. */
function flatten(value: unknown, key: string, cells: Map<string, Cell>): void {
  const cell = scalarCell(value);
  if (cell) {
    const earlier = cells.get(key);
    cells.set(key, earlier ? { text: `${earlier.text}; ${cell.text}`, kind: 'text' } : cell);
  } else if (Array.isArray(value)) {
    for (const item of value) flatten(item, key, cells);
  } else if (typeof value === 'object' && value !== null) {
    for (const [inner, item] of Object.entries(value)) flatten(item, key === '' ? inner : `${key}.${inner}`, cells);
  }
}

async function refuseSyntax(path: string, file: JsonFile): Promise<never> {
  const verifier = makeVerifier.asStream();
  const input = Readable.from(readText(path, 'utf-8', { name: file.name, size: file.size }));
  try {
    for await (const _nothing of input.pipe(verifier));
  } catch (error) {
    if (!(error instanceof Error && 'line' in error && 'pos' in error)) throw error;
    throw refuse(
      `${file.name}:${Number(error.line)}:${Number(error.pos)}`,
      'Found JSON that breaks off or goes wrong here; expected a list of entries in square brackets.',
      'Export the file again; look for a comma too many or a bracket that is missing.',
    );
  }
  throw refuse(file.name, 'Found JSON that cannot be read; expected a list of entries.', 'Export the file again.');
}

/** Follows the tokens and hands out the entries of the one list that holds the rows. */
class RowFinder {
  readonly #file: JsonFile;
  #depth = 0;
  #listDepth: number | null = null;
  #key: string | null = null;
  #row: Assembler | null = null;
  found = false;

  constructor(file: JsonFile) {
    this.#file = file;
  }

  /** Takes one token; returns the entry that it completes, if any. */
  take(token: Token): { value: unknown } | null {
    const inRow = this.#row !== null;
    if (opens.has(token.name)) this.#depth += 1;
    if (closes.has(token.name)) this.#depth -= 1;
    if (this.#depth > maxDepth)
      throw refuse(
        this.#file.name,
        `Found values nested more than ${maxDepth} levels deep; expected a list of entries with a few levels.`,
        'Give the export as it was downloaded.',
      );
    if (inRow) return this.#continueRow(token);
    if (this.#listDepth !== null) return this.#insideList(token);
    this.#outside(token);
    return null;
  }

  #continueRow(token: Token): { value: unknown } | null {
    const row = this.#row;
    row?.consume(token);
    if (!row || this.#depth !== this.#listDepth) return null;
    this.#row = null;
    return { value: row.current };
  }

  #insideList(token: Token): { value: unknown } | null {
    if (token.name === 'endArray') {
      this.#listDepth = null;
      return null;
    }
    if (token.name === 'startObject') {
      this.#row = new Assembler();
      this.#row.consume(token);
      return null;
    }
    if (token.name !== 'startArray' && !('value' in token)) return null;
    throw refuse(
      this.#file.name,
      'Found an entry of the list that is not a group of keys; expected { "name": … } for each row.',
      'Give the export as it was downloaded.',
    );
  }

  #outside(token: Token): void {
    if (token.name === 'keyValue' && this.#depth === 1) this.#key = token.value;
    else if (token.name === 'startArray' && this.#depth <= 2 && !this.found) {
      this.found = true;
      this.#listDepth = this.#depth;
    } else if (token.name === 'trueValue' && this.#depth === 1 && this.#key === 'hasMore') {
      throw refuse(
        `${this.#file.name} › hasMore`,
        'Found hasMore: true, which says that there are further pages; expected the whole export, or what stands on them would count as missing.',
        'Join all pages into one list, and remove hasMore.',
      );
    }
  }
}

/**
 * Opens JSON: a list of entries, or a group that holds one, such as the `data` of an answer of the platform.
 * @param path file
 * @param file what messages call it, its size in bytes, and who wants to know how far it is
 * @throws {ImportRefused} when it is not in UTF-8 or UTF-16
 */
export async function openJson(path: string, file: JsonFile): Promise<OpenExport> {
  const { name } = file;
  const encoding = await encodingOf(path);
  const keys: string[] = [];
  const columns = new Map<string, number>();

  function rowOf(value: unknown, number: number): TableRow {
    const flat = new Map<string, Cell>();
    flatten(value, '', flat);
    const cells: (Cell | undefined)[] = [];
    for (const [key, cell] of flat) {
      const column = columns.get(key) ?? keys.push(key) - 1;
      columns.set(key, column);
      cells[column] = cell;
    }
    return { number, cells };
  }

  async function* rows(): AsyncGenerator<TableRow> {
    const finder = new RowFinder(file);
    const parse = makeParser.asStream({ streamValues: false });
    const input = Readable.from(readText(path, encoding, file));
    let refused: unknown = null;
    input.on('error', (error) => {
      refused = error;
      parse.destroy(error);
    });
    let number = 0;
    try {
      for await (const token of input.pipe(parse)) {
        const row = finder.take(token);
        if (!row) continue;
        number += 1;
        yield rowOf(row.value, number);
      }
    } catch (error) {
      const ours = refused ?? error;
      if (ours instanceof ImportRefused) throw ours;
      await refuseSyntax(path, file);
    } finally {
      input.destroy();
    }
    if (!finder.found)
      throw refuse(
        name,
        'Found JSON without a list; expected a list of entries, or a group that holds one.',
        'Give the export as it was downloaded.',
      );
  }

  const place = (row: number, column?: number) => {
    const key = column === undefined ? undefined : keys[column];
    return `${name} › entry ${row}${key === undefined ? '' : ` › ${key}`}`;
  };
  return { tables: [{ sheet: null, keys, rows, place }], created: null, notes: [], close: () => undefined };
}
