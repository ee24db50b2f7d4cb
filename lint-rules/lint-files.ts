import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { type LoadedMap, loadTitanMap } from '../titan-map/load.ts';
import { nearest } from '../titan-map/nearest.ts';
import type { Source, SourceProblem } from '../titan-map/source.ts';
import type { Finding, SuppressedFinding } from './finding.ts';
import { type LintDocument, lintDocument } from './lint.ts';
import { inOrder } from './locate.ts';
import { readPageFile } from './read-file.ts';

export interface LintOptions {
  /** Folder that holds content/ and titan-map/; reported paths start here. */
  root: string;
  /** Files and folders, from the current folder; none means every site, or src/ where there is no site. */
  paths: readonly string[];
  /** Lint this site only. */
  site?: string;
  /** The moment of the run; sites turn it into a day in their own time zone. */
  now: Date;
  /** Day to lint for, YYYY-MM-DD, instead of today. */
  today?: string;
}

export interface LintRun {
  findings: Finding[];
  suppressed: SuppressedFinding[];
  /** What could not be read. With any of these the run is incomplete. */
  problems: SourceProblem[];
  /** Files that were read, by reported path, maps included. */
  sources: Map<string, Source>;
  /** Number of pages that were linted. */
  files: number;
}

/** Names of files that hold pages. */
export const pageNames = /\.(mdx?)$/i;
const slashes = (path: string) => path.split(sep).join('/');

function problem(file: string, message: string, hint: string): SourceProblem {
  return { rule: 'content/unreadable', file, line: 1, column: 1, length: 0, message, hint };
}

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pageNames.test(entry.name))
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

/** The calendar day of a moment in a time zone, YYYY-MM-DD. */
export function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

interface Selection {
  files: string[];
  problems: SourceProblem[];
}

function selectSite(root: string, site: string): Selection {
  const sites = listContentSites(root);
  if (sites.includes(site)) return { files: pagesBelow(join(root, 'content', site)), problems: [] };
  const meant = nearest(site, sites);
  const hint = meant ? `Did you mean "${meant}"?` : `Sites here: ${sites.join(', ') || 'none'}.`;
  return {
    files: [],
    problems: [problem(`content/${site}`, `Found no site "${site}"; expected a folder of content/.`, hint)],
  };
}

function selectPath(root: string, path: string): Selection {
  const absolute = resolve(path);
  const name = slashes(relative(root, absolute)) || '.';
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats)
    return {
      files: [],
      problems: [problem(name, 'Found no such file or folder; expected pages there.', 'Check the path.')],
    };
  if (stats.isDirectory()) return { files: pagesBelow(absolute), problems: [] };
  if (pageNames.test(absolute)) return { files: [absolute], problems: [] };
  return {
    files: [],
    problems: [
      problem(
        name,
        'Found a file of another kind; expected a page that ends in .mdx or .md.',
        'Name a page, or a folder of pages.',
      ),
    ],
  };
}

function select({ root, paths, site }: LintOptions): Selection {
  const selections =
    paths.length > 0
      ? paths.map((path) => selectPath(root, path))
      : (site ? [site] : listContentSites(root)).map((each) => selectSite(root, each));
  const source = join(root, 'src');
  if (selections.length === 0 && existsSync(source)) selections.push(selectPath(root, source));
  if (selections.length === 0)
    return {
      files: [],
      problems: [
        problem(
          'content',
          'Found no site and no src/; expected a folder for each site in content/, or an Astro project.',
          'Name the pages to lint, or run this in the folder of the project.',
        ),
      ],
    };
  const inSite = site ? `${join(root, 'content', site)}${sep}` : '';
  const files = selections.flatMap((each) => each.files).filter((file) => file.startsWith(inSite));
  return { files: [...new Set(files)], problems: selections.flatMap((each) => each.problems) };
}

/**
 * The site that a page belongs to.
 * @param root project folder
 * @param file absolute path of the page
 * @returns name of its folder in content/; null for a page that stands elsewhere
 */
export function siteOf(root: string, file: string): string | null {
  const [first, site, ...rest] = relative(root, file).split(sep);
  return first === 'content' && site !== undefined && rest.length > 0 ? site : null;
}

/**
 * Lints pages on disk. Reads each page and each map once.
 * @param options what to lint and when
 */
export function lintFiles(options: LintOptions): LintRun {
  const { root, now, today } = options;
  const selected = select(options);
  const run: LintRun = { findings: [], suppressed: [], problems: [...selected.problems], sources: new Map(), files: 0 };
  const contexts = new Map<string | null, SiteContext | null>();
  const contextOf = (site: string | null): SiteContext | null => {
    const known = contexts.get(site);
    if (known !== undefined) return known;
    const loaded = site === null ? null : loadTitanMap(join(root, 'titan-map', site), { root });
    run.problems.push(...(loaded?.problems ?? []));
    for (const [file, source] of loaded?.sources ?? []) run.sources.set(file, source);
    const context = loaded && !loaded.map ? null : siteContext(loaded, now, today);
    contexts.set(site, context);
    return context;
  };
  for (const path of selected.files) {
    const file = slashes(relative(root, path));
    const source = readPageFile(path, file);
    if (!('text' in source)) {
      run.problems.push(source);
      continue;
    }
    run.files += 1;
    run.sources.set(file, source);
    const context = contextOf(siteOf(root, path));
    if (!context) continue;
    const result = lintDocument({ ...context, source, format: path.toLowerCase().endsWith('.md') ? 'md' : 'mdx' });
    run.findings.push(...result.findings);
    run.suppressed.push(...result.suppressed);
    run.problems.push(...result.problems);
  }
  return { ...run, findings: inOrder(run.findings), suppressed: inOrder(run.suppressed) };
}

type SiteContext = Pick<LintDocument, 'site' | 'lang' | 'today'>;

/**
 * What is known about the site of a page: its facts, its language, and what day it is there.
 * @param loaded map of the site; without one the page is judged in manual mode
 * @param now the moment of the run
 * @param today day to lint for, YYYY-MM-DD, instead of today
 */
export function siteContext(loaded: LoadedMap | null, now: Date, today: string | undefined): SiteContext {
  if (!loaded?.map) return { site: null, lang: 'en', today: today ?? dayIn('UTC', now) };
  const { map, site: id, locate } = loaded;
  return {
    site: { id, map, locate },
    lang: map.site.languages[0] ?? 'en',
    today: today ?? dayIn(map.business.timeZone, now),
  };
}
