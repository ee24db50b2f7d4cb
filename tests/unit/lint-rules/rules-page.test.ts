import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../../../lint-rules/registry.ts';
import { rulesPage } from '../../../lint-rules/rules-page.ts';

test('the page about the rules is current', () => {
  expect(readFileSync('lint-rules/README.md', 'utf8'), 'Run npm run generate.').toBe(rulesPage());
});

test('every rule has its section', () => {
  const page = rulesPage();
  for (const { id } of allRules) expect(page).toContain(`\n### ${id}\n`);
});
