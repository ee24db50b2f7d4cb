import { type Cell, columnLetters, type OpenExport, type Progress, type TableRow } from './cell.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { readXml, type XmlHandlers } from './xml.ts';
import { type Archive, openArchive } from './zip.ts';

/** Most columns of a sheet, and characters of a cell (Excel's own limits). */
const maxColumns = 16_384;
const maxCharacters = 32_767;

function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * The day that a number of a workbook stands for. Excel counts a 29 February 1900 that never was, so days before March
 * 1900 are off by one; no fact of a map is that old.
 * @param serial days since the epoch of the workbook, with the time as fraction
 * @param from1904 whether days count from 1904
 * @returns YYYY-MM-DD, or null for a number beyond the calendar
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + Math.floor(serial) * 86_400_000);
  const year = day.getUTCFullYear();
  return year >= 1900 && year <= 9999 ? day.toISOString().slice(0, 10) : null;
}

const plainNumber = (text: string) => {
  const number = Number(text);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
};

interface Open {
  column: number;
  type: string;
  style: number;
  value: string;
  formula: boolean;
}

function cellOf({ type, style, value, formula }: Open, book: Workbook): Cell | undefined {
  if (formula) return { text: '', kind: 'formula' };
  if (value === '') return undefined;
  if (type === 's') return { text: book.strings[Number(value)] ?? '', kind: 'text' };
  if (type === 'b') return { text: value === '1' ? 'true' : 'false', kind: 'boolean' };
  if (type === 'e') return { text: value, kind: 'error' };
  if (type === 'd') return { text: value.slice(0, 10), kind: 'date' };
  if (type !== 'n') return { text: value, kind: 'text' };
  const day = book.dateFormats[style] ? dayOfSerial(Number(value), book.from1904) : null;
  return day === null ? { text: plainNumber(value), kind: 'number' } : { text: day, kind: 'date' };
}

/** Collects the rows of a sheet while its XML goes by. */
function rowCollector(book: Workbook, finished: TableRow[]): XmlHandlers {
  let number = 0;
  let cells: (Cell | undefined)[] = [];
  let cell: Open | null = null;
  let reading = false;
  return {
    open: (element, attribute) => {
      if (element === 'row') {
        number = Number(attribute('r') ?? number + 1);
        cells = [];
      } else if (element === 'c') {
        const reference = attribute('r');
        const column = reference === undefined ? cells.length : columnIndex(reference);
        cell = {
          column,
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          value: '',
          formula: false,
        };
      } else if (cell && element === 'f') cell.formula = true;
      else if (cell && (element === 'v' || element === 't')) reading = true;
    },
    text: (part) => {
      if (reading && cell && cell.value.length < maxCharacters) cell.value += part;
    },
    close: (element) => {
      if (element === 'v' || element === 't') reading = false;
      else if (element === 'c' && cell) {
        if (cell.column >= 0 && cell.column < maxColumns) cells[cell.column] = cellOf(cell, book);
        cell = null;
      } else if (element === 'row') finished.push({ number, cells });
    },
  };
}

async function* readSheet(
  archive: Archive,
  book: Workbook,
  { file, name, progress }: { file: string; name: string; progress?: Progress | undefined },
): AsyncGenerator<TableRow> {
  const total = archive.entries.get(file)?.uncompressedSize ?? 0;
  const finished: TableRow[] = [];
  let done = 0;
  for await (const bytes of readXml(archive, file, name, rowCollector(book, finished))) {
    done += bytes;
    progress?.(done, total);
    yield* finished;
    finished.length = 0;
  }
  yield* finished;
}

/**
 * Opens an Excel workbook (ECMA-376 SpreadsheetML). Sheets are streamed; only the texts that cells share are kept.
 * @param path file
 * @param file what messages call it, and who wants to know how far the reading of a sheet is
 * @throws {ImportRefused} for a bomb, a password, or anything else that is no workbook
 */
export async function openXlsx(
  path: string,
  file: { name: string; progress?: Progress | undefined },
): Promise<OpenExport> {
  const archive = await openArchive(path, file.name);
  const close = () => archive.zip.close();
  try {
    const book = await readWorkbook(archive, file.name);
    const tables = book.sheets.map((sheet) => ({
      sheet: sheet.name,
      keys: null,
      rows: () => readSheet(archive, book, { ...file, file: sheet.file }),
      place: (row: number, column?: number) =>
        `${file.name} › ${sheet.name} › ${column === undefined ? `row ${row}` : `${columnLetters(column)}${row}`}`,
    }));
    return { tables, created: book.created, notes: [], close };
  } catch (error) {
    close();
    throw error;
  }
}
