import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Source, SourceProblem } from '../titan-map/source.ts';

const systemWords: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  ELOOP: 'it is a link that leads back to itself',
};

function refuse(file: string, message: string, hint: string): SourceProblem {
  return { rule: 'content/unreadable', file, line: 1, column: 1, length: 0, message, hint };
}

/**
 * Reads a page.
 * @param path where it is
 * @param file what messages call it
 * @returns its text without a byte order mark, or why it could not be read
 */
export function readPageFile(path: string, file: string): Source | SourceProblem {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const cause = systemWords[code] ?? `the system answered ${code || 'with an unknown failure'}`;
    return refuse(file, `Could not read the file: ${cause}; expected a page.`, 'Check the path.');
  }
  if (!isUtf8(bytes))
    return refuse(file, 'Found bytes that are not UTF-8; expected the whole file in UTF-8.', 'Save the file as UTF-8.');
  return { file, text: new TextDecoder().decode(bytes) };
}
