import { relative } from 'node:path';
import type { Finding } from '../lint-rules/finding.ts';
import { lintDocument } from '../lint-rules/lint.ts';
import { siteContext } from '../lint-rules/lint-files.ts';
import { readPageFile } from '../lint-rules/read-file.ts';
import { listContentSites, selectFiles, slashes } from '../lint-rules/select-files.ts';
import { CannotEdit, editMap, type MapEdit } from '../titan-map/edit.ts';
import type { Difference } from '../titan-map/import/difference.ts';
import type { LoadedMap } from '../titan-map/load.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';
import type { Source } from '../titan-map/source.ts';

/** Findings that are listed for one difference; the pages themselves tell the rest once it is accepted. */
const most = 20;

interface Site {
  root: string;
  loaded: LoadedMap;
  map: TitanMap;
  now: Date;
}

function pagesOf({ root, loaded: { site } }: Site): Source[] {
  if (!listContentSites(root).includes(site)) return [];
  return selectFiles({ root, paths: [], site }).files.flatMap((path) => {
    const source = readPageFile(path, slashes(relative(root, path)));
    return 'text' in source ? source : [];
  });
}

function lintPages(pages: readonly Source[], loaded: LoadedMap, now: Date): Finding[] {
  const context = siteContext(loaded, now, undefined);
  return pages.flatMap(
    (source) => lintDocument({ ...context, source, format: source.file.endsWith('.md') ? 'md' : 'mdx' }).findings,
  );
}

/** What the map would say if what changed, or became inactive, were accepted. Entries that are missing may be in another export. */
function editsOf(differences: readonly Difference[], map: TitanMap): MapEdit[] {
  const edits = new Map<string, MapEdit>();
  for (const { state, list, id, changes } of differences) {
    if (state !== 'changed' && state !== 'inactive') continue;
    const index = map[list].findIndex((entry) => entry.id === id);
    for (const { field, becomes } of changes) {
      if (becomes !== null)
        edits.set(`${list}/${id}/${field}`, { kind: 'set', path: [list, index, field], value: becomes });
    }
  }
  return [...edits.values()];
}

/**
 * Tells which pages would say something else than the map, once the differences of an export were accepted.
 * @param site site with its map as it is
 * @param differences what the export and the map disagree about
 * @returns lines for each difference that has any, by list and id; null when the differences together would leave the
 * map invalid, so that nothing can be told
 */
export function driftAfter(site: Site, differences: readonly Difference[]): ReadonlyMap<string, string[]> | null {
  const drift = new Map<string, string[]>();
  const { loaded, map, now } = site;
  const edits = editsOf(differences, map);
  const pages = edits.length > 0 ? pagesOf(site) : [];
  if (pages.length === 0) return drift;
  let then: LoadedMap;
  try {
    then = editMap(
      loaded.folder,
      { sources: [...loaded.sources.values()], problems: [], complete: true },
      edits,
    ).loaded;
  } catch (error) {
    if (error instanceof CannotEdit) return null;
    throw error;
  }
  if (!then.map) return null;
  const known = new Set(lintPages(pages, loaded, now).map(({ fingerprint }) => fingerprint));
  const found = lintPages(pages, then, now).filter(({ fingerprint }) => !known.has(fingerprint));
  for (const { list, id } of differences) {
    const entry = then.locate([list, map[list].findIndex((each) => each.id === id)]);
    const source = entry && then.sources.get(entry.file);
    if (!entry || !source) continue;
    const lastLine = entry.line + source.text.slice(entry.offset, entry.endOffset).split('\n').length - 1;
    const own = found.filter(
      ({ expected }) => expected?.file === entry.file && expected.line >= entry.line && expected.line <= lastLine,
    );
    const lines = own
      .slice(0, most)
      .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`);
    if (lines.length > 0) drift.set(`${list}/${id}`, lines);
  }
  return drift;
}
