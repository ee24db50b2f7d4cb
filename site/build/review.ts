import { relative, sep } from 'node:path';
import { frontmatter } from '../../content/frontmatter.ts';
import type { Finding, SuppressedFinding } from '../../lint-rules/finding.ts';
import type { ClaimStanding } from '../../lint-rules/judgement.ts';
import { lintDocument, type ReadClaim } from '../../lint-rules/lint.ts';
import { lintFiles } from '../../lint-rules/lint-files.ts';
import { readMarkdownPage } from '../../lint-rules/projection/mdx.ts';
import { isAccepted } from '../../lint-rules/reviews/apply.ts';
import { loadTitanMap, type MapPath } from '../../titan-map/load.ts';
import type { Basis } from '../../titan-map/readiness/states.ts';
import { type Language, languages } from '../../titan-map/schema/common.ts';
import { positionAt, type Source } from '../../titan-map/source.ts';
import { plainValue } from '../../titan-map/yaml.ts';
import { texts } from '../i18n/texts.ts';
import { noticesOf } from '../operating/notices.ts';
import { factKey, factLabel } from './fact-labels.ts';
import { factsBoundBy, factsOnEveryPage, factsPrintedBy, factText } from './review-facts.ts';
import type { BuildSettings } from './settings.ts';

/** A fact of the map that a page prints. */
export interface ReviewedFact {
  /** Name for anchors and programs, such as offers-fall-tune-up-price. */
  key: string;
  /** What people call it, such as "Fall tune-up: price". */
  label: string;
  /** Component of the page, or "theme" for what the theme prints by itself. */
  component: string;
  line: number;
  value: string;
  /** Where the map says so, such as titan-map/larkwater/offers.yaml:12; null for a default. */
  source: string | null;
}

/** An assertion about ServiceTitan that a page makes or takes back. */
export interface ReviewedClaim {
  rule: string;
  standing: ClaimStanding;
  words: string;
  lang: string;
  /** Whether the words claim nothing when they are read without those around them. */
  alone: boolean;
  /** File from the folder of the project, or address for words that the theme brings along. */
  file: string;
  /** Null for words that the theme brings along. */
  line: number | null;
  /** What an allowed claim rests on; null for any other. */
  basis: Basis | null;
  /** Why a claim is blocked; empty for any other. */
  reasons: readonly string[];
  /** Why a blocked claim is tolerated; null when it is not, and for any other. */
  tolerated: string | null;
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
  /** What the map, privacy, disclaimers and the footer say about ServiceTitan. */
  elsewhere: ReviewedClaim[];
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
    return {
      key: factKey(map, path),
      label: factLabel(map, path),
      component,
      line,
      value: factText(map, path, lang),
      source: place && `${place.file}:${place.line}`,
    };
  });
}

function langOf(source: Source, { map }: Loaded): Language {
  const { lang } = readMarkdownPage(source, 'mdx', map?.site.languages[0] ?? 'en');
  return languages.find((language) => language === lang) ?? 'en';
}

function factsOf(source: Source, loaded: Loaded, today: string): ReviewedFact[] {
  const { map } = loaded;
  if (!map) return [];
  const page = readMarkdownPage(source, 'mdx', map.site.languages[0] ?? 'en');
  const lang = langOf(source, loaded);
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

/** What a text says about ServiceTitan when it stands by itself. */
function readAlone(file: string, text: string, lang: string, today: string): ReadClaim[] {
  return lintDocument({ source: { file, text }, format: 'md', site: null, lang, today }).claims;
}

function reviewed(
  claim: ReadClaim,
  { lang, today, suppressed = [] }: { lang: string; today: string; suppressed?: readonly SuppressedFinding[] },
): ReviewedClaim {
  const { rule, standing, words, file, line, offset, basis, reasons } = claim;
  const covered = suppressed.find((each) => each.file === file && each.rule === rule && each.offset === offset);
  const alone = readAlone(file, words, lang, today).every((again) => again.standing !== 'blocked');
  return { rule, standing, words, lang, alone, file, line, basis, reasons, tolerated: covered?.reason ?? null };
}

/** What the theme says by itself, which stands in no file of the site. */
function claimsOfTheme({ map }: Loaded, today: string, connected: boolean): ReviewedClaim[] {
  if (!map) return [];
  const said = [
    ...noticesOf(map, connected).flatMap(({ path, lang, sections }) =>
      sections.flatMap(({ id, text }) => text.map((words) => ({ place: `${path}#${id}`, lang, words }))),
    ),
    ...map.site.languages.map((lang) => ({
      place: '/ (footer)',
      lang,
      words: texts(lang).footer.trademark(map.business.name, connected),
    })),
  ];
  return said.flatMap(({ place, lang, words }) => {
    return readAlone(place, words, lang, today).map((claim) => ({ ...reviewed(claim, { lang, today }), line: null }));
  });
}

/**
 * Gathers what a customer reviews before a site goes public.
 * @param settings settings of the build
 * @param today day that the site is built for, YYYY-MM-DD
 * @param now instant of the build
 * @param connected whether evidence has opened what the site may say about a connection
 */
export function reviewSite(settings: BuildSettings, today: string, now: Date, connected: boolean): Review {
  const loaded = loadTitanMap(settings.map, { root: settings.root });
  const run = lintFiles({ root: settings.root, paths: [], site: settings.id, now, today });
  const folder = `${relative(settings.root, settings.content).split(sep).join('/')}/`;
  const tolerated = (finding: Finding) => (isAccepted(finding) ? (finding.review?.note ?? null) : null);
  const findings = [...run.findings.map((finding) => ({ ...finding, reason: tolerated(finding) })), ...run.suppressed];
  const pages = [...run.sources.values()]
    .filter(({ file }) => file.startsWith(folder))
    .map((source) => ({
      file: source.file,
      facts: factsOf(source, loaded, today),
      claims: run.claims
        .filter(({ file }) => file === source.file)
        .map((claim) => reviewed(claim, { lang: langOf(source, loaded), today, suppressed: run.suppressed })),
      findings: findings
        .filter(({ file }) => file === source.file)
        .map(({ rule, line, message, severity, reason }) => ({ rule, line, message, severity, reason })),
    }));
  const lang = loaded.map?.site.languages[0] ?? 'en';
  const shared = loaded.map ? factsOnEveryPage(loaded.map) : [];
  const inPages = new Set(pages.map(({ file }) => file));
  return {
    everyPage: describeFacts(shared, loaded, { component: 'theme', line: 1, lang }),
    pages,
    elsewhere: [
      ...run.claims
        .filter(({ file }) => !inPages.has(file))
        .map((claim) => reviewed(claim, { lang, today, suppressed: run.suppressed })),
      ...claimsOfTheme(loaded, today, connected),
    ],
  };
}
