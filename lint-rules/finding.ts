import type { ReviewState } from '../titan-map/schema/review.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A range of a file, as it is written in the JSON report. Lines and columns count from 1, offsets from 0, all in UTF-16 units. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  offset: number;
  endOffset: number;
}

/** What a person has decided about a finding. */
export interface FindingReview {
  state: ReviewState;
  /** Id of the owner in the map. */
  owner: string;
  note: string;
  artifact: string | null;
  /** Day of the decision, YYYY-MM-DD. */
  date: string;
  /** Last day on which the finding is tolerated, when it is accepted. */
  expires: string | null;
  /** Whether that day is past. */
  lapsed: boolean;
}

/** What a rule reports. The shape is the contract of `--format json`. */
export interface Finding extends Place {
  rule: string;
  /** Claim kind for `claims/*`; otherwise the part of the rule id after the slash. */
  kind: string;
  severity: Severity;
  site: string | null;
  /** Source text of the range, shortened to one line. */
  excerpt: string;
  /** What was found, what was expected and where that stands. */
  message: string;
  /** Why it matters or why it is blocked. */
  why: string;
  /** What to do. */
  fix: string;
  /** Sentence to publish instead, where there is one. */
  say: string | null;
  /** Gates that would allow it, for claims. */
  gate: string[];
  /** What the map says and where, for drift. */
  expected: { value: string; file: string; line: number } | null;
  /** Text to put in place of the range, when a rule is certain of it; `--fix` does. */
  replacement?: string;
  owner: 'agency' | 'operations' | 'servicetitan-admin';
  /** Stable over edits elsewhere in the file: made of rule, file, normalised excerpt and its count. */
  fingerprint: string;
  /** What a person has decided about it; left out when nobody has. */
  review?: FindingReview;
  /** Day from which it is wrong, YYYY-MM-DD; left out when it is wrong today. */
  from?: string;
}

export interface SuppressedFinding extends Finding {
  reason: string;
}

/** What a rule hands to the engine, which adds file, line, column, site, excerpt and fingerprint. */
export interface RawFinding
  extends Omit<
    Finding,
    | keyof Place
    | 'kind'
    | 'site'
    | 'excerpt'
    | 'fingerprint'
    | 'review'
    | 'from'
    | 'gate'
    | 'say'
    | 'expected'
    | 'replacement'
  > {
  offset: number;
  endOffset: number;
  gate?: string[];
  say?: string | null;
  replacement?: string | null;
  expected?: { value: string; file: string; line: number } | null;
}
