import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { allRules } from '../../../lint-rules/registry.ts';
import { formats } from '../../../lint-rules/reporters/formats.ts';
import { summarise } from '../../../lint-rules/reporters/report.ts';

/** The parts of SARIF 2.1.0 that the report uses, as its specification asks for them; anything else is refused. */
const text = z.strictObject({ text: z.string().min(1), markdown: z.string().optional() });
const level = z.enum(['none', 'note', 'warning', 'error']);
const count = z.int().min(1);
const artifactLocation = z.strictObject({ uri: z.string().regex(/^[^\s\\]+$/), uriBaseId: z.string() });
const region = z
  .strictObject({
    startLine: count,
    startColumn: count.optional(),
    endLine: count.optional(),
    endColumn: count.optional(),
    charOffset: z.int().min(0).optional(),
    charLength: z.int().min(0).optional(),
    snippet: text.optional(),
  })
  .refine(({ startLine, endLine = startLine }) => endLine >= startLine);
const physicalLocation = z.strictObject({ artifactLocation, region });
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(-1),
  level,
  message: text,
  locations: z.array(z.strictObject({ physicalLocation })).length(1),
  relatedLocations: z.array(z.strictObject({ id: z.int(), message: text, physicalLocation })).optional(),
  partialFingerprints: z.record(z.string(), z.string().min(1)),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.enum(['inSource', 'external']),
        status: z.enum(['accepted', 'underReview', 'rejected']),
        justification: z.string().min(1),
      }),
    )
    .min(1)
    .optional(),
});
const rule = z.strictObject({
  id: z.string(),
  shortDescription: text,
  fullDescription: text,
  help: text,
  defaultConfiguration: z.strictObject({ level }),
  properties: z.strictObject({ tags: z.array(z.string()) }),
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({ name: z.string(), semanticVersion: z.string(), rules: z.array(rule) }),
        }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        originalUriBaseIds: z.record(z.string(), z.strictObject({ description: text })),
        results: z.array(result),
      }),
    )
    .length(1),
});

test('the SARIF report has the shape of 2.1.0, every rule with help, every exception with its reason', () => {
  const file = 'tests/corpus/pages/17-suppressed-with-reason.mdx';
  const source = { file, text: readFileSync(file, 'utf8') };
  const { findings, suppressed } = lintDocument({ source, format: 'mdx', site: null, lang: 'en', today: '2026-11-21' });
  expect(findings.length).toBeGreaterThan(0);
  const report = { summary: summarise(findings, suppressed, 1, 1), findings, suppressed };
  const written = formats.sarif(report, { textOf: () => source.text, colour: false, version: '1.2.3' });
  const [run] = log.parse(JSON.parse(written)).runs;
  const { rules } = run?.tool.driver ?? { rules: [] };
  expect(rules.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  const results = run?.results ?? [];
  expect(results).toHaveLength(findings.length + suppressed.length);
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  expect(results.filter(({ suppressions }) => suppressions)).toHaveLength(suppressed.length);
  const fingerprints = results.map(({ partialFingerprints }) => partialFingerprints['truecopy/v1']);
  expect(new Set(fingerprints).size).toBe(results.length);
});
