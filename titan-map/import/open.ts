import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { maxFileBytes, type OpenExport, type Progress, refuse } from './cell.ts';
import { openCsv } from './csv.ts';
import { headOf } from './encoding.ts';
import { openJson } from './json.ts';
import { openXlsx } from './xlsx.ts';

const kinds = 'expected an export as .csv, .xlsx or .json';

async function sizeOf(path: string, name: string): Promise<number> {
  const stats = await stat(path).catch(() => null);
  if (!stats?.isFile()) throw refuse(name, `Found no such file; ${kinds}.`, 'Check the path.');
  if (stats.size > maxFileBytes) {
    const limit = maxFileBytes / 1024 / 1024;
    throw refuse(
      name,
      `Found a file of ${Math.round(stats.size / 1024 / 1024)} MB; expected at most ${limit} MB.`,
      'Export one family at a time, without columns that the map does not hold.',
    );
  }
  if (stats.size === 0) throw refuse(name, `Found an empty file; ${kinds}.`, 'Download the export again.');
  return stats.size;
}

/** JSON begins with a bracket, in any encoding that has a null byte beside it or none. */
const beginsJson = (head: Buffer) => /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*[[{]/.test(head.toString('latin1'));

/**
 * Opens an export. What it is follows from its first bytes, so that a wrong ending does no harm.
 * @param path file
 * @param progress who wants to know how far the reading is
 * @throws {ImportRefused} when it is not an export that can be read
 */
export async function openExport(path: string, progress?: Progress): Promise<OpenExport> {
  const name = basename(path);
  const size = await sizeOf(path, name);
  const head = await headOf(path, 512);
  const file = { name, size, progress };
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return openXlsx(path, file);
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw refuse(
      name,
      `Found a workbook of the old .xls kind, or one with a password; ${kinds}.`,
      'Open it in a spreadsheet and save it as .xlsx, without a password.',
    );
  if (head.subarray(0, 4).toString('latin1') === '%PDF')
    throw refuse(name, `Found a PDF; ${kinds}.`, 'Download the list as a spreadsheet.');
  return beginsJson(head) ? openJson(path, file) : openCsv(path, file);
}
