import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { positionAt, type Source } from '../titan-map/source.ts';
import { readPageFile } from './read-file.ts';
import { slashes } from './select-files.ts';

/** Where words of a built page were written, as nearly as can be told. */
export interface Origin {
  file: string;
  line: number;
}

const written = /\.(?:astro|mdx?|ya?ml|json|tsx?|jsx?|mjs|html?|txt|svg)$/i;
const word = /[\p{L}\p{N}]+/gu;

/** Words in a row that are enough to say that a text was written there; shorter texts have to stand there as a whole. */
const enough = 4;

/**
 * Reads the files that pages are made of.
 * @param root project folder, from which the files are named
 * @param folders absolute paths; the earlier one wins when words stand in two
 */
export function readOrigins(root: string, folders: readonly string[]): Source[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && written.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .flatMap((path) => {
          const read = readPageFile(path, slashes(relative(root, path)));
          return 'text' in read ? [read] : [];
        });
    } catch {
      return [];
    }
  });
}

interface Run {
  length: number;
  offset: number;
}

/** The longest run of the wanted words in a text, markup and marks between them not counted. */
function longestRun(text: string, wanted: readonly string[]): Run {
  const places = new Map<string, number[]>();
  for (const [index, each] of wanted.entries()) places.set(each, [...(places.get(each) ?? []), index]);
  let best: Run = { length: 0, offset: 0 };
  let running = new Map<number, Run>();
  for (const match of text.matchAll(word)) {
    const next = new Map<number, Run>();
    for (const place of places.get(match[0].toLowerCase()) ?? []) {
      const before = running.get(place - 1);
      const run = before ? { length: before.length + 1, offset: before.offset } : { length: 1, offset: match.index };
      next.set(place, run);
      if (run.length > best.length) best = run;
    }
    running = next;
  }
  return best;
}

/**
 * Finds the file that words of a built page were written in.
 * @param words what the page says
 * @param origins files that pages are made of, the likeliest first
 * @returns the place with the longest run of the words; null when no file has enough of them in a row
 */
export function traceOrigin(words: string, origins: readonly Source[]): Origin | null {
  const wanted = words.toLowerCase().match(word) ?? [];
  if (wanted.length === 0) return null;
  let best: { source: Source; run: Run } | null = null;
  for (const source of origins) {
    const run = longestRun(source.text, wanted);
    if (run.length >= Math.min(enough, wanted.length) && run.length > (best?.run.length ?? 0)) best = { source, run };
  }
  return best && { file: best.source.file, line: positionAt(best.source, best.run.offset).line };
}
