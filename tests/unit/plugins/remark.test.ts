import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterAll, describe, expect, test } from 'vitest';
import { lintFiles } from '../../../lint-rules/lint-files.ts';
import remarkTruecopy, { type RemarkOptions } from '../../../lint-rules/plugins/remark.ts';

const root = mkdtempSync(join(tmpdir(), 'truecopy-remark-'));
cpSync('tests/fixtures/lint/titan-map', join(root, 'titan-map'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const today = '2026-11-21';
const claim = 'Our site is **integrated** with ServiceTitan.\n';

function lint(value: string | Uint8Array, path?: string, options: RemarkOptions = { today }) {
  const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkTruecopy, options);
  const file = new VFile({ cwd: root, value, ...(path === undefined ? {} : { path }) });
  const tree = processor.parse(file);
  processor.runSync(tree, file);
  return file.messages;
}

/** Writes a page beside the map, for a lint of files; returns the folder. */
function pageOnDisk(path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return root;
}

describe('the remark plugin', () => {
  test('puts a message on the file for each finding, with its place, rule and advice', () => {
    const [message, ...others] = lint(`---\ntitle: Heat\n---\n\n${claim}`, 'page.mdx');
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      source: 'truecopy',
      ruleId: 'claims/connection',
      fatal: true,
      reason: expect.stringContaining('live connection'),
      place: { start: { line: 5, column: 1, offset: 21 }, end: { line: 5, column: 46, offset: 66 } },
      actual: claim.trim(),
      expected: [expect.any(String)],
      note: expect.stringContaining('Say instead'),
    });
  });

  test('counts places after a byte order mark as the parser does', () => {
    const [message] = lint(new TextEncoder().encode(`\uFEFF${claim}`), 'page.mdx');
    expect(message?.place).toMatchObject({ start: { line: 1, column: 1, offset: 0 } });
  });

  test('places what stands around links that remark-gfm makes after parsing', () => {
    const text = 'One [www.example.com] Our site is integrated with ServiceTitan.\n';
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkTruecopy, { today });
    const file = new VFile({ value: text });
    processor.runSync(processor.parse(file), file);
    const [place] = file.messages.map((message) => message.place);
    const range = place && 'end' in place ? place : undefined;
    expect(text.slice(range?.start.offset, range?.end.offset)).toMatch(/integrated with ServiceTitan\.?$/);
  });

  test('an accepted finding is a note', () => {
    const text = '---\ntitle: Heat\ndescription: Heat.\nkind: article\n---\n\nThe fall tune-up ends 12/19/26.\n';
    const path = 'content/elmwood/a.mdx';
    const fatal = () => lint(text, path).map((message) => message.fatal);
    expect(fatal()).toEqual([true]);
    const [finding] = lintFiles({ root: pageOnDisk(path, text), paths: [], now: new Date(0), today }).findings;
    writeFileSync(
      join(root, 'titan-map/elmwood/reviews.yaml'),
      `reviews:\n  - { finding: "${finding?.fingerprint}", rule: drift/offer-date-differs, file: a.mdx, state: accepted-until, owner: dana-reyes, note: x, date: "2026-11-20", expires: "2026-12-05" }\n`,
    );
    expect(fatal()).not.toContain(true);
    rmSync(join(root, 'titan-map/elmwood/reviews.yaml'));
  });

  test('leaves the tree as it is', () => {
    const processor = unified().use(remarkParse).use(remarkMdx).use(remarkTruecopy, { today });
    const file = new VFile({ value: `<Card>${claim.trim()}</Card>\n\n<b>Warm</b> {'rooms'}\n` });
    const tree = processor.parse(file);
    const before = structuredClone(tree);
    processor.runSync(tree, file);
    expect(tree).toEqual(before);
  });

  test('refuses a page that is nested beyond reason', () => {
    expect(lint(`${'>'.repeat(10_000)} Warm rooms.\n`)).toMatchObject([{ ruleId: 'content/syntax', fatal: true }]);
  });

  test('judges a text without a path in manual mode', () => {
    expect(lint(claim)).toMatchObject([{ ruleId: 'claims/connection' }]);
  });

  test('keeps to the suppressions of the page', () => {
    const directive = '{/* truecopy-disable-next-line claims/connection -- quoted from the contract of 2022 */}\n';
    expect(lint(`${directive}${claim}`, 'page.mdx')).toEqual([]);
    expect(lint(`${directive}Warm rooms.\n`, 'page.mdx')).toMatchObject([{ ruleId: 'suppression/unused' }]);
  });

  test('holds a page of a site against its map', () => {
    const page =
      '---\ntitle: Heat\ndescription: What we do.\nkind: article\n---\n\n<OfferCard offer="summer-saving" />\n';
    expect(lint(page, 'content/elmwood/offer.mdx')).toMatchObject([{ ruleId: 'drift/offer-expired' }]);
    expect(lint(page, 'content/elmwood/offer.mdx', { today: '2026-08-31' })).toEqual([]);
    expect(lint(page, join(root, 'notes/offer.mdx'))).toEqual([]);
    expect(lint(page, join(root, 'content/elmwood/offer.mdx'), { today, root: tmpdir() })).toEqual([]);
  });

  test('fails a page whose map is missing or broken, and names the place', () => {
    expect(lint(claim, 'content/nowhere/page.mdx')).toMatchObject([
      { fatal: true, reason: expect.stringContaining('titan-map/nowhere'), note: expect.stringContaining('map check') },
    ]);
    cpSync(join(root, 'titan-map/elmwood'), join(root, 'titan-map/oakwood'), { recursive: true });
    writeFileSync(join(root, 'titan-map/oakwood/more.yaml'), 'offers:\n  - id: Bad Id\n');
    expect(lint(claim, 'content/oakwood/page.mdx')).toMatchObject([
      { fatal: true, reason: expect.stringMatching(/titan-map\/oakwood\/more\.yaml:2/) },
    ]);
  });

  test('says which plugin is missing', () => {
    const plain = unified().use(remarkParse).use(remarkTruecopy, { today });
    const messageOf = (value: string) => {
      const file = new VFile({ path: 'page.mdx', value });
      plain.runSync(plain.parse(file), file);
      return file.messages.map(({ reason, fatal }) => ({ reason, fatal }));
    };
    expect(messageOf('---\ntitle: Heat\n---\n\nWarm.\n')).toEqual([
      { fatal: true, reason: expect.stringContaining('remark-frontmatter') },
    ]);
    expect(messageOf('<Card>Warm</Card>\n\n<Card />\n')).toEqual([
      { fatal: true, reason: expect.stringContaining('remark-mdx') },
    ]);
  });

  test.each<[object, string]>([
    [{ tody: today }, 'tody'],
    [{ today: '2026-02-30' }, 'today'],
    [{ root: '' }, 'root'],
  ])('refuses the options %j', (options, name) => {
    expect(() => unified().use(remarkTruecopy, options).freeze()).toThrow(new RegExp(`truecopy/remark.*${name}`));
  });
});
