import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemText } from '../../../titan-map/problem-text.ts';
import { mapRules } from '../../../titan-map/rules.ts';
import { parseYaml } from '../../../titan-map/yaml.ts';
import { changes } from './changes.ts';
import { loadChanged, told } from './support.ts';

const results = Object.entries(changes).map(([title, cases]) => ({
  title,
  cases: cases.map(([file, from, to]) => ({ file, from, to, loaded: loadChanged(file, from, to) })),
}));

test('every slip is told in plain words, with its place', async () => {
  const golden = results.map(({ title, cases }) =>
    [
      `# ${title}`,
      ...cases.map(({ file, from, to, loaded }) =>
        [`## ${file}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`, ...loaded.problems.map(told)].join('\n'),
      ),
    ].join('\n\n'),
  );
  await expect(`${golden.join('\n\n')}\n`).toMatchFileSnapshot('../../fixtures/titan-map/problems.md');
});

describe('law of messages', () => {
  const problems = results.flatMap(({ cases }) => cases.flatMap(({ loaded }) => loaded.problems));

  test('what was found, what was expected, what to do', () => {
    for (const { message, hint, rule } of problems) {
      expect(message).toMatch(/^Found .+; expected .+\.$/s);
      expect(`${message} ${hint ?? ''}`).not.toMatch(/error:|undefined|\[object|zod|invalid input/i);
      if (hint) expect(hint).toMatch(/[.?]$/);
      expect(Object.keys(mapRules)).toContain(rule);
    }
  });

  test('no slip goes by, and none leaves a map behind', () => {
    for (const { cases } of results) {
      for (const { loaded } of cases) {
        expect(loaded.problems.length).toBeGreaterThan(0);
        expect(loaded.map).toBeNull();
      }
    }
  });
});

test('problems of several files come at once, in the order of the files', () => {
  const { problems, sources } = loadChanged('work.yaml', 'price: $79', 'price: 79\n    starts: soon\n    colour: red');
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
    [33, 'map/invalid'],
    [34, 'map/invalid'],
    [35, 'map/unknown-key'],
    [38, 'map/duplicate-key'],
  ]);
  expect(problemText({ problems: problems.slice(0, 1), sources })).toBe(
    [
      'titan-map/small/work.yaml:33:12  map/invalid',
      '  Found the number 79 at offers › fall-drain › price; expected an amount in quotes with its dollar sign, like "$79".',
      '  Write "$79".',
      '',
      '  32 |     summary: One drain, cleared.',
      '> 33 |     price: 79',
      '     |            ^^',
      '',
    ].join('\n'),
  );
});

test('any text is read or told, with places inside of it', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '&x ',
      '*x',
      '!t ',
      '#',
      '|',
      '>',
      '---\n',
      '%',
      '? ',
      '<<',
      '😀',
      '\r',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, fc.nat(5), (yaml, start) => {
      const source = { file: 'a.yaml', text: `${'-'.repeat(start)}${yaml}` };
      const { problems } = parseYaml(source, { start, end: source.text.length });
      for (const { line, column, length } of problems) {
        const lineText = source.text.split(/\r\n?|\n/)[line - 1];
        expect(lineText).toBeDefined();
        expect(column - 1).toBeLessThanOrEqual(lineText?.length ?? 0);
        expect(length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2000, seed: 7 },
  );
});
