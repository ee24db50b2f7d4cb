import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Progress, refuse } from './cell.ts';

/** Encodings that spreadsheets write text files in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const marks: readonly { bytes: readonly number[]; encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * The first bytes of a file.
 * @param path file
 * @param length how many at most
 */
export async function headOf(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function isUtf8File(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Tells in which encoding a text file was saved. Without a byte order mark a file that is not UTF-8 throughout is taken
 * for Windows-1252, which is what Excel on Windows writes as "CSV".
 * @param path file
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const head = await headOf(path, 3);
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (mark && mark.encoding !== 'utf-8') return mark.encoding;
  return (await isUtf8File(path)) ? 'utf-8' : 'windows-1252';
}

/** Characters that no text export holds: controls but tab, line feed, return; in Windows-1252 the five empty places. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const notText = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/;

/**
 * Reads a text file as a stream, without its byte order mark.
 * @param path file
 * @param encoding how it was saved
 * @param options what messages call the file, and who wants to know how far it is
 * @throws {ImportRefused} when the bytes are not text
 */
export async function* readText(
  path: string,
  encoding: Encoding,
  { name, size, progress }: { name: string; size: number; progress?: Progress | undefined },
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let done = 0;
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk, { stream: true });
    if (notText.test(text)) {
      throw refuse(
        name,
        'Found bytes that are not text in any encoding that spreadsheets use; expected UTF-8, UTF-16 or Windows-1252.',
        'Export the file again as "CSV UTF-8", or give the workbook itself.',
      );
    }
    done += chunk.length;
    progress?.(done, size);
    yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
