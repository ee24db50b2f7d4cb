import sax, { type QualifiedTag, type Tag } from 'sax';
import { refuse } from './cell.ts';
import type { Archive } from './zip.ts';
import { brokenArchive } from './zip.ts';

export interface XmlHandlers {
  /** An element opens; names and attributes come without their namespace prefix. */
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

function attributeReader(tag: Tag | QualifiedTag): (name: string) => string | undefined {
  return (name) => {
    for (const [key, value] of Object.entries(tag.attributes)) {
      if (key === name || bare(key) === name) return typeof value === 'string' ? value : value.value;
    }
    return undefined;
  };
}

/**
 * Reads an XML file of a workbook as a stream, without entities of its own.
 * @param archive workbook
 * @param file name of the file in it
 * @param name what messages call the workbook
 * @param handlers called while it is read
 * @returns after each piece that was read, how many bytes it had
 * @throws {ImportRefused} when the file is missing, damaged or not plain XML
 */
export async function* readXml(
  { zip, entries }: Archive,
  file: string,
  name: string,
  handlers: XmlHandlers,
): AsyncGenerator<number> {
  const entry = entries.get(file);
  if (!entry) throw brokenArchive(name);
  const parser = sax.parser(true);
  parser.onopentag = (tag) => handlers.open?.(bare(tag.name), attributeReader(tag));
  parser.onclosetag = (tag) => handlers.close?.(bare(tag));
  parser.ontext = (text) => handlers.text?.(text);
  parser.oncdata = (text) => handlers.text?.(text);
  parser.ondoctype = () => {
    throw refuse(
      name,
      'Found a workbook whose XML declares a document type; expected plain XML, as spreadsheets write it.',
      'Open it in a spreadsheet and save it anew as .xlsx.',
    );
  };
  parser.onerror = () => {
    throw brokenArchive(name);
  };
  const decoder = new TextDecoder('utf-8');
  const stream = await zip.openReadStreamPromise(entry).catch(() => {
    throw brokenArchive(name);
  });
  const chunks = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { value, done } = await chunks.next().catch(() => {
        throw brokenArchive(name);
      });
      if (done) break;
      parser.write(decoder.decode(value, { stream: true }));
      yield value.length;
    }
    parser.write(decoder.decode()).close();
  } finally {
    stream.destroy();
  }
}

/** Reads a whole XML file of a workbook, for the small ones. */
export async function readWholeXml(...args: Parameters<typeof readXml>): Promise<void> {
  for await (const _bytes of readXml(...args));
}
