import type { Reporter } from './report.ts';

/** The report for programs. Its shape is a contract; a change that breaks readers raises `version`. */
export const json: Reporter = ({ summary, findings, suppressed }) =>
  `${JSON.stringify({ version: 1, summary, findings, suppressed }, null, 2)}\n`;
