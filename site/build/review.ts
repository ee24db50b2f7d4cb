import { relative, sep } from 'node:path';
import { frontmatter } from '../../content/frontmatter.ts';
import { isMade, type Modality } from '../../lint-rules/claims/claim.ts';
import { readClaims } from '../../lint-rules/claims/read.ts';
import { lintFiles } from '../../lint-rules/lint-files.ts';
import { sourceRange } from '../../lint-rules/passage.ts';
import { readMarkdownPage } from '../../lint-rules/projection/mdx.ts';
import { loadTitanMap, type MapPath } from '../../titan-map/load.ts';
import { type Language, languages } from '../../titan-map/schema/common.ts';
import { positionAt, type Source } from '../../titan-map/source.ts';
import { plainValue } from '../../titan-map/yaml.ts';
import { factsBoundBy, factsOnEveryPage, factsPrintedBy, factText } from './review-facts.ts';
import type { BuildSettings } from './settings.ts';

/** A fact of the map that a page prints. */
export interface ReviewedFact {
  /** Component of the page, or "theme" for what the theme prints by itself. */
  component: string;
  line: number;
  value: string;
  /** Where the map says so, such as titan-map/larkwater/offers.yaml:12; null for a default. */
  source: string | null;
}

/** An assertion about ServiceTitan that a page makes or takes back. */
export interface ReviewedClaim {
  kind: string;
  line: number;
  words: string;
  standing: Modality | 'blocked';
}

/** Something that lint found, or that a directive covers. */
export interface ReviewedFinding {
  rule: string;
  line: number;
  message: string;
  severity: string;
  /** Why it is tolerated; null for an open finding. */
  reason: string | null;
}

export interface ReviewedPage {
  /** Path of the file from the folder of the project. */
  file: string;
  facts: ReviewedFact[];
  claims: ReviewedClaim[];
  findings: ReviewedFinding[];
}

/** What a customer signs off: every fact and claim of every page, with where it stands. */
export interface Review {
  /** Facts in the header and footer of every page. */
  everyPage: ReviewedFact[];
  pages: ReviewedPage[];
}

type Loaded = ReturnType<typeof loadTitanMap>;

function describeFacts(
  paths: readonly MapPath[],
  { map, locate }: Loaded,
  at: { component: string; line: number; lang: Language },
): ReviewedFact[] {
  if (!map) return [];
  return paths.map((path) => {
    const place = locate(path);
    const { component, line, lang } = at;
    return { component, line, value: factText(map, path, lang), source: place && `${place.file}:${place.line}` };
  });
}

function factsOf(source: Source, loaded: Loaded, today: string): ReviewedFact[] {
  const { map } = loaded;
  if (!map) return [];
  const page = readMarkdownPage(source, 'mdx', map.site.languages[0] ?? 'en');
  const lang = languages.find((language) => language === page.lang) ?? 'en';
  const head = frontmatter.safeParse(page.frontmatter?.root && plainValue(page.frontmatter.root));
  const bound = head.success ? factsBoundBy(head.data, map, today) : [];
  return [
    ...describeFacts(bound, loaded, { component: 'theme', line: 1, lang }),
    ...page.elements.flatMap((element) => {
      const prop = (name: string) =>
        element.attributes.find((attribute) => attribute.name === name)?.value ?? undefined;
      const { line } = positionAt(source, element.offset);
      const at = { component: element.name, line, lang };
      return describeFacts(factsPrintedBy(element.name, prop, map, today), loaded, at);
    }),
  ];
}

function claimsOf(source: Source, lang: string): ReviewedClaim[] {
  return readClaims(readMarkdownPage(source, 'mdx', lang).passages).map((claim) => ({
    kind: claim.kind,
    line: positionAt(source, sourceRange(claim.passage, claim.start, claim.end).offset).line,
    words: claim.passage.text.slice(claim.start, claim.end),
    standing: isMade(claim) ? 'blocked' : claim.modality,
  }));
}

/**
 * Gathers what a customer reviews before a site goes public.
 * @param settings settings of the build
 * @param today day that the site is built for, YYYY-MM-DD
 * @param now instant of the build
 */
export function reviewSite(settings: BuildSettings, today: string, now: Date): Review {
  const loaded = loadTitanMap(settings.map, { root: settings.root });
  const run = lintFiles({ root: settings.root, paths: [], site: settings.id, now, today });
  const folder = `${relative(settings.root, settings.content).split(sep).join('/')}/`;
  const findings = [...run.findings.map((finding) => ({ ...finding, reason: null })), ...run.suppressed];
  const pages = [...run.sources.values()]
    .filter(({ file }) => file.startsWith(folder))
    .map((source) => ({
      file: source.file,
      facts: factsOf(source, loaded, today),
      claims: claimsOf(source, loaded.map?.site.languages[0] ?? 'en'),
      findings: findings
        .filter(({ file }) => file === source.file)
        .map(({ rule, line, message, severity, reason }) => ({ rule, line, message, severity, reason })),
    }));
  const lang = loaded.map?.site.languages[0] ?? 'en';
  const shared = loaded.map ? factsOnEveryPage(loaded.map) : [];
  return { everyPage: describeFacts(shared, loaded, { component: 'theme', line: 1, lang }), pages };
}
