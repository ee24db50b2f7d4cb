import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Validator } from 'jsonschema';
import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { allRules } from '../../../lint-rules/registry.ts';
import { formats } from '../../../lint-rules/reporters/formats.ts';
import { summarise } from '../../../lint-rules/reporters/report.ts';
import { applyReviews } from '../../../lint-rules/reviews/apply.ts';
import type { SiteFacts } from '../../../lint-rules/rule.ts';
import type { Review } from '../../../titan-map/schema/review.ts';
import { exampleSite, exampleToday } from './example-site.ts';

/** The schema of OASIS, as Microsoft ships it with its SARIF tools. */
const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
const mistakesIn = (log: unknown) => new Validator().validate(log, schema).errors.map(String);

function logOf(text: string): Log {
  const log: Log = JSON.parse(text);
  expect(mistakesIn(log)).toEqual([]);
  return log;
}

const resultsOf = ({ runs }: Log): Result[] => runs[0]?.results ?? [];

function report(file: string, text: string, site: SiteFacts | null = exampleSite(), decisions: readonly Review[] = []) {
  const source = { file, text };
  const { findings: found, suppressed } = lintDocument({
    source,
    format: 'mdx',
    site,
    lang: 'en',
    today: exampleToday,
  });
  const decided = { reviews: decisions, owners: exampleSite().map.owners, today: exampleToday };
  const findings = applyReviews(found, new Map([['elmwood', decided]]));
  const summary = summarise(findings, suppressed, 1, 1);
  const context = { textOf: () => text, colour: false, version: '1.2.3' };
  return { findings, suppressed, log: logOf(formats.sarif({ summary, findings, suppressed }, context)) };
}

test('the schema is a real one: it refuses what is no SARIF', () => {
  expect(mistakesIn({ version: '2.1.0' })).not.toEqual([]);
  expect(mistakesIn({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{}] }] })).not.toEqual([]);
  expect(mistakesIn({ version: '2.1.0', runs: [] })).toEqual([]);
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

test('an accepted finding fits the schema as an exception from outside of the page, and a certain fix as one', () => {
  const text = '---\ntitle: Heat\ndescription: Heat.\nkind: article\n---\n\nThe fall tune-up ends 12/19/26.\n';
  const file = 'content/elmwood/a.mdx';
  const [finding] = report(file, text).findings;
  const decision: Review = {
    finding: finding?.fingerprint ?? '',
    rule: finding?.rule ?? '',
    file,
    state: 'accepted-until',
    owner: 'dana-reyes',
    note: 'The cards are printed.',
    date: '2026-11-20',
    expires: '2026-12-05',
  };
  expect(resultsOf(report(file, text, exampleSite(), [decision]).log)).toMatchObject([
    {
      ruleId: 'drift/offer-date-differs',
      level: 'note',
      suppressions: [{ kind: 'external', status: 'accepted' }],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '12/31/26' } }] }] }],
    },
  ]);
});
