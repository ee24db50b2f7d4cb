import type { LoadedMap } from '../titan-map/load.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';
import type { Source } from '../titan-map/source.ts';
import type { Finding, RawFinding, Severity } from './finding.ts';
import type { Page, Span } from './projection/page.ts';

/** Reviewed facts of the site that a page belongs to. */
export interface SiteFacts {
  id: string;
  map: TitanMap;
  /** Place of an entry or a field of the merged map, such as `['offers', 3, 'price']`. */
  locate: LoadedMap['locate'];
}

/** What a rule is given: one page and what is known about its site. */
export interface RuleInput {
  source: Source;
  page: Page;
  /** Null for a file outside of content/, which is linted without a map. */
  site: SiteFacts | null;
  /** Calendar day in the time zone of the business, YYYY-MM-DD. */
  today: string;
}

export interface RuleDocs {
  /** What it reports, in one sentence. */
  what: string;
  /** Why that matters to the business or its visitors. */
  why: string;
  /** How to put it right. */
  how: string;
  /** Pages as they stand in a file; tests run them all. Rules that read the map run against the example map. */
  examples: { reported: readonly string[]; accepted: readonly string[] };
}

/** What people are told about a rule. */
export interface RuleInfo {
  /** Permanent: `<group>/<what>`, the same as the path of the file it stands in. */
  id: string;
  severity: Severity;
  /** Who can put it right. */
  owner: Finding['owner'];
  docs: RuleDocs;
}

export interface Rule extends RuleInfo {
  /** `page` rules run on every file, `site` rules on the pages in content/, which have a map. */
  scope: 'page' | 'site';
  /** What it looks at: pages as they are written, as they are built, or both; or copy wherever it stands, the map included. */
  surface: 'source' | 'built' | 'pages' | 'any';
  run(input: RuleInput): RawFinding[];
}

/** Words for one thing that a check found; without advice of its own the rule's stands. */
export type Wording = Pick<RawFinding, 'message' | 'say' | 'gate' | 'expected' | 'replacement'> & { fix?: string };

interface RuleDefinition<State> extends RuleInfo {
  scope: Rule['scope'];
  /** Any, unless told. */
  surface?: Rule['surface'];
  /** Finds places where the rule does not hold, and the state that words are made of. */
  check(input: RuleInput): Iterable<{ at: Span; state: State }>;
  word(state: State, input: RuleInput): Wording;
}

/**
 * Makes a rule of a check that decides and of the words that report it.
 * @param definition the rule, with a check that words nothing and a wording that decides nothing
 */
export function defineRule<State>(definition: RuleDefinition<State>): Rule {
  const { check, word, scope, surface = 'any', ...info } = definition;
  return {
    ...info,
    scope,
    surface,
    run: (input) => Array.from(check(input), ({ at, state }) => report(info, at, word(state, input))),
  };
}

/**
 * Puts a finding together from its rule, place and words.
 * @param rule rule that found it
 * @param at range of the source
 * @param wording its words
 */
export function report(rule: RuleInfo, at: Span, wording: Wording): RawFinding {
  const { id, severity, owner, docs } = rule;
  const { offset, endOffset } = at;
  return { rule: id, severity, owner, why: docs.why, fix: docs.how, offset, endOffset, ...wording };
}
