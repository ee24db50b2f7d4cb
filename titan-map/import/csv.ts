import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';
import { type Cell, columnLetters, type OpenExport, type Progress, refuse, type TableRow } from './cell.ts';
import { type Encoding, encodingOf, readText } from './encoding.ts';

const delimiters = [',', ';', '\t', '|'] as const;
const delimiterNames: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/** Longest row, in characters. */
const maxRow = 1_000_000;

/** Excel's own first line that names the delimiter. */
const declared = /^sep=([,;\t|])\r?\n/i;

/**
 * The delimiter that makes a table of a text.
 * @param sample start of the file, whole lines
 * @returns the one that gives most columns in rows of one length; a comma when there is one column only
 */
export function sniffDelimiter(sample: string): string {
  let best: string = delimiters[0];
  let most = 1;
  for (const delimiter of delimiters) {
    const rows = sampleRows(sample, delimiter);
    const width = Math.max(0, ...rows.slice(0, 3).map((row) => row.length));
    const even = rows.filter((row) => row.length === width).length;
    if (width > most && even >= rows.length * 0.6) [best, most] = [delimiter, width];
  }
  return best;
}

function sampleRows(sample: string, delimiter: string): string[][] {
  try {
    return parseAll(sample, { delimiter, relax_column_count: true, skip_empty_lines: true, to: 30 });
  } catch {
    return [];
  }
}

async function firstLines(path: string, encoding: Encoding, name: string): Promise<string> {
  let sample = '';
  for await (const text of readText(path, encoding, { name, size: 0 })) {
    sample += text;
    if (sample.length > 50_000) return sample.slice(0, sample.lastIndexOf('\n') + 1);
  }
  return sample;
}

const wordsOf: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  CSV_QUOTE_NOT_CLOSED: [
    'Found a quote that is never closed; expected another one at the end of the value.',
    'Close the quote; a quote inside of a value is written twice.',
  ],
  CSV_INVALID_CLOSING_QUOTE: [
    'Found text after the quote that closes a value; expected the next column.',
    'Write a quote inside of a quoted value twice: "3/4"" pipe".',
  ],
  INVALID_OPENING_QUOTE: [
    'Found a quote in the middle of a value; expected the whole value in quotes, or none.',
    'Put the value in quotes and write the quote inside of it twice: "3/4"" pipe".',
  ],
  CSV_MAX_RECORD_SIZE: [
    `Found a row of more than ${maxRow.toLocaleString('en-US')} characters; expected one row of a table.`,
    'Look for a quote that is never closed above this line.',
  ],
};

function refusal(error: CsvError, { name, rowLine }: { name: string; rowLine: number }) {
  const { lines = rowLine } = error;
  // A quote that stays open swallows the rest of the file; where its row begins is where to look.
  const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? rowLine : lines;
  const [message, hint] = wordsOf[error.code] ?? [
    'Found a row that cannot be read as values with one delimiter; expected a table.',
    'Export the file again, or open it in a spreadsheet and save it as "CSV UTF-8".',
  ];
  return refuse(`${name}:${line}`, message, hint);
}

const textCell = (text: string): Cell => ({ text, kind: 'text' });

/**
 * Opens a file of delimited text. Delimiter and encoding are found out; quotes follow RFC 4180.
 * @param path file
 * @param file what messages call it, its size in bytes, and who wants to know how far it is
 */
export async function openCsv(
  path: string,
  file: { name: string; size: number; progress?: Progress | undefined },
): Promise<OpenExport> {
  const { name } = file;
  const encoding = await encodingOf(path);
  const sample = await firstLines(path, encoding, name);
  const line = declared.exec(sample);
  const delimiter = line?.[1] ?? sniffDelimiter(sample);
  const skipped = line ? 1 : 0;

  async function* rows(): AsyncGenerator<TableRow> {
    const parser = parse({
      delimiter,
      info: true,
      relax_column_count: true,
      max_record_size: maxRow,
      from_line: skipped + 1,
    });
    const input = Readable.from(readText(path, encoding, file));
    input.on('error', (error) => parser.destroy(error));
    let last = skipped;
    try {
      for await (const { record, info } of input.pipe(parser)) {
        const number = last + 1;
        last = info.lines;
        yield { number, cells: record.map(textCell) };
      }
    } catch (error) {
      if (error instanceof CsvError) throw refusal(error, { name, rowLine: last + 1 });
      throw error;
    } finally {
      input.destroy();
    }
  }

  const notes = [
    ...(encoding === 'windows-1252' ? ['Read as Windows-1252, since it is not UTF-8.'] : []),
    ...(delimiterNames[delimiter] ? [`Read with ${delimiterNames[delimiter]} between the columns.`] : []),
  ];
  const place = (row: number, column?: number) =>
    `${name}:${row}${column === undefined ? '' : ` (column ${columnLetters(column)})`}`;
  return { tables: [{ sheet: null, keys: null, rows, place }], created: null, notes, close: () => undefined };
}
