import { join } from 'node:path';
import { isUnchanged, replaceFile } from '../titan-map/replace-file.ts';
import type { Source } from '../titan-map/source.ts';
import type { Finding } from './finding.ts';

/** One replacement that was made. */
export interface Fix {
  file: string;
  line: number;
  from: string;
  to: string;
}

const markup = /[<>{}[\]`*_\\&\r\n]/;

/**
 * Makes the replacements that rules mark as safe.
 * @param text source that the findings point into
 * @param findings findings of that file; those without a replacement, over markup, or over another one are left alone
 * @returns the new text and what was replaced, in the order of the source
 */
export function applyFixes(text: string, findings: readonly Finding[]): { text: string; fixes: Fix[] } {
  let fixed = '';
  let end = 0;
  const fixes: Fix[] = [];
  for (const { file, line, offset, endOffset, replacement } of [...findings].sort((a, b) => a.offset - b.offset)) {
    const from = text.slice(offset, endOffset);
    if (replacement === undefined || offset < end || from === replacement || markup.test(from)) continue;
    fixed += text.slice(end, offset) + replacement;
    end = endOffset;
    fixes.push({ file, line, from, to: replacement });
  }
  return { text: fixed + text.slice(end), fixes };
}

/**
 * Makes the safe replacements in the files on disk. A file that has changed since it was read is left alone.
 * @param root folder that the names of files start from
 * @param findings findings of any files
 * @param sources what was read, by name
 * @returns what was replaced
 */
export function fixFiles(root: string, findings: readonly Finding[], sources: ReadonlyMap<string, Source>): Fix[] {
  const safe = findings.filter(({ replacement }) => replacement !== undefined);
  return [...new Set(safe.map(({ file }) => file))].flatMap((file) => {
    const its = safe.filter((finding) => finding.file === file);
    const path = join(root, file);
    const read = sources.get(file);
    if (!read || !isUnchanged(path, read)) return [];
    const { text, fixes } = applyFixes(read.text, its);
    if (fixes.length > 0) replaceFile(path, text);
    return fixes;
  });
}
