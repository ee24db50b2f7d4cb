import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../lint-rules/finding.ts';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { lintSite } from '../../../lint-rules/lint-site.ts';
import { readMarkdownPage } from '../../../lint-rules/projection/mdx.ts';
import { allRules, pageRules, siteRules } from '../../../lint-rules/registry.ts';
import { pagesOfExample } from '../../../lint-rules/site-rule.ts';
import { suppressionRules } from '../../../lint-rules/suppression/suppress.ts';
import { exampleMapFiles, exampleSite, exampleToday } from './example-site.ts';

const site = exampleSite();

function lint(text: string): Finding[] {
  const pages = pagesOfExample(text).map((source) => ({ source, page: readMarkdownPage(source, 'mdx', 'en') }));
  if (pages.length > 0) return lintSite({ site, pages, today: exampleToday }, exampleMapFiles()).findings;
  const format = text.startsWith('<!doctype html>') ? 'html' : 'mdx';
  const source = { file: `content/elmwood/example.${format}`, text };
  const { findings, problems } = lintDocument({ source, format, site, lang: 'en', today: exampleToday });
  expect(problems).toEqual([]);
  return findings;
}

describe.each([...pageRules, ...siteRules, ...suppressionRules])('$id', (rule) => {
  test.each(rule.docs.examples.reported)('reports %j', (page) => {
    expect(lint(page).map((finding) => finding.rule)).toContain(rule.id);
  });

  test.each(rule.docs.examples.accepted)('accepts %j', (page) => {
    expect(lint(page).map((finding) => finding.rule)).not.toContain(rule.id);
  });
});

describe('every rule', () => {
  test.each(allRules)('$id has a permanent id that is also its file', ({ id }) => {
    expect(id).toMatch(/^(claims|drift|page|map|content|suppression)\/[a-z]+(-[a-z]+)*$/);
    expect(existsSync(`lint-rules/${id}.ts`)).toBe(true);
  });

  test('ids are unique', () => {
    expect(new Set(allRules.map((rule) => rule.id)).size).toBe(allRules.length);
  });

  test.each(allRules)('$id explains itself in whole sentences and has examples of both sides', ({ docs }) => {
    for (const text of [docs.what, docs.why, docs.how]) expect(text).toMatch(/^[\p{Lu}“].*[.”]$/su);
    expect(docs.examples.reported.length).toBeGreaterThan(0);
    expect(docs.examples.accepted.length).toBeGreaterThan(0);
  });
});

describe('the law of messages', () => {
  const reported = allRules.flatMap((rule) => rule.docs.examples.reported);
  const findings = reported.flatMap(lint);

  test('every rule is among the findings of the examples', () => {
    const seen = new Set(findings.map((finding) => finding.rule));
    expect(allRules.map((rule) => rule.id).filter((id) => !seen.has(id))).toEqual([]);
  });

  test.each(findings.map((finding) => [finding.rule, finding] as const))('%s', (_, finding) => {
    expect(finding.message).toMatch(/^Found [\s\S]*expected [\s\S]*\.$/i);
    expect(finding.fix).not.toBe('');
    expect(finding.why).not.toBe('');
    for (const text of [finding.message, finding.why, finding.fix, finding.say ?? '']) {
      expect(text).not.toMatch(/!|\berror:|\binvalid\b|\bundefined\b|\bnull\b|\[object/i);
    }
    if (finding.expected) {
      expect(finding.message).toContain(`${finding.expected.file}:${finding.expected.line}`);
    }
  });
});
