import { expect, test } from 'vitest';
import { rulesPage } from '../../../lint-rules/rules-page.ts';
import { explainMapRule } from '../../../scripts/explain.ts';
import { mapRules } from '../../../titan-map/rules.ts';

test.each(Object.entries(mapRules))('%s is explained, and stands on the page about the rules', (id, rule) => {
  const text = explainMapRule(id, rule, false);
  for (const part of [id, rule.what, rule.why, 'truecopy map check']) expect(text).toContain(part);
  expect(rulesPage()).toContain(`| ${id} |`);
});
