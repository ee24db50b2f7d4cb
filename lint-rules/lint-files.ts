import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type LoadedMap, loadTitanMap } from '../titan-map/load.ts';
import { isMapFile } from '../titan-map/read.ts';
import type { Source, SourceProblem } from '../titan-map/source.ts';
import type { Finding, SuppressedFinding } from './finding.ts';
import type { SiteGates } from './judgement.ts';
import { KnownClaims } from './known-claims.ts';
import { type LintDocument, type LintResult, lintDocument, lintPage, type ReadClaim, readPage } from './lint.ts';
import { lintSite } from './lint-site.ts';
import { inOrder } from './locate.ts';
import { type Origin, readOrigins, traceOrigin } from './origin.ts';
import { disclaimer } from './page/disclaimer.ts';
import { logo } from './page/logo.ts';
import type { Page } from './projection/page.ts';
import { readPageFile } from './read-file.ts';
import { applyReviews } from './reviews/apply.ts';
import { type ReviewedSite, reviewsOf } from './reviews/site-reviews.ts';
import { type SelectOptions, selectFiles, siteOf, slashes, textModules } from './select-files.ts';
import { readGates } from './site-gates.ts';
import type { SitePage } from './site-rule.ts';

export interface LintOptions extends SelectOptions {
  /** The moment of the run; sites turn it into a day in their own time zone. */
  now: Date;
  /** Day to lint for, YYYY-MM-DD, instead of today. */
  today?: string;
  /** Whether built pages are for review: their banner is not published. */
  preview?: boolean;
  /** Folder of the components, layouts and texts that built pages are made of, to name where a claim came from. */
  theme?: string;
  /** What an earlier run has read, to look at it again for another day or with another map. */
  held?: Pick<LintRun, 'sources' | 'maps'>;
}

export interface LintRun {
  findings: Finding[];
  suppressed: SuppressedFinding[];
  /** What could not be read. With any of these the run is incomplete. */
  problems: SourceProblem[];
  /** Everything that the pages say about a connection with ServiceTitan, with its standing, file by file. */
  claims: ReadClaim[];
  /** Files that were read, by reported path, maps included. */
  sources: Map<string, Source>;
  /** Maps by site. */
  maps: ReadonlyMap<string, LoadedMap>;
  /** Decisions about findings by site. */
  reviews: ReadonlyMap<string, ReviewedSite>;
  /** Number of pages that were linted. */
  files: number;
}

type SiteContext = Pick<LintDocument, 'site' | 'lang' | 'today' | 'gates'>;

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
  if (/\.astro$/i.test(path)) return 'astro';
  if (textModules.test(path)) return 'texts';
  return /\.md$/i.test(path) ? 'md' : 'mdx';
}

/** Rules beside those about claims for the pages of a review, which show the record itself: codes, dates of proofs, names that only the office uses. */
const reviewerRules: ReadonlySet<string> = new Set([disclaimer.id, logo.id]);

/** Reads pages and maps, each once, and lints the pages. */
class Linter {
  readonly sources = new Map<string, Source>();
  readonly problems: SourceProblem[] = [];
  readonly maps = new Map<string, LoadedMap>();
  readonly reviews = new Map<string, ReviewedSite>();
  readonly #options: LintOptions;
  readonly #contexts = new Map<string | null, SiteContext | null>();
  readonly #gates = new Map<string, SiteGates>();
  readonly #pages = new Map<string, SitePage[]>();

  constructor(options: LintOptions) {
    this.#options = options;
  }

  /** Lints one page; null when it, or the map that it needs, cannot be read. */
  lint(path: string): LintResult | null {
    const file = slashes(relative(this.#options.root, path));
    const source = this.#options.held?.sources.get(file) ?? readPageFile(path, file);
    if (!('text' in source)) {
      this.problems.push(source);
      return null;
    }
    this.sources.set(file, source);
    const { root, out, preview = false } = this.#options;
    const format = formatOf(path);
    const site = siteOf(root, path, out);
    const context = this.#contextOf(site);
    if (!context) return null;
    const lang = format === 'texts' ? basename(path, '.ts') : context.lang;
    const page = readPage({ source, format, lang, preview });
    const written = site !== null && format === 'html' ? this.#writtenPage(site, path, lang) : null;
    if (written) page.written = written;
    if (site !== null && (format === 'md' || format === 'mdx')) this.#keep(site, { source, page });
    const forReviewer =
      preview && site !== null && format === 'html' && /^review(?:\/|$)/.test(this.#address(site, path));
    return lintPage(page, { ...context, source, format, preview, ...(forReviewer ? { only: reviewerRules } : {}) });
  }

  /** Address of a built page within its site, such as `services/drains`; empty for the home page. */
  #address(site: string, path: string): string {
    const { root, out = join(root, 'dist') } = this.#options;
    return slashes(relative(join(out, site, 'client'), path)).replace(/(?:^|\/)(?:index)?\.html?$/i, '');
  }

  /** The page in content/ that stands at the address of a built page. */
  #writtenPage(site: string, path: string, lang: string): Page | null {
    const { root } = this.#options;
    const address = this.#address(site, path);
    const folder = join(root, 'content', site, ...address.split('/'));
    const found = ['.mdx', '.md', '/index.mdx', '/index.md'].map((end) => `${folder}${end}`).find(existsSync);
    if (found === undefined) return null;
    const source = readPageFile(found, slashes(relative(root, found)));
    return 'text' in source ? readPage({ source, format: found.endsWith('.md') ? 'md' : 'mdx', lang }) : null;
  }

  #keep(site: string, page: SitePage): void {
    const pages = this.#pages.get(site) ?? [];
    pages.push(page);
    this.#pages.set(site, pages);
  }

