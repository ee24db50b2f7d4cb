import { join } from 'node:path';
import { isUnchanged, replaceFile } from '../../titan-map/replace-file.ts';
import type { Source } from '../../titan-map/source.ts';
import type { Finding } from '../finding.ts';

/** One replacement that was made. */
export interface Fix {
  file: string;
  line: number;
  from: string;
  to: string;
  /** Where the other side says so: the map for a page, pages for the map. */
  because: string[];
}

const markup = /[<>{}[\]`*_\\&\r\n]/;

interface Change {
  offset: number;
  endOffset: number;
  from: string;
  to: string;
}

/** What differs between a text and its replacement, one character at least, which may be part of a link. */
function changeOf(text: string, { offset, endOffset }: Finding, replacement: string): Change {
  const from = text.slice(offset, endOffset);
  const most = Math.min(from.length, replacement.length);
  let head = 0;
  while (head < most && from[head] === replacement[head]) head++;
  let tail = 0;
  while (tail < most - head && from.at(-1 - tail) === replacement.at(-1 - tail)) tail++;
  if (head + tail === from.length && head > 0) head--;
  else if (head + tail === from.length && tail > 0) tail--;
  return {
    offset: offset + head,
    endOffset: endOffset - tail,
    from: from.slice(head, from.length - tail),
    to: replacement.slice(head, replacement.length - tail),
  };
}

/** The words that change, of a link only its address. */
function shown(from: string, to: string): { from: string; to: string } {
  const address = /\b(?:tel|sms|mailto):[^)"'\s>]+/i;
  return markup.test(from) ? { from: address.exec(from)?.[0] ?? from, to: address.exec(to)?.[0] ?? to } : { from, to };
}

/**
 * Makes the replacements that rules mark as safe.
 * @param text source that the findings point into
 * @param findings findings of that file; those without a replacement, over markup, or over another one are left alone
 * @returns the new text and what was replaced, in the order of the source
 */
export function applyFixes(text: string, findings: readonly Finding[]): { text: string; fixes: Fix[] } {
  const changes = findings
    .flatMap((finding) => {
      const { replacement } = finding;
      return replacement === undefined ? [] : [{ finding, replacement, ...changeOf(text, finding, replacement) }];
    })
    .sort((a, b) => a.offset - b.offset);
  let fixed = '';
  let end = 0;
  const fixes: Fix[] = [];
  for (const { finding, replacement, offset, endOffset, from, to } of changes) {
    if (offset < end || from === to || markup.test(from) || markup.test(to)) continue;
    fixed += text.slice(end, offset) + to;
    end = endOffset;
    const { file, line, expected } = finding;
    const because = expected ? [`${expected.file}:${expected.line}`] : [];
    fixes.push({ file, line, ...shown(text.slice(finding.offset, finding.endOffset), replacement), because });
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
