import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { positionAt } from '../../../titan-map/source.ts';

const folder = 'tests/corpus/pages';
const expectation = z.object({
  kind: z.string().nullable(),
  label: z.enum(['blocked', 'allowed', 'suppressed']),
  at: z.string(),
});
const expectations = z
  .record(z.string(), z.array(expectation))
  .parse(JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')));

const ruleOf = (kind: string | null) => (kind?.includes('/') ? kind : `claims/${kind}`);

function lint(name: string) {
  const source = { file: name, text: readFileSync(`${folder}/${name}`, 'utf8') };
  const format = name.endsWith('.md') ? 'md' : 'mdx';
  const result = lintDocument({ source, format, site: null, lang: 'en', today: '2026-11-21' });
  const place = (at: string, kind: string | null) =>
    `${positionAt(source, source.text.indexOf(at)).line} ${ruleOf(kind)}`;
  return { ...result, source, place };
}

test('every page has expectations', () => {
  expect(Object.keys(expectations).sort()).toEqual(
    readdirSync(folder)
      .filter((name) => /\.mdx?$/.test(name))
      .sort(),
  );
});

describe.each(Object.entries(expectations))('%s', (name, rows) => {
  const { findings, suppressed, problems, place } = lint(name);
  const expected = (label: string) => rows.filter((row) => row.label === label).map(({ at, kind }) => place(at, kind));
  const placeOf = ({ line, rule }: { line: number; rule: string }) => `${line} ${rule}`;

  test('can be read', () => expect(problems).toEqual([]));

  test('has the expected findings, and no others', () => {
    expect(findings.map(placeOf).sort()).toEqual(expected('blocked').sort());
  });

  test('has the expected suppressed findings, and no others', () => {
    expect(suppressed.map(placeOf).sort()).toEqual(expected('suppressed').sort());
  });
});