  /** Lints the texts of a site's map that pages publish, and checks what stands beside the map. */
  lintMap(site: string): LintResult[] {
    const context = this.#contextOf(site);
    if (!context) return [];
    if (existsSync(join(this.#options.root, 'titan-map', site, 'readiness.yaml'))) this.#gatesOf(context);
    return this.#mapFiles(site).map((source) => lintDocument({ ...context, source, format: 'yaml' }));
  }

  #mapFiles(site: string): Source[] {
    const prefix = `titan-map/${site}/`;
    const inMap = (name: string) => !name.includes('/') && isMapFile(name);
    return [...this.sources.values()].filter(({ file }) => file.startsWith(prefix) && inMap(file.slice(prefix.length)));
  }

  /** Lints the pages of a site together, all of which were linted one by one before. */
  lintSite(site: string): ReturnType<typeof lintSite> {
    const context = this.#contextOf(site);
    if (!context?.site) return { findings: [], suppressed: [] };
    const input = { site: context.site, pages: this.#pages.get(site) ?? [], today: context.today };
    return lintSite(input, this.#mapFiles(site));
  }

  #contextOf(site: string | null): SiteContext | null {
    const earlier = this.#contexts.get(site);
    if (earlier !== undefined) return earlier;
    const loaded = site === null ? null : this.#load(site);
    const known = loaded && !loaded.map ? null : siteContext(loaded, this.#options.now, this.#options.today);
    const context = known && { ...known, gates: () => this.#gatesOf(known) };
    this.#contexts.set(site, context);
    return context;
  }

  #gatesOf({ site, today }: SiteContext): SiteGates | null {
    if (!site) return null;
    const known = this.#gates.get(site.id);
    if (known) return known;
    const { gates, problems, sources } = readGates(this.#options.root, site.id, site.map.business, today);
    this.problems.push(...problems);
    for (const [file, source] of sources) this.sources.set(file, source);
    this.#gates.set(site.id, gates);
    return gates;
  }

  #load(site: string): LoadedMap {
    const { root, now, today, held } = this.#options;
    const loaded = held?.maps.get(site) ?? loadTitanMap(join(root, 'titan-map', site), { root });
    const actual = dayIn(loaded.map?.business.timeZone ?? 'UTC', now);
    const reviewed = reviewsOf(root, loaded, { today: today ?? actual, actual });
    this.problems.push(...loaded.problems, ...(reviewed?.loaded.problems ?? []));
    this.maps.set(site, loaded);
    if (reviewed) this.reviews.set(site, reviewed);
    const decisions = reviewed?.loaded.source;
    for (const source of [...loaded.sources.values(), ...(decisions ? [decisions] : [])])
      this.sources.set(source.file, source);
    return loaded;
  }
}

const tags = /<[^<>]*>/g;

/** What is wrong with the sources of sites: its twins in the built pages are known already. */
interface KnownInSources {
  claims: KnownClaims;
  /** What disagrees with the map, by rule, excused or not. */
  drift: ReadonlyMap<string, KnownClaims>;
}

function knownInSources(sites: Iterable<string | null>, options: LintOptions, linter: Linter): KnownInSources {
  const { root } = options;
  const claims = new KnownClaims();
  const drift = new Map<string, KnownClaims>();
  for (const site of sites) {
    if (site === null || !existsSync(join(root, 'content', site))) continue;
    const pages = selectFiles({ root, paths: [], site }).files.map((path) => linter.lint(path));
    for (const result of [...pages, ...linter.lintMap(site)]) {
      for (const { words, standing } of result?.claims ?? []) if (standing === 'blocked') claims.add(words);
      for (const { rule, excerpt } of [...(result?.findings ?? []), ...(result?.suppressed ?? [])]) {
        const known = drift.get(rule) ?? new KnownClaims();
        known.add(excerpt);
        drift.set(rule, known);
      }
    }
  }
  return { claims, drift };
}

/** Words of the element of a built page that a finding stands in, by which their origin is found. */
function wordsAround({ file, offset, endOffset }: Finding, { sources }: Linter): string {
  const text = sources.get(file)?.text ?? '';
  const start = text.lastIndexOf('>', offset) + 1;
  const end = text.indexOf('<', endOffset);
  return text.slice(start, end < 0 ? undefined : end);
}

/** Folders of what built pages are made of, the likeliest first. */
function originFolders(sites: Iterable<string | null>, { root, theme }: LintOptions): string[] {
  const own = [...sites].flatMap((site) =>
    site === null ? [] : [join(root, 'content', site), join(root, 'titan-map', site)],
  );
  return [...own, ...(theme === undefined ? [join(root, 'site'), join(root, 'src')] : [theme]), join(root, 'public')];
}

function withOrigin(finding: Finding, origin: Origin | null, pages: number): Finding {
  const where = origin
    ? `Its words stand in ${origin.file}:${origin.line}.`
    : 'Its words stand in no single file: look at what the layout puts together here.';
  const count = pages > 1 ? ` ${pages} built pages say it.` : '';
  return { ...finding, message: `${finding.message} No source of the site makes it. ${where}${count}` };
}

/** What only built pages say, be it a claim or against the map: each once, with the place that it came from. */
function onlyBuilt(results: readonly LintResult[], options: LintOptions, linter: Linter): Finding[] {
  const findings = results.flatMap((result) =>
    result.findings.map((finding) => ({
      finding,
      claim:
        result.claims.find(
          ({ rule, offset, standing }) => standing === 'blocked' && rule === finding.rule && offset === finding.offset,
        ) ?? null,
    })),
  );
  const isDrift = ({ rule }: Finding) => rule.startsWith('drift/');
  if (!findings.some(({ claim, finding }) => claim || isDrift(finding))) return findings.map(({ finding }) => finding);
  const sites = new Set(findings.map(({ finding }) => finding.site));
  const known = knownInSources(sites, options, linter);
  const origins = new Map(
    [...sites].map((site) => [site, readOrigins(options.root, originFolders([site], options))] as const),
  );
  const said = new Map<string, { finding: Finding; words: string; files: Set<string> }>();
  const others: Finding[] = [];
  for (const { finding, claim } of findings) {
    const words = claim?.words ?? (isDrift(finding) ? finding.excerpt.replace(tags, ' ') : null);
    const inSource = claim ? known.claims : known.drift.get(finding.rule);
    if (words === null) others.push(finding);
    else if (!inSource?.has(words)) {
      const key = [finding.site, finding.rule, words.toLowerCase()].join('\0');
      const whole = claim ? words : wordsAround(finding, linter);
      const first = said.get(key) ?? { finding, words: whole, files: new Set() };
      said.set(key, first);
      first.files.add(finding.file);
    }
  }
  const once = [...said.values()].map(({ finding, words, files }) =>
    withOrigin(finding, traceOrigin(words, origins.get(finding.site) ?? []), files.size),
  );
  return [...others, ...once];
}

/**
 * Lints pages on disk. Reads each page and each map once. What a built page says and its source says as well is left
 * to the source; any other is reported once, however many pages a layout repeats it on. Rules about a site as a
 * whole run when no paths are named, as only then all its pages are read.
 * @param options what to lint and when
 */
export function lintFiles(options: LintOptions): LintRun {
  const selected = selectFiles(options);
  const linter = new Linter(options);
  const results = selected.files.map((path) => linter.lint(path));
  const pages = results.filter((result) => result !== null);
  const sites =
    options.paths.length > 0 || options.built
      ? []
      : [...new Set(selected.files.map((file) => siteOf(options.root, file)))].filter((site) => site !== null);
  const read = [...pages, ...sites.flatMap((site) => linter.lintMap(site))];
  // A page that could not be read may be the one that is missed.
  const whole = linter.problems.length > 0 ? [] : sites.map((site) => linter.lintSite(site));
  const each = options.built ? onlyBuilt(read, options, linter) : read.flatMap((result) => result.findings);
  const findings = [...each, ...whole.flatMap((result) => result.findings)];
  return {
    findings: inOrder(applyReviews(findings, linter.reviews)),
    suppressed: inOrder([...read, ...whole].flatMap(({ suppressed }) => suppressed)),
    problems: [...selected.problems, ...linter.problems, ...read.flatMap(({ problems }) => problems)],
    claims: read.flatMap(({ claims }) => claims),
    sources: linter.sources,
    maps: linter.maps,
    reviews: linter.reviews,
    files: pages.length,
  };
}
