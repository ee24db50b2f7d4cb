import { problemAt, type Source, type SourceProblem } from '../titan-map/source.ts';
import type { Finding, RawFinding, SuppressedFinding } from './finding.ts';
import { claimInfos, judgeClaims, manualMode } from './judgement.ts';
import { locateFindings } from './locate.ts';
import { readMarkdownPage } from './projection/mdx.ts';
import type { Page } from './projection/page.ts';
import { pageRules, ruleIds } from './registry.ts';
import type { SiteFacts } from './rule.ts';
import { suppress } from './suppression/suppress.ts';

/** A file to lint, read already. */
export interface LintDocument {
  source: Source;
  format: 'md' | 'mdx';
  /** Null for a file that belongs to no site: it is judged in manual mode, without a map. */
  site: SiteFacts | null;
  /** Language of the site, for pages that name none. */
  lang: string;
  /** Calendar day in the time zone of the business, YYYY-MM-DD. */
  today: string;
}

export interface LintResult {
  findings: Finding[];
  suppressed: SuppressedFinding[];
  /** What kept the file from being read as a whole; rules did not see what lies behind it. */
  problems: SourceProblem[];
}

const bySource = (a: RawFinding, b: RawFinding) => a.offset - b.offset || (a.rule < b.rule ? -1 : 1);

/**
 * Lints one file.
 * @param document text, site and day; nothing else is looked at
 * @returns findings in the order of the source, findings that a directive covers, and what could not be read
 */
export function lintDocument(document: LintDocument): LintResult {
  return lintPage(readMarkdownPage(document.source, document.format, document.lang), document);
}

/**
 * Lints one file that is read into a page already.
 * @param page what the file shows, with places in its source
 * @param document text, site and day
 */
export function lintPage(page: Page, document: Pick<LintDocument, 'source' | 'site' | 'today'>): LintResult {
  const { source, site, today } = document;
  const input = { source, page, site, today };
  const rules = pageRules.filter((rule) => site !== null || rule.scope === 'page');
  const found = [...judgeClaims(page.passages, manualMode), ...rules.flatMap((rule) => rule.run(input))].sort(bySource);
  const { kept, suppressed } = suppress(found, page.comments, source, {
    all: ruleIds,
    ran: new Set([...claimInfos, ...rules].map((rule) => rule.id)),
  });
  return {
    findings: locateFindings(kept.sort(bySource), source, site?.id ?? null),
    suppressed: locateFindings(
      suppressed.map(({ finding }) => finding),
      source,
      site?.id ?? null,
    ).map((finding, index) => ({ ...finding, reason: suppressed[index]?.reason ?? '' })),
    problems: [...syntaxProblems(page, source), ...frontmatterProblems(page)],
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
