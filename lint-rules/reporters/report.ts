import type { Finding, SuppressedFinding } from '../finding.ts';
import { isAccepted } from '../reviews/apply.ts';

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  suppressed: number;
  /** Findings that a person has accepted for now. */
  accepted: number;
  /** Wall-clock time of the run. */
  ms: number;
}

/** Everything a reporter may print. Findings stand in the order file, line, column, rule. */
export interface Report {
  summary: Summary;
  findings: readonly Finding[];
  suppressed: readonly SuppressedFinding[];
}

/** What a reporter may use beside the report. */
export interface ReporterContext {
  /** Text of a linted file, for code frames; undefined when it is not at hand. */
  textOf: (file: string) => string | undefined;
  /** Whether the output understands terminal colours. */
  colour: boolean;
  /** How many things could not be read, of which the report knows nothing else; none when left out. */
  unread?: number;
  /** Version of Truecopy. */
  version: string;
}

/** Turns a report into the text that goes to standard output, with its last newline. */
export type Reporter = (report: Report, context: ReporterContext) => string;

/** Part of a fingerprint that people type; commands take any beginning that fits one finding only. */
export const shortFingerprint = (fingerprint: string) => fingerprint.slice(0, 8);

/**
 * Counts what a run found.
 * @param findings findings that stay
 * @param suppressed findings that a directive covers
 * @param files number of files read
 * @param ms wall-clock time of the run in milliseconds
 */
export function summarise(
  findings: readonly Finding[],
  suppressed: readonly SuppressedFinding[],
  files: number,
  ms: number,
): Summary {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    suppressed: suppressed.length,
    accepted: findings.filter(isAccepted).length,
    ms,
  };
}
