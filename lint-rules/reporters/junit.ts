import type { Finding } from '../finding.ts';
import { isAccepted } from '../reviews/apply.ts';
import type { Reporter } from './report.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML 1.0 cannot hold at all. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function xml(text: string): string {
  return text.replace(impossible, '\uFFFD').replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function bodyOf(finding: Finding, text: string): string {
  const { rule, severity, message } = finding;
  if (severity === 'error') return `<failure type="${xml(rule)}" message="${xml(message)}">${xml(text)}</failure>`;
  if (isAccepted(finding)) return `<skipped message="${xml(message)}"/>`;
  return `<system-out>${xml(text)}</system-out>`;
}

function testCase(finding: Finding): string {
  const { file, line, column, rule, message, why, fix, say } = finding;
  const name = `<testcase classname="${xml(file)}" name="${xml(`${rule} (${line}:${column})`)}" file="${xml(file)}" line="${line}">`;
  const text = [message, `Why: ${why}`, `What to do: ${fix}`, ...(say ? [`Say instead: ${say}`] : [])].join('\n');
  return `    ${name}${bodyOf(finding, text)}</testcase>`;
}

/**
 * The report for build servers that read JUnit: one suite for each file, one failure for each error, one skipped test
 * for each accepted finding, and one passed test when there is nothing to report, as an empty report counts as broken.
 */
export const junit: Reporter = ({ summary, findings }) => {
  const suites = Map.groupBy(findings, (finding) => finding.file);
  const accepted = (all: readonly Finding[]) => all.filter(isAccepted).length;
  const failures = (all: readonly Finding[]) => all.filter(({ severity }) => severity === 'error').length;
  const seconds = (summary.ms / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="truecopy" tests="${Math.max(findings.length, 1)}" failures="${failures(findings)}" time="${seconds}" skipped="${accepted(findings)}">`,
    ...[...suites].flatMap(([file, all]) => [
      `  <testsuite name="${xml(file)}" tests="${all.length}" failures="${failures(all)}" skipped="${accepted(all)}">`,
      ...all.map(testCase),
      '  </testsuite>',
    ]),
    ...(findings.length === 0
      ? [
          `  <testsuite name="pages" tests="1" failures="0"><testcase classname="pages" name="${summary.files} read, nothing found"/></testsuite>`,
        ]
      : []),
    '</testsuites>',
    '',
  ].join('\n');
};
