import { expect, test } from 'vitest';
import { allRules } from '../../../lint-rules/registry.ts';
import { rulesPage } from '../../../lint-rules/rules-page.ts';
import { explainMapRule, explainRule } from '../../../scripts/explain.ts';
import { mapRules } from '../../../titan-map/rules.ts';

test.each(Object.entries(mapRules))('%s is explained, and stands on the page about the rules', (id, rule) => {
  const text = explainMapRule(id, rule, false);
  for (const part of [id, rule.what, rule.why, 'truecopy map check']) expect(text).toContain(part);
  expect(rulesPage()).toContain(`| ${id} |`);
});

test('a rule about a claim says which proofs would allow it, and other rules do not', () => {
  const explained = (id: string) => allRules.filter((rule) => rule.id === id).map((rule) => explainRule(rule, false));
  expect(explained('claims/write')).toEqual([expect.stringMatching(/\nNeeds first\n {2}\S.*\n/)]);
  expect(explained('drift/offer-expired')).toEqual([expect.not.stringContaining('Needs first')]);
});
