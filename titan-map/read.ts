import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { positionAt, type Source, type SourceProblem } from './source.ts';

/** Largest file that is read. About 40,000 entries; one such file takes a few seconds. */
export const maxBytes = 8 * 1024 * 1024;

/** Names in a site's folder that other records use; they are not part of the map. */
const reserved = new Set(['readiness.yaml', 'reviews.yaml', 'evidence', 'imports']);

/**
 * Whether a name in a site's folder is a file of the map.
 * @param name file name without its folder
 */
export function isMapFile(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !reserved.has(name.toLowerCase());
}

const whole = { line: 1, column: 1, length: 0 };

const systemWords: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  EISDIR: 'it is a folder',
  ENOENT: 'it does not exist, or is a link to something that does not',
  ENOTDIR: 'it is a file',
  ELOOP: 'it is a link that leads back to itself',
};

function cause(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return systemWords[code] ?? `the system answered ${code || 'with an unknown failure'}`;
}

/**
 * Lists the map files of a site's folder.
 * @param folder path of the folder
 * @param name what messages call it
 * @returns file names in alphabetical order, or the reason why there are none
 */
export function listMapFiles(folder: string, name: string): string[] | SourceProblem {
  const problem = (message: string, hint: string) => ({ rule: 'map/unreadable', file: name, ...whole, message, hint });
  let names: string[];
  try {
    names = readdirSync(folder).filter(isMapFile).sort();
  } catch (error) {
    return problem(
      `Found no folder ${name} to read: ${cause(error)}; expected the YAML files of a site there.`,
      'Check the name of the site, or make the folder.',
    );
  }
  if (names.length > 0) return names;
  return problem(
    `Found no YAML in ${name}; expected at least one file that ends in .yaml or .yml.`,
    'Add business.yaml, services.yaml and the other facts of the site.',
  );
}

/** Paths of all that lies in a folder; none when this user may not look into it, as then nothing of it can be mistaken. */
function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

/**
 * Finds YAML in folders of a site's folder, which would be taken for facts and is not read.
 * @param folder path of the folder
 * @param name what messages call it
 * @returns a problem for each file, in alphabetical order
 */
export function misplacedMapFiles(folder: string, name: string): SourceProblem[] {
  const listed = readdirSync(folder, { withFileTypes: true });
  return listed
    .filter((entry) => entry.isDirectory() && !reserved.has(entry.name.toLowerCase()))
    .flatMap(({ name: sub }) =>
      namesBelow(join(folder, sub))
        .filter(isMapFile)
        .map((file) => `${name}/${sub}/${file.split(sep).join('/')}`),
    )
    .sort()
    .map((file) => ({
      rule: 'map/unreadable',
      file,
      ...whole,
      message: `Found YAML in a folder of ${name}; expected it in ${name} itself, as folders in it are not read.`,
      hint: 'Move the file up, or out of titan-map/ when it holds no facts.',
    }));
}

function firstBrokenByte(bytes: Buffer): { at: number; textBefore: string } {
  const decoded = new TextDecoder().decode(bytes);
  const bom = bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
  for (let index = decoded.indexOf('\ufffd'); index >= 0; index = decoded.indexOf('\ufffd', index + 1)) {
    const textBefore = decoded.slice(0, index);
    const at = Buffer.byteLength(textBefore) + bom;
    if (bytes.toString('latin1', at, at + 3) !== '\xef\xbf\xbd') return { at, textBefore };
  }
  return { at: bytes.length, textBefore: decoded };
}

function notUtf8(bytes: Buffer, file: string): SourceProblem {
  const utf16 = bytes.length >= 2 && [0xfffe, 0xfeff].includes(bytes.readUInt16BE(0));
  const { at, textBefore } = firstBrokenByte(bytes);
  const place = positionAt({ file, text: textBefore }, textBefore.length);
  return {
    rule: 'map/encoding',
    file,
    ...place,
    length: 0,
    message: `Found a byte that is not UTF-8 at byte ${at}, on line ${place.line} (0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}); expected the whole file in UTF-8.`,
    hint: `Save the file as UTF-8; it looks like ${utf16 ? 'UTF-16' : 'Windows-1252 or Latin-1'}.`,
  };
}

/**
 * Reads one map file.
 * @param folder folder of the site
 * @param name file name in it
 * @param file what messages call the file
 * @returns its text without a byte order mark, or why it could not be read
 */
export function readMapFile(folder: string, name: string, file: string): Source | SourceProblem {
  const refuse = (rule: string, message: string, hint: string) => ({ rule, file, ...whole, message, hint });
  try {
    const path = realpathSync(join(folder, name));
    if (!path.startsWith(realpathSync(folder) + sep)) {
      return refuse(
        'map/unreadable',
        'Found a link to a file outside of the folder of the site; expected the file itself.',
        'Replace the link with a copy of the file.',
      );
    }
    const { size } = statSync(path);
    if (size > maxBytes) {
      return refuse(
        'map/too-large',
        `Found a file of ${(size / 1024 / 1024).toFixed(1)} MB; expected at most ${maxBytes / 1024 / 1024} MB, which holds about 40,000 entries.`,
        'Keep only what the pages of the site use, and leave exports out of this folder.',
      );
    }
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) return notUtf8(bytes, file);
    return { file, text: new TextDecoder().decode(bytes) };
  } catch (error) {
    return refuse(
      'map/unreadable',
      `Found no way to read the file: ${cause(error)}; expected a YAML file.`,
      'Put a readable file there, or remove it.',
    );
  }
}
