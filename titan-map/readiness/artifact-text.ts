import { isUtf8 } from 'node:buffer';

/** What can be seen of the content of an artifact. */
export type ArtifactText =
  | { form: 'text'; text: string }
  /** Readable runs between the bytes of a picture; what it shows is not read. */
  | { form: 'picture'; text: string }
  /** Packed or unknown: nobody can say what it holds. */
  | { form: 'closed' };

/** First bytes of the pictures that are taken, as Latin-1. */
const pictures = [/^\x89PNG\r\n/, /^\xff\xd8\xff/, /^GIF8[79]a/, /^RIFF.{4}WEBP/s];

const readableRuns = /[\x20-\x7e]{12,}/g;

/**
 * Reads what an artifact says.
 * @param bytes its content
 */
export function artifactText(bytes: Uint8Array): ArtifactText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = buffer.length >= 2 ? buffer.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return { form: 'text', text: new TextDecoder('utf-16le').decode(buffer) };
  if (mark === 0xfeff) return { form: 'text', text: new TextDecoder('utf-16be').decode(buffer) };
  const head = buffer.toString('latin1', 0, 16);
  if (pictures.some((picture) => picture.test(head)))
    return { form: 'picture', text: buffer.toString('latin1').match(readableRuns)?.join('\n') ?? '' };
  if (buffer.includes(0) || !isUtf8(buffer)) return { form: 'closed' };
  return { form: 'text', text: new TextDecoder().decode(buffer) };
}
