import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { ZipFile } from 'yazl';

type Value = string | number | boolean | Date | null;

/** A workbook as a spreadsheet writes it: shared strings, date formats, one tab per key. */
export async function writeWorkbook(folder: string, name: string, tabs: Record<string, Value[][]>): Promise<string> {
  const sheets = Object.entries(tabs).map(([tab, rows]) => ({ name: tab, rows }));
  const path = join(folder, name);
  await writeFile(path, await writeXlsx({ sheets }));
  return path;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one tab, so that a test can break any of them. */
export function sheetParts(rows: string): Record<string, string> {
  return {
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="Zones" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  };
}

/** A cell with its text inline. */
export const inline = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Packs files into a ZIP. */
export async function writeZip(folder: string, name: string, parts: Record<string, string | Buffer>): Promise<string> {
  const zip = new ZipFile();
  for (const [part, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), part);
  zip.end();
  const path = join(folder, name);
  await once(zip.outputStream.pipe(createWriteStream(path)), 'close');
  return path;
}
