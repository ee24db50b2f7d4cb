import { hash } from 'node:crypto';
import { positionAt, type Source } from '../titan-map/source.ts';
import type { Finding, RawFinding } from './finding.ts';
import { oneLine } from './projection/text.ts';

const excerptLength = 160;

function shorten(text: string): string {
  const line = oneLine(text);
  return line.length > excerptLength ? `${line.slice(0, excerptLength - 1)}…` : line;
}

/**
 * Puts findings in the order of the report: file, line, column, rule.
 * @param findings any findings
 */
export function inOrder<F extends Finding>(findings: readonly F[]): F[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) => text(a.file, b.file) || a.line - b.line || a.column - b.column || text(a.rule, b.rule),
  );
}

/**
 * Gives findings of one file their place, excerpt and fingerprint.
 * @param findings findings with offsets in the file, in the order of the source, so that equal ones are counted alike
 * @param source the file
 * @param site site that the file belongs to
 */
export function locateFindings(findings: readonly RawFinding[], source: Source, site: string | null): Finding[] {
  const counts = new Map<string, number>();
  return findings.map(({ offset, endOffset, ...finding }) => {
    const start = positionAt(source, offset);
    const end = positionAt(source, endOffset);
    const text = source.text.slice(offset, endOffset);
    const identity = [finding.rule, source.file, oneLine(text).toLowerCase()].join('\0');
    const count = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, count);
    return {
      rule: finding.rule,
      kind: finding.rule.slice(finding.rule.indexOf('/') + 1),
      severity: finding.severity,
      site,
      file: source.file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      offset,
      endOffset,
      excerpt: shorten(text),
      message: finding.message,
      why: finding.why,
      fix: finding.fix,
      say: finding.say ?? null,
      gate: finding.gate ?? [],
      expected: finding.expected ?? null,
      ...(typeof finding.replacement === 'string' && { replacement: finding.replacement }),
      owner: finding.owner,
      fingerprint: hash('sha256', `${identity}\0${count}`).slice(0, 16),
    };
  });
}
