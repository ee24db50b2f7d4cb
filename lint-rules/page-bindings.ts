import { relative } from 'node:path';
import type { BoundPage } from '../titan-map/matrix.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';
import type { IsNamed } from '../titan-map/score.ts';
import { boundIds, type Reference, referencesOf } from './facts/references.ts';
import { readMarkdownPage } from './projection/mdx.ts';
import { readPageFile } from './read-file.ts';
import { listContentSites, selectFiles, slashes } from './select-files.ts';

/** A page of a site with the entries of the map that it names. */
export interface NamingPage extends BoundPage {
  /** Path from the project's folder. */
  file: string;
  references: readonly Reference[];
}

/**
 * Reads what the pages of a site name. A page that cannot be read names nothing; truecopy lint tells why.
 * @param root folder of the project
 * @param site id of the site
 * @returns null for a site without pages in content/
 */
export function readBindings(root: string, site: string): NamingPage[] | null {
  if (!listContentSites(root).includes(site)) return null;
  const { files } = selectFiles({ root, paths: [], site });
  return files.flatMap((path) => {
    const file = slashes(relative(root, path));
    const source = readPageFile(path, file);
    if (!('text' in source)) return [];
    const page = readMarkdownPage(source, path.endsWith('.md') ? 'md' : 'mdx', 'en');
    return {
      file,
      references: referencesOf(page),
      services: boundIds(page, 'services'),
      zones: boundIds(page, 'zones'),
    };
  });
}

/**
 * Tells which entries some page names. A table of prices names every price of its service.
 * @param pages pages of the site
 * @param map map of the site
 */
export function namedBy(pages: readonly NamingPage[], map: Pick<TitanMap, 'pricebook'>): IsNamed {
  const named = new Set(pages.flatMap(({ references }) => references.map(({ family, id }) => `${family}/${id}`)));
  const tables = new Set(
    pages.flatMap(({ references }) =>
      references.flatMap(({ family, id, from }) => (family === 'services' && from === 'component' ? id : [])),
    ),
  );
  for (const { id, service } of map.pricebook) if (tables.has(service)) named.add(`pricebook/${id}`);
  return (family, id) => named.has(`${family}/${id}`);
}

/**
 * Pages that name an entry of the map.
 * @param pages pages of the site
 */
export function pagesNaming(pages: readonly NamingPage[]): (family: string, id: string) => string[] {
  const files = new Map<string, Set<string>>();
  for (const { file, references } of pages) {
    for (const { family, id } of references) {
      const key = `${family}/${id}`;
      files.set(key, (files.get(key) ?? new Set()).add(file));
    }
  }
  return (family, id) => [...(files.get(`${family}/${id}`) ?? [])];
}
