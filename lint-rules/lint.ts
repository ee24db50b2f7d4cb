import { positionAt, problemAt, type Source, type SourceProblem } from '../titan-map/source.ts';
import type { Finding, RawFinding, SuppressedFinding } from './finding.ts';
import { claimInfos, type JudgedClaim, judgeClaims, type SiteGates } from './judgement.ts';
import { inOrder, locateFindings } from './locate.ts';
import { readAstroFile, readTextModule } from './projection/astro.ts';
import { readHtmlPage } from './projection/html.ts';
import { readMapCopy } from './projection/map.ts';
import { readMarkdownPage } from './projection/mdx.ts';
import type { Page } from './projection/page.ts';
import { pageRules, ruleIds } from './registry.ts';
import type { Rule, SiteFacts } from './rule.ts';
import { suppress } from './suppression/suppress.ts';

/** A file to lint, read already. */
export interface LintDocument {
  source: Source;
  /** `yaml` is a file of the Titan Map, of which the texts that pages publish are read; `texts` a module of such texts. */
  format: 'md' | 'mdx' | 'html' | 'yaml' | 'astro' | 'texts';
  /** Null for a file that belongs to no site: it is judged in manual mode, without a map. */
  site: SiteFacts | null;
  /** Language of the site, for pages that name none. */
  lang: string;
  /** Calendar day in the time zone of the business, YYYY-MM-DD. */
  today: string;
  /** Rules to run beside those about claims; all that fit the file unless told. */
  only?: ReadonlySet<string>;
  /** What is open at the site, asked for only when a page makes a claim; in manual mode when left out. */
  gates?: () => SiteGates | null;
  /** Whether a built page is one for review, with parts that are not published. */
  preview?: boolean;
}

/** A claim that a page makes or takes back, where it stands in its file. */
export interface ReadClaim extends Omit<JudgedClaim, 'finding'> {
  site: string | null;
  file: string;
  line: number;
  column: number;
}

export interface LintResult {
  findings: Finding[];
  suppressed: SuppressedFinding[];
  /** What kept the file from being read as a whole; rules did not see what lies behind it. */
  problems: SourceProblem[];
  /** Everything said about a connection with ServiceTitan, allowed, blocked (covered by a directive or not) or taken back. */
  claims: ReadClaim[];
}

const bySource = (a: RawFinding, b: RawFinding) => a.offset - b.offset || (a.rule < b.rule ? -1 : 1);

/**
 * Lints one file.
 * @param document text, site and day; nothing else is looked at
 * @returns findings in the order of the source, findings that a directive covers, and what could not be read
 */
export function lintDocument(document: LintDocument): LintResult {
  return lintPage(readPage(document), document);
}

/**
 * Reads what a file shows.
 * @param document text, format and language
 */
export function readPage({
  source,
  format,
  lang,
  preview,
}: Pick<LintDocument, 'source' | 'format' | 'lang' | 'preview'>): Page {
  if (format === 'astro') return readAstroFile(source, lang);
  if (format === 'texts') return readTextModule(source, lang);
  if (format === 'html') return readHtmlPage(source, lang, preview);
  return format === 'yaml' ? readMapCopy(source, lang) : readMarkdownPage(source, format, lang);
}

/** Sentence class that the innermost <IfOpen> around a range names. */
function claimAround({ elements }: Page, offset: number, endOffset: number): string | null {
  const around = elements.filter(
    ({ name, whole }) => name === 'IfOpen' && whole && whole.offset <= offset && whole.endOffset >= endOffset,
  );
  return around.at(-1)?.attributes.find(({ name }) => name === 'claim')?.value ?? null;
}

const surfaceOf = { md: 'source', mdx: 'source', html: 'built', yaml: 'map', astro: 'theme', texts: 'theme' } as const;

/** Kinds of file that a rule looks at. */
const surfaces: Readonly<Record<Rule['surface'], readonly (typeof surfaceOf)[keyof typeof surfaceOf][]>> = {
  source: ['source'],
  built: ['built'],
  pages: ['source', 'built'],
  any: ['source', 'built', 'map', 'theme'],
};

/**
 * Lints one file that is read into a page already.
 * @param page what the file shows, with places in its source
 * @param document text, site and day
 */
export function lintPage(page: Page, document: Omit<LintDocument, 'lang'>): LintResult {
  const { source, site, today, only } = document;
  const input = { source, page, site, today };
  const surface = surfaceOf[document.format];
  const rules = pageRules.filter(
    (rule) =>
      (site !== null || rule.scope === 'page') &&
      surfaces[rule.surface].includes(surface) &&
      (only === undefined || only.has(rule.id)),
  );
  const claims = judgeClaims(page.passages, document.gates, ({ offset, endOffset }) =>
    claimAround(page, offset, endOffset),
  );
  const found = [...claims.flatMap(({ finding }) => finding ?? []), ...rules.flatMap((rule) => rule.run(input))].sort(
    bySource,
  );
  const id = site?.id ?? null;
  const { kept, suppressed, about } = suppress(locateFindings(found, source, id), page.comments, source, {
    all: ruleIds,
    ran: new Set([...claimInfos, ...rules].map((rule) => rule.id)),
  });
  return {
    findings: inOrder([...kept, ...locateFindings(about.sort(bySource), source, id)]),
    suppressed,
    problems: [...syntaxProblems(page, source), ...frontmatterProblems(page)],
    claims: claims.map(({ finding, ...claim }) => ({
      ...claim,
      site: id,
      file: source.file,
      ...positionAt(source, claim.offset),
    })),
  };
}

function syntaxProblems(page: Page, source: Source): SourceProblem[] {
  return page.problems.map(({ offset, message }) =>
    problemAt(
      source,
      { offset, endOffset: offset + 1 },
      {
        rule: 'content/syntax',
        message: `Found something that cannot be read as a page: ${message.replace(/\.$/, '')}.`,
        hint: 'Put it right here; the page is not checked any further until then.',
      },
    ),
  );
}

/** Frontmatter that is no YAML. What is wrong with readable YAML is a finding instead. */
function frontmatterProblems({ frontmatter }: Page): SourceProblem[] {
  if (!frontmatter || frontmatter.readable) return [];
  return frontmatter.problems.map((problem) => ({ ...problem, rule: 'content/syntax' }));
}
