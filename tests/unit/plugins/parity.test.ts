import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { corpusFiles, type Item, languageOf, readItems } from '../../../scripts/corpus.ts';
import { compareReadings } from '../../../scripts/parity.ts';

const today = '2026-11-21';
const folder = mkdtempSync(join(tmpdir(), 'truecopy-parity-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = corpusFiles();

/** Every fifth text of each file: they stand in the same few places of a page. */
const samples = files.map((file) => ({ file, items: readItems(file).filter((_, index) => index % 5 === 0) }));

const escaped = (text: string) => text.replace(/[\\`*_{}[\]<>&#|~$]/g, '\\$&');

/** Puts one word of a text in bold and breaks the line after another, so that places have to be carried over markup. */
function marked(text: string): string {
  return text
    .split(' ')
    .map((word, index) => (index === 1 ? `**${escaped(word)}**` : escaped(word)))
    .map((word, index) => (index === 4 ? `\n${word.replace(/^(?=[-+=\d])/, 'so ')}` : word))
    .join(' ');
}

const bodies: Readonly<Record<string, (text: string) => string>> = {
  heading: (text) => `## ${escaped(text)}\n`,
  cta: (text) => `<CallButton label={${JSON.stringify(text)}} />\n`,
  alt: (text) => `![${escaped(text)}](/board.png)\n`,
  faq: (text) => `<details>\n  <summary>What happens then?</summary>\n\n  ${escaped(text)}\n</details>\n`,
  'thank-you': (text) => `<Card>\n  <p>${escaped(text)}</p> <p>Thank you</p>\n</Card>\n`,
};

function pageOf(item: Item): string {
  const meta = item.context === 'meta' ? `description: ${JSON.stringify(item.text)}\n` : '';
  const head = `---\ntitle: Heating in Toledo\nlang: ${languageOf(item)}\n${meta}---\n\n`;
  return meta ? head : head + (bodies[item.context] ?? ((text: string) => `${marked(text)}\n`))(item.text);
}

test('remark finds the same in the claims corpus', () => {
  for (const { file, items } of samples) {
    mkdirSync(join(folder, file));
    for (const item of items) writeFileSync(join(folder, file, `${item.id}.mdx`), pageOf(item));
  }
  const parity = compareReadings({ root: folder, paths: files.map((file) => join(folder, file)), today });
  expect(parity.differences).toEqual([]);
  expect(parity).toMatchObject({ files: samples.flatMap(({ items }) => items).length, refused: 0 });
  expect(parity.findings).toBeGreaterThan(300);
}, 120_000);

test.each([
  ['the corpus of pages', 'tests/corpus/pages', 25],
  ['the sample sites', 'content', 20],
])('remark finds the same in %s', (_, path, atLeast) => {
  const parity = compareReadings({ root: process.cwd(), paths: [path], today });
  expect(parity).toMatchObject({ differences: [], refused: 0 });
  expect(parity.files).toBeGreaterThanOrEqual(atLeast);
});

const word = fc.constantFrom(
  ...['we', 'sync', 'our site', 'ServiceTitan', 'Service&#84;itan', '**bold**', '*em*', '`code`', '{x}', '{"str"}'],
  ...['<A b="c d" />', '<p>para</p>', '<b>in</b>', '[link](/x "t")', '![alt](/y)', '~~del~~', '\\*', '&nbsp;', '[^1]'],
  ...[
    'www.example.com ',
    'ann@example.com ',
    'https://example.com/x_y ',
    '$5',
    '1.',
    '|',
    '[ServiceTitan] www.example.com ',
  ],
);
const mark = fc.constantFrom(
  ...['\n', '\n\n', ' ', '  \n', '\\\n', '\r\n', '\t', '\n> ', '\n- ', '\n  ', '\n\n1. ', '\n\n## ', '\n- [ ] one '],
  ...['\n\n| a | b |\n| - | - |\n| c | ', '\n\n[^1]: note ', '\n\n---\n\n', '\n\n```\ncode\n```\n\n', '{/* note */}'],
  ...['\n\n<Card title="x y">\n', '\n</Card>\n\n'],
);
const page = fc.array(fc.oneof(word, mark), { minLength: 3, maxLength: 14 }).map((parts) => parts.join(''));

test('remark finds the same in pages put together at random', () => {
  const random = join(folder, 'random');
  mkdirSync(random);
  for (const [index, text] of fc.sample(page, { numRuns: 2000, seed: 20261121 }).entries())
    writeFileSync(join(random, `${index}.mdx`), text);
  expect(compareReadings({ root: folder, paths: [random], today })).toMatchObject({ files: 2000, differences: [] });
}, 120_000);
