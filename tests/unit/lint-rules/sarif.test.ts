import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { allRules } from '../../../lint-rules/registry.ts';
import { formats } from '../../../lint-rules/reporters/formats.ts';
import { summarise } from '../../../lint-rules/reporters/report.ts';
import type { SiteFacts } from '../../../lint-rules/rule.ts';
import { exampleSite, exampleToday } from './example-site.ts';

/** The schema of OASIS, as Microsoft ships it with its SARIF tools. */
const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// The schema is lenient JSON Schema, with a pattern that only reads without the flag for Unicode.
const ajv = ajvFormats.default(new ajvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false }));
const validate = ajv.compile<Log>(JSON.parse(readFileSync(schemaFile, 'utf8')));

function logOf(text: string): Log {
  const log: unknown = JSON.parse(text);
  if (validate(log)) return log;
  throw new Error(`The report is no SARIF: ${ajv.errorsText(validate.errors)}`);
}

const resultsOf = ({ runs }: Log): Result[] => runs[0]?.results ?? [];

function report(file: string, text: string, site: SiteFacts | null = exampleSite()) {
  const source = { file, text };
  const { findings, suppressed } = lintDocument({ source, format: 'mdx', site, lang: 'en', today: exampleToday });
  const summary = summarise(findings, suppressed, 1, 1);
  const context = { textOf: () => text, colour: false, version: '1.2.3' };
  return { findings, suppressed, log: logOf(formats.sarif({ summary, findings, suppressed }, context)) };
}

test('the schema is a real one: it refuses what is no SARIF', () => {
  expect(validate({ version: '2.1.0' })).toBe(false);
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{}] }] })).toBe(false);
  expect(validate({ version: '2.1.0', runs: [] })).toBe(true);
});

test('claims, drift and exceptions fit the schema, every rule with help, every exception with its reason', () => {
  const file = 'tests/corpus/pages/17-suppressed-with-reason.mdx';
  const drift = '\n\nThe fall tune-up is $79 until 12/19/26. Call (419) 555-0119. We have been here since 1987.\n';
  const { findings, suppressed, log } = report('content/elmwood/a page, “new”.mdx', readFileSync(file, 'utf8') + drift);
  const rules = log.runs[0]?.tool.driver.rules ?? [];
  expect(rules.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
  const results = resultsOf(log);
  expect(results.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(['drift/price-differs', 'drift/offer-date-differs', 'drift/phone-unknown']),
  );
  expect(results).toHaveLength(findings.length + suppressed.length);
  for (const { ruleId, ruleIndex = -1 } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  expect(results.filter(({ suppressions }) => suppressions)).toHaveLength(suppressed.length);
  expect(suppressed.length).toBeGreaterThan(0);
  const fingerprints = results.map(({ partialFingerprints }) => partialFingerprints?.['truecopy/v1']);
  expect(new Set(fingerprints).size).toBe(results.length);
});

test('a report without findings fits the schema', () => {
  expect(resultsOf(report('draft.mdx', 'We answer every letter.\n', null).log)).toEqual([]);
});
