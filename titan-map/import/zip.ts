import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ImportRefused, refuse } from './cell.ts';

/** Most bytes that all files of a workbook may unpack to. */
export const maxUnpacked = 768 * 1024 * 1024;
/** Highest ratio of unpacked to packed bytes of a file of more than a megabyte. Sheets reach about 40. */
export const maxRatio = 200;
/** Most files in a workbook. */
const maxEntries = 10_000;

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en-US')} MB`;

/** The files of a workbook by name, found sound before any of them is unpacked. */
export interface Archive {
  zip: ZipFile;
  entries: ReadonlyMap<string, Entry>;
}

function bomb(name: string, found: string) {
  return refuse(
    name,
    `Found ${found}; expected a workbook of at most ${megabytes(maxUnpacked)} that is packed no more than ${maxRatio} to 1. Nothing of it was unpacked.`,
    'Open it in a spreadsheet, copy the rows into a new workbook, and give that one.',
  );
}

/**
 * Opens a ZIP file and holds the sizes in its directory against the limits, before anything is unpacked. A file that
 * turns out larger than its directory says ends the reading there.
 * @param path file
 * @param name what messages call it
 * @throws {ImportRefused} for a bomb, a password, or a broken directory
 */
export async function openArchive(path: string, name: string): Promise<Archive> {
  let zip: ZipFile | null = null;
  const entries = new Map<string, Entry>();
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true });
    if (zip.entryCount > maxEntries) throw bomb(name, `${zip.entryCount.toLocaleString('en-US')} files in it`);
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > maxUnpacked) throw bomb(name, `files that unpack to more than ${megabytes(maxUnpacked)}`);
      const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
      if (entry.uncompressedSize > 1024 * 1024 && ratio > maxRatio) {
        throw bomb(name, `a file in it that unpacks to ${Math.round(ratio).toLocaleString('en-US')} times its size`);
      }
      if (entry.isEncrypted())
        throw refuse(name, 'Found a workbook with a password; expected one without.', 'Save it without a password.');
      entries.set(entry.fileName.replaceAll('\\', '/').replace(/^\//, ''), entry);
    }
    return { zip, entries };
  } catch (error) {
    zip?.close();
    throw error instanceof ImportRefused ? error : brokenArchive(name);
  }
}

/**
 * What is said of a ZIP file that breaks off.
 * @param name what messages call the file
 */
export function brokenArchive(name: string) {
  return refuse(
    name,
    'Found a workbook that is damaged or was not downloaded whole; expected one that a spreadsheet can open.',
    'Download it again; if it opens in a spreadsheet, save it anew as .xlsx.',
  );
}
