import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type LoadedMap, loadTitanMap } from '../titan-map/load.ts';
import type { Source, SourceProblem } from '../titan-map/source.ts';
import type { Finding, SuppressedFinding } from './finding.ts';
import { type LintDocument, type LintResult, lintDocument } from './lint.ts';
import { inOrder } from './locate.ts';
import { readPageFile } from './read-file.ts';
import { type SelectOptions, selectFiles, siteOf, slashes } from './select-files.ts';

export interface LintOptions extends SelectOptions {
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

type SiteContext = Pick<LintDocument, 'site' | 'lang' | 'today'>;

/** The calendar day of a moment in a time zone, YYYY-MM-DD. */
export function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

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

function formatOf(path: string): LintDocument['format'] {
  if (/\.html?$/i.test(path)) return 'html';
  return /\.md$/i.test(path) ? 'md' : 'mdx';
}

/** Reads pages and maps, each once, and lints the pages. */
class Linter {
  readonly sources = new Map<string, Source>();
  readonly problems: SourceProblem[] = [];
  readonly #options: LintOptions;
  readonly #contexts = new Map<string | null, SiteContext | null>();

  constructor(options: LintOptions) {
    this.#options = options;
  }

  /** Lints one page; null when it, or the map that it needs, cannot be read. */
  lint(path: string, found: ReadonlySet<string>): LintResult | null {
    const file = slashes(relative(this.#options.root, path));
    const source = readPageFile(path, file);
    if (!('text' in source)) {
      this.problems.push(source);
      return null;
    }
    this.sources.set(file, source);
    const context = this.#contextOf(siteOf(this.#options.root, path));
    return context && lintDocument({ ...context, source, found, format: formatOf(path) });
  }

  /** Lints the texts of a site's map that pages publish. */
  lintMap(site: string): LintResult[] {
    const context = this.#contextOf(site);
    if (!context) return [];
    const prefix = `titan-map/${site}/`;
    const files = [...this.sources.values()].filter(({ file }) => file.startsWith(prefix));
    return files.map((source) => lintDocument({ ...context, source, format: 'yaml' }));
  }

  #contextOf(site: string | null): SiteContext | null {
    const known = this.#contexts.get(site);
    if (known !== undefined) return known;
    const { root, now, today } = this.#options;
    const loaded = site === null ? null : loadTitanMap(join(root, 'titan-map', site), { root });
    this.problems.push(...(loaded?.problems ?? []));
    for (const [file, source] of loaded?.sources ?? []) this.sources.set(file, source);
    const context = loaded && !loaded.map ? null : siteContext(loaded, now, today);
    this.#contexts.set(site, context);
    return context;
  }
}

/** Words of the claims that the sources of built pages make: their twins in the built pages are known already. */
function claimsInSources(builtFiles: readonly string[], options: LintOptions, linter: Linter): Set<string> {
  const { root } = options;
  const sites = new Set(builtFiles.map((file) => siteOf(root, file)));
  const words = new Set<string>();
  for (const site of sites) {
    if (site === null || !existsSync(join(root, 'content', site))) continue;
    for (const path of selectFiles({ root, paths: [], site }).files)
      for (const claim of linter.lint(path, words)?.claims ?? []) words.add(claim);
    for (const { claims } of linter.lintMap(site)) for (const claim of claims) words.add(claim);
  }
  return words;
}

/**
 * Lints pages on disk. Reads each page and each map once. A claim in a built page that its source makes as well is
 * left to the source.
 * @param options what to lint and when
 */
export function lintFiles(options: LintOptions): LintRun {
  const selected = selectFiles(options);
  const linter = new Linter(options);
  const found = options.built ? claimsInSources(selected.files, options, linter) : new Set<string>();
  const results = selected.files.map((path) => linter.lint(path, found));
  const pages = results.filter((result) => result !== null);
  const sites =
    options.paths.length > 0 || options.built ? [] : new Set(selected.files.map((file) => siteOf(options.root, file)));
  const read = [...pages, ...[...sites].flatMap((site) => (site === null ? [] : linter.lintMap(site)))];
  return {
    findings: inOrder(read.flatMap(({ findings }) => findings)),
    suppressed: inOrder(read.flatMap(({ suppressed }) => suppressed)),
    problems: [...selected.problems, ...linter.problems, ...read.flatMap(({ problems }) => problems)],
    sources: linter.sources,
    files: pages.length,
  };
}
