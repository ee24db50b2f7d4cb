import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { nearest } from '../titan-map/nearest.ts';
import type { SourceProblem } from '../titan-map/source.ts';

/** Which pages to lint. */
export interface SelectOptions {
  /** Folder that holds content/ and titan-map/; reported paths start here. */
  root: string;
  /** Files and folders, from the current folder; none means every site, or src/ where there is no site. */
  paths: readonly string[];
  /** Lint this site only. */
  site?: string;
  /** Lint pages as `truecopy build` wrote them, instead of their sources. */
  built?: boolean;
  /** Folder with one folder of built pages per site; dist/ unless told. */
  out?: string;
}

export interface Selection {
  /** Absolute paths. */
  files: string[];
  problems: SourceProblem[];
}

/** Names of files that hold pages. */
export const pageNames = /\.(?:mdx?|astro)$/i;
const themeNames = /\.astro$/i;
/** Modules of the texts of a theme, one for each language. */
export const textModules = /[\\/]i18n[\\/][a-z]{2}\.ts$/;
const builtNames = /\.html?$/i;

/** A path with forward slashes, as reports name it. */
export function slashes(path: string): string {
  return path.split(sep).join('/');
}

function problem(file: string, message: string, hint: string): Selection {
  return {
    files: [],
    problems: [{ rule: 'content/unreadable', file, line: 1, column: 1, length: 0, message, hint }],
  };
}

function pagesBelow(folder: string, names: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${sep}node_modules${sep}`))
    .sort();
}

/**
 * Names of the sites of a project: the folders of content/.
 * @param root project folder
 * @returns names in alphabetical order; none when there is no content/
 */
export function listContentSites(root: string): string[] {
  try {
    return readdirSync(join(root, 'content'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

function selectSite({ root, built = false, out = join(root, 'dist') }: SelectOptions, site: string): Selection {
  const sites = listContentSites(root);
  if (!sites.includes(site)) {
    const meant = nearest(site, sites);
    const hint = meant ? `Did you mean "${meant}"?` : `Sites here: ${sites.join(', ') || 'none'}.`;
    return problem(`content/${site}`, `Found no site "${site}"; expected a folder of content/.`, hint);
  }
  if (!built) return { files: pagesBelow(join(root, 'content', site), pageNames), problems: [] };
  const folder = join(out, site, 'client');
  if (existsSync(folder)) return { files: pagesBelow(folder, builtNames), problems: [] };
  const name = slashes(relative(root, folder));
  return problem(
    name,
    `Found no built pages in ${name}; expected the site to be built.`,
    `Run truecopy build --site ${site} first.`,
  );
}

/** Components, layouts and texts that the pages of every site are made of. */
function selectTheme(root: string): Selection {
  const folder = join(root, 'site');
  if (!existsSync(folder)) return { files: [], problems: [] };
  const texts = pagesBelow(folder, /\.ts$/).filter((path) => textModules.test(path));
  return { files: [...pagesBelow(folder, themeNames), ...texts], problems: [] };
}

function selectPath(root: string, path: string, built: boolean): Selection {
  const absolute = resolve(path);
  const name = slashes(relative(root, absolute)) || '.';
  const stats = statSync(absolute, { throwIfNoEntry: false });
  const names = built ? builtNames : pageNames;
  if (!stats) return problem(name, 'Found no such file or folder; expected pages there.', 'Check the path.');
  if (stats.isDirectory()) return { files: pagesBelow(absolute, names), problems: [] };
  if (names.test(absolute)) return { files: [absolute], problems: [] };
  const expected = built ? '.html' : '.mdx, .md or .astro';
  const hint =
    !built && builtNames.test(absolute) ? 'Add --html to lint built pages.' : 'Name a page, or a folder of pages.';
  return problem(name, `Found a file of another kind; expected a page that ends in ${expected}.`, hint);
}

/**
 * Finds the pages that a run is about.
 * @param options files, folders or sites
 * @returns paths without repetition, and what was asked for and is not there
 */
export function selectFiles(options: SelectOptions): Selection {
  const { root, paths, site, built = false, out } = options;
  const selections =
    paths.length > 0
      ? paths.map((path) => selectPath(root, path, built))
      : (site ? [site] : listContentSites(root)).map((each) => selectSite(options, each));
  const source = join(root, 'src');
  if (selections.length === 0 && existsSync(source)) selections.push(selectPath(root, source, built));
  if (selections.length === 0)
    return problem(
      'content',
      'Found no site and no src/; expected a folder for each site in content/, or an Astro project.',
      'Name the pages to lint, or run this in the folder of the project.',
    );
  if (paths.length === 0 && !site && !built) selections.push(selectTheme(root));
  const files = selections.flatMap((each) => each.files).filter((file) => !site || siteOf(root, file, out) === site);
  return { files: [...new Set(files)], problems: selections.flatMap((each) => each.problems) };
}

/**
 * The site that a page belongs to.
 * @param root project folder
 * @param file absolute path of a page or of a built page
 * @param out folder of built pages
 * @returns name of its folder in content/ or among the built pages; null for a page that stands elsewhere
 */
export function siteOf(root: string, file: string, out = join(root, 'dist')): string | null {
  for (const folder of [join(root, 'content'), out]) {
    const [site, ...rest] = relative(folder, file).split(sep);
    if (site !== undefined && site !== '..' && rest.length > 0 && !isAbsolute(site)) return site;
  }
  return null;
}
