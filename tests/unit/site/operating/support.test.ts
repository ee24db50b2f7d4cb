import { expect, test } from 'vitest';
import { claimRule, claimRules } from '../../../../lint-rules/claims/rules.ts';
import { dataFile, trusted } from '../../../../site/data/data-file.ts';
import { readSupport, supportCenter, supportCounts } from '../../../../site/data/support.ts';
import { runbookPage, supportPage } from '../../../../site/operating/support.ts';
import { BrokenData } from '../../../../titan-map/broken-data.ts';

const support = supportCenter();
const page = supportPage(support);
const section = (id: string) => page.sections.find((candidate) => candidate.id === id);

test('every counter is counted from the data', () => {
  expect(supportCounts(support)).toEqual({ runbooks: 6, leadSafetyPaths: 2, owners: 3, safeMessages: 3 });
  expect(Object.fromEntries(page.counters.map(({ key, count }) => [key, count]))).toEqual({
    runbooks: section('runbooks')?.items.length,
    leadSafetyPaths: section('runbooks')?.items.filter(({ marks }) => marks[0]?.text === 'Severity 1').length,
    owners: section('escalation')?.items.length,
    safeMessages: section('wording')?.items.length,
  });
  for (const runbook of support.runbooks) {
    const counters = runbookPage(support, runbook).counters.map(({ count }) => count);
    expect(counters).toEqual([runbook.severity, runbook.steps.length, runbook.note.length]);
  }
});

test('what to say and never to say is what the linter suggests and blocks', () => {
  const pairs = section('kinds')?.items.map(({ fields }) => fields.map(({ value }) => value));
  expect(pairs).toEqual(claimRules.map(({ say, blocked }) => [say.en.sentence, blocked[0]]));
  const [first] = section('wording')?.items ?? [];
  expect(first?.fields[0]?.value).toBe(claimRule('connection').say.en.sentence);
});

test('a runbook without a safe message is a problem at its line', () => {
  const source = dataFile('support.yaml');
  const text = source.text.replace(/ {4}safeMessage: >-\n(?: {6}.*\n)+/, '');
  const { value, problems } = readSupport({ ...source, text });
  expect(value).toBeNull();
  expect(problems).toMatchObject([{ file: 'site/data/support.yaml', line: 23, column: 5, rule: 'map/missing-key' }]);
  expect(problems[0]?.message).toBe('Found no key "safeMessage" in runbooks › failed-handoff; expected text.');
  const broken = () => trusted(readSupport({ ...source, text }));
  expect(broken).toThrow(BrokenData);
  expect(broken).toThrow(/> 23 \| {3}- id: failed-handoff\n +\| {5}\^+/);
});

test('an owner or a kind that does not exist is a problem at its line', () => {
  const source = dataFile('support.yaml');
  const text = source.text.replace('owner: [agency]', 'owner: [agncy]');
  expect(readSupport({ ...source, text }).problems).toMatchObject([
    { line: 25, column: 13, rule: 'map/unknown-reference', hint: 'Did you mean "agency"?' },
  ]);
  const kinds = source.text.replace('kind: write', 'kind: wrote');
  expect(readSupport({ ...source, text: kinds }).problems).toMatchObject([{ hint: 'Did you mean "write"?' }]);
});
