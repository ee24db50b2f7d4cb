import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixFiles } from '../../../lint-rules/fix/page.ts';
import { lintFiles } from '../../../lint-rules/lint-files.ts';

const head = '---\ntitle: Prices\ndescription: What we charge.\nkind: article\n---\n\n';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'truecopy fix '));
  cpSync('tests/fixtures/lint/titan-map', join(root, 'titan-map'), { recursive: true });
  mkdirSync(join(root, 'content/elmwood'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const page = () => join(root, 'content/elmwood/prices.mdx');
const lint = () => lintFiles({ root, paths: [page()], now: new Date(0), today: '2026-11-21' });

function fix() {
  const { findings, sources } = lint();
  return fixFiles(root, findings, sources);
}

test('a price that can only be meant is written, once, and nothing else is touched', () => {
  const text = (price: string) =>
    `\uFEFF${head}| Visit | Price |\r\n| --- | --- |\r\n| Heat pump diagnosis | ${price} |\r\n`;
  writeFileSync(page(), text('$109'));
  expect(fix()).toEqual([
    {
      file: 'content/elmwood/prices.mdx',
      line: 9,
      from: '$109',
      to: '$119',
      because: [expect.stringMatching(/^titan-map\/elmwood\/elmwood\.yaml:\d+$/)],
    },
  ]);
  expect(readFileSync(page(), 'utf8')).toBe(text('$119'));
  expect(fix()).toEqual([]);
  expect(readdirSync(join(root, 'content/elmwood'))).toEqual(['prices.mdx']);
  expect(lint().findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a claim is never rewritten', () => {
  writeFileSync(page(), `${head}Our site is integrated with ServiceTitan.\n`);
  expect(fix()).toEqual([]);
});

test('a file that has changed since it was read is left alone', () => {
  writeFileSync(page(), `${head}| Visit | Price |\n| --- | --- |\n| Heat pump diagnosis | $109 |\n`);
  const { findings, sources } = lint();
  writeFileSync(page(), `${head}Warm.\n`);
  expect(fixFiles(root, findings, sources)).toEqual([]);
  expect(readFileSync(page(), 'utf8')).toBe(`${head}Warm.\n`);
});
