import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { type LoadedMap, loadTitanMap } from '../../../titan-map/load.ts';
import type { SourceProblem } from '../../../titan-map/source.ts';

const fixture = fileURLToPath(new URL('../../fixtures/titan-map/small', import.meta.url));
const roots: string[] = [];

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** An empty project in a folder of its own, removed after the tests of the file. */
export function emptyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'titan-map-'));
  roots.push(root);
  mkdirSync(join(root, 'titan-map/small'), { recursive: true });
  return root;
}

/** A project with the small map, as folder on disk. */
export function smallProject(): string {
  const root = emptyProject();
  cpSync(fixture, join(root, 'titan-map/small'), { recursive: true });
  return root;
}

/** Loads files as the only ones of a map. */
export function loadFiles(files: Record<string, string | Uint8Array>): LoadedMap {
  const root = emptyProject();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, 'titan-map/small', name), content);
  return loadTitanMap('titan-map/small', { root });
}

/** Loads the small map with one place of a file changed; the place has to stand there once. */
export function loadChanged(file: string, from: string, to: string): LoadedMap {
  const root = smallProject();
  const path = join(root, 'titan-map/small', file);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} stands ${parts.length - 1} times in ${file}`);
  writeFileSync(path, parts.join(to));
  return loadTitanMap('titan-map/small', { root });
}

/** A problem on one line: where, which rule, message and advice. */
export function told({ file, line, column, rule, message, hint }: SourceProblem): string {
  return `${file.replace('titan-map/small/', '')}:${line}:${column} ${rule} ${message}${hint ? ` ${hint}` : ''}`;
}
