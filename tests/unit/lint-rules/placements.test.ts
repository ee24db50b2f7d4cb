import { describe, expect, test } from 'vitest';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { positionAt } from '../../../titan-map/source.ts';

/** One false claim in each place of a page where a visitor reads it. */
const placements: Readonly<Record<string, string>> = {
  'a paragraph': 'Our site is integrated with ServiceTitan.\n',
  'a heading': '## Our site is integrated with ServiceTitan\n',
  'words split by bold': 'Our site is **integrated** with Service**Titan**.\n',
  'words split by a link': 'Our site is [integrated with](/how/) ServiceTitan.\n',
  'words split by an inline component': 'Our site is <Mark>integrated</Mark> with ServiceTitan.\n',
  'a non-breaking space': 'Our site is integrated&nbsp;with Service&nbsp;Titan.\n',
  'a wrapped paragraph': 'Our site is\nintegrated with\nServiceTitan.\n',
  'a wrapped list item': '- Our site is integrated\n  with ServiceTitan.\n',
  'a JSX attribute': '<Callout title="Our site is integrated with ServiceTitan." />\n',
  'a JSX child': '<Callout>\n  <p>Our site is integrated with ServiceTitan.</p>\n</Callout>\n',
  'a JSX expression': '<p>{"Our site is integrated with ServiceTitan."}</p>\n',
  'an exported string that the page shows':
    "export const promise = 'Our site is integrated with ServiceTitan.'\n\n{promise}\n",
  'the text of a picture': '![Our site is integrated with ServiceTitan](/board.png)\n',
  'flat frontmatter': '---\ntitle: Our site is integrated with ServiceTitan\n---\n\nWarm rooms.\n',
  'nested frontmatter':
    '---\ntitle: Heat\nhero:\n  notes:\n    - text: Our site is integrated with ServiceTitan.\n---\n\nWarm rooms.\n',
};

/** The same words where nobody reads them, or where they are taken back. */
const negatives: Readonly<Record<string, string>> = {
  'a code block': '```\nOur site is integrated with ServiceTitan.\n```\n',
  'inline code': 'The draft read `Our site is integrated with ServiceTitan.` until May.\n',
  'an MDX comment': '{/* Our site is integrated with ServiceTitan. */}\n\nWarm rooms.\n',
  'a negated sentence': 'Our site is not integrated with ServiceTitan.\n',
  'a question answered No': '## Is your site integrated with ServiceTitan?\n\nNo.\n',
};

function lint(text: string) {
  const source = { file: 'page.mdx', text };
  return { source, ...lintDocument({ source, format: 'mdx', site: null, lang: 'en', today: '2026-11-21' }) };
}

describe('one false claim is found in', () => {
  test.each(Object.entries(placements))('%s', (_, page) => {
    const { findings, problems, source } = lint(page);
    expect(problems).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['claims/connection']);
    const [finding] = findings;
    const start = source.text.search(/Our site/);
    expect(finding).toMatchObject({ offset: start, ...positionAt(source, start) });
    expect(source.text.slice(finding?.offset, finding?.endOffset)).toMatch(/^Our site[\s\S]*(?:Titan|\.)/);
  });
});

describe('nothing is found in', () => {
  test.each(Object.entries(negatives))('%s', (_, page) => {
    expect(lint(page)).toMatchObject({ findings: [], problems: [] });
  });
});
