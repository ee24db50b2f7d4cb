import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Most bytes of one page that are read. Pages of people are far below; a dump of data is not one. */
export const mostBytes = 2 * 1024 * 1024;

/** Bytes that are enough to tell what a file is. */
const headBytes = 4096;

const pageNames = new Set(['.html', '.htm', '.xhtml', '.shtml', '.mhtml.html']);
/** Files without an ending, or with that of a program, are what crawlers save pages as. */
const maybeNames = new Set(['', '.php', '.asp', '.aspx', '.cfm', '.jsp']);

/** A file of the folder that may be a page. */
export interface Candidate {
  path: string;
  /** Whether its name says that it is a page; otherwise its beginning decides. */
  certain: boolean;
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

/**
 * Files below a folder that may be pages, in the order of their names. Links are not followed.
 * @param folder where to look
 * @param unreadable is told of each folder that cannot be read
 */
export function* candidates(folder: string, unreadable: (folder: string) => void): Generator<Candidate> {
  const entries = entriesOf(folder);
  if (!entries) unreadable(folder);
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !/^(?:node_modules|\.git)$/.test(entry.name)) yield* candidates(path, unreadable);
    const ending = extname(entry.name).toLowerCase();
    // A saved address such as "index.php?page=2" ends in its question.
    const asked = entry.name.includes('?') || /@\w+=/.test(entry.name);
    if (entry.isFile() && (pageNames.has(ending) || maybeNames.has(ending) || asked))
      yield { path, certain: pageNames.has(ending) };
  }
}

/** The beginning of a file. */
export interface Beginning {
  bytes: Buffer;
  /** Size of the whole file. */
  size: number;
}

/**
 * Reads the beginning of a file.
 * @param path file
 * @param most bytes to read at most
 * @returns null for a file that cannot be read
 */
export function beginningOf(path: string, most: number): Beginning | null {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const bytes = Buffer.alloc(Math.min(size, most));
      const length = readSync(file, bytes, 0, bytes.length, 0);
      return { bytes: bytes.subarray(0, length), size };
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** The first bytes of a file, by which it is told what it is. */
export const headOf = (path: string) => beginningOf(path, headBytes)?.bytes ?? null;
