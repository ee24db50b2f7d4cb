import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Source } from './source.ts';

const byteOrderMark = '\uFEFF';

const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/**
 * Whether a file still says what was read from it.
 * @param path file on disk
 * @param read what was read, without a byte order mark; null for a file that was not there
 */
export function isUnchanged(path: string, read: Source | null): boolean {
  const now = textOf(path);
  return now === null ? read === null : read !== null && now.replace(byteOrderMark, '') === read.text;
}

/**
 * Writes a file as a whole or not at all. A byte order mark and the permissions that it had stay.
 * @param path file on disk; it may be new
 * @param text new text, without a byte order mark
 */
export function replaceFile(path: string, text: string): void {
  const old = textOf(path);
  const mark = old?.startsWith(byteOrderMark) ? byteOrderMark : '';
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, mark + text, old === null ? {} : { mode: statSync(path).mode });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
