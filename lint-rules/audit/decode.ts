import { isUtf8 } from 'node:buffer';
import sniffEncoding from 'html-encoding-sniffer';

/** A page as text, and in which encoding it was saved. */
export interface DecodedPage {
  text: string;
  encoding: string;
}

/**
 * Decodes a saved page as a browser would: by its byte order mark, by what its head says, and as Windows-1252 when
 * neither tells and the bytes are not UTF-8.
 * @param bytes the file, or its beginning
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  // A page that says nothing and is UTF-8 throughout was meant as that; a cut may fall into a character.
  const fallback = isUtf8(bytes) || isUtf8(bytes.subarray(0, bytes.length - 4)) ? 'UTF-8' : 'windows-1252';
  const encoding = sniffEncoding(bytes, { defaultEncoding: fallback });
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/**
 * Whether bytes are those of an HTML page, whatever the file is called.
 * @param head beginning of the file
 */
export function looksLikeHtml(head: Uint8Array): boolean {
  const { text } = decodePage(head);
  if (text.includes('\0')) return false;
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text);
}
