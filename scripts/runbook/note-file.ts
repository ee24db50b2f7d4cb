import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { slashes } from '../../lint-rules/select-files.ts';
import type { Runbook } from '../../site/data/support.ts';
import { CannotRun } from '../sites.ts';
import type { Note } from './note.ts';
import { readNote } from './note-text.ts';

/** Where notes are kept unless told. Git ignores it: notes may hold what customers said. */
export const notesFolder = '.data/support-notes';

/** The file that a note is kept in. */
export interface OpenNote {
  path: string;
  /** Path as messages name it. */
  name: string;
  /** The note that stands there and is still open; null for a new one. */
  note: Note | null;
}

function readExisting(path: string, name: string): Note | null {
  try {
    return readNote({ file: name, text: readFileSync(path, 'utf8') });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${name} cannot be read. Name another file with --note.`);
  }
}

/**
 * Finds the file of a note: the one that was named, else the first for this runbook and lead that is not closed.
 * @param root folder of the project
 * @param runbook runbook of the note
 * @param about lead that it is about, and the file as typed
 * @param day day of the run, YYYY-MM-DD, which names a note without a lead
 * @throws {CannotRun} when the file is no note, is about something else, or was named and is closed
 */
export function locateNote(
  root: string,
  runbook: Runbook,
  { lead, note: typed }: { lead?: string; note?: string },
  day: string,
): OpenNote {
  for (let count = 1; ; count += 1) {
    const number = count === 1 ? '' : `-${count}`;
    const own = `${notesFolder}/${runbook.id}-${(lead ?? day).replace(/[^\w-]/g, '_')}${number}.md`;
    const path = resolve(root, typed ?? own);
    const name = slashes(relative(root, path));
    const note = readExisting(path, name);
    if (note && (note.runbook !== runbook.id || note.lead !== lead))
      throw new CannotRun(
        `Found a note about something else in ${name}; expected one of ${runbook.id}. Name another file with --note.`,
      );
    if (note?.closed === undefined) return { path, name, note };
    if (typed !== undefined)
      throw new CannotRun(
        `Found a note in ${name} that was closed ${note.closed}; expected an open one. Name a new file with --note.`,
      );
  }
}

/**
 * Writes the whole note or leaves the old one. Only its owner may read it.
 * @param path file of the note
 * @param text the note
 * @throws {CannotRun} when it cannot be written
 */
export function saveNote(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CannotRun(
      `The note could not be written to ${path}: the system answered ${code}. Name another file with --note.`,
    );
  }
}
