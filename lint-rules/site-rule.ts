import type { Source } from '../titan-map/source.ts';
import type { RawFinding } from './finding.ts';
import type { Page, Span } from './projection/page.ts';
import { type RuleInfo, report, type SiteFacts, type Wording } from './rule.ts';

/** A page of a site, read, with the file that it was read from. */
export interface SitePage {
  source: Source;
  page: Page;
}

/** What a rule about a site as a whole is given: every page of it, and its map. */
export interface SiteRuleInput {
  site: SiteFacts;
  pages: readonly SitePage[];
  /** Calendar day in the time zone of the business, YYYY-MM-DD. */
  today: string;
}

/** A finding in one of the files of a site: a page, or a file of its map. */
export interface PlacedFinding {
  file: string;
  finding: RawFinding;
}

/** A rule that can only be judged with all pages of a site at hand, so that it does not run on single files. */
export interface SiteRule extends RuleInfo {
  run(input: SiteRuleInput): PlacedFinding[];
}

interface SiteRuleDefinition<State> extends RuleInfo {
  /** Finds what the site lacks or has twice: the file and range to report it at, and the state that words are made of. */
  check(input: SiteRuleInput): Iterable<{ file: string; at: Span; state: State }>;
  word(state: State, input: SiteRuleInput): Wording;
}

/**
 * Makes a rule about a site as a whole of a check that decides and of the words that report it. Its examples show
 * several pages, each after a line with its file.
 * @param definition the rule, with a check that words nothing and a wording that decides nothing
 */
export function defineSiteRule<State>({ check, word, ...info }: SiteRuleDefinition<State>): SiteRule {
  return {
    ...info,
    run: (input) =>
      Array.from(check(input), ({ file, at, state }) => ({ file, finding: report(info, at, word(state, input)) })),
  };
}

/** The line above each page of an example, as `head` prints it for several files. */
const fileLine = /^==> (\S+) <==\n/gm;

/**
 * Takes an example of several pages apart.
 * @param text pages, each after a line such as `==> areas/toledo.mdx <==`
 * @returns files of pages, named inside the site's folder; none when the text is a single page
 */
export function pagesOfExample(text: string): Source[] {
  const starts = [...text.matchAll(fileLine)];
  return starts.map(([line, file = ''], index) => ({
    file,
    text: text.slice((starts[index]?.index ?? 0) + line.length, starts[index + 1]?.index),
  }));
}
