import { describe, expect, test } from 'vitest';
import { codeFrame, positionAt, problemAt } from '../../../titan-map/source.ts';

const source = { file: 'a.yaml', text: 'a: 1\r\nb: 😀x\n\nlast' };

describe('positionAt', () => {
  test.each([
    [0, 1, 1],
    [6, 2, 1],
    [11, 2, 6],
    [13, 3, 1],
    [18, 4, 5],
    [99, 4, 5],
    [-5, 1, 1],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(positionAt(source, offset)).toEqual({ line, column });
  });
});

describe('problemAt', () => {
  const words = { rule: 'map/invalid', message: 'Found it.' };

  test('underlines no further than its first line', () => {
    expect(problemAt(source, { offset: 3, endOffset: 18 }, words)).toMatchObject({ line: 1, column: 4, length: 1 });
  });

  test('underlines one character of an empty range', () => {
    expect(problemAt(source, { offset: 13, endOffset: 13 }, words)).toMatchObject({ line: 3, column: 1, length: 1 });
  });
});

describe('codeFrame', () => {
  const frame = (text: string, line: number, column: number, length: number, width?: number) =>
    codeFrame(text, { line, column, length }, width).split('\n');

  test('shows the line, the one before it and carets', () => {
    expect(frame('offers:\n  - price: 79\n', 2, 12, 2)).toEqual([
      '  1 | offers:',
      '> 2 |   - price: 79',
      '    |            ^^',
    ]);
  });

  test('aligns line numbers of different length', () => {
    expect(frame(`${'x\n'.repeat(9)}y`, 10, 1, 1)).toEqual(['   9 | x', '> 10 | y', '     | ^']);
  });

  test('keeps the caret in place after a tab', () => {
    expect(frame('\tb: 1', 1, 2, 1)).toEqual(['> 1 |  b: 1', '    |  ^']);
  });

  test('cuts a long line around the place', () => {
    const [line = '', caret = ''] = frame(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 1, 501, 4, 60);
    expect(line).toHaveLength('> 1 | '.length + 62);
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('HERE');
    expect(line).toMatch(/…a+HEREb+…$/);
  });

  test('does not let control characters reach the terminal', () => {
    expect(frame('a: \u001b[31mred\u202e', 1, 1, 1)[0]).toBe('> 1 | a: ·[31mred·');
  });

  test('says nothing about a line that is not there, or a file as a whole', () => {
    expect(codeFrame('a', { line: 2, column: 1, length: 1 })).toBe('');
    expect(codeFrame('a', { line: 1, column: 1, length: 0 })).toBe('');
  });

  test('points past the end of a line', () => {
    expect(frame('ab', 1, 9, 5)).toEqual(['> 1 | ab', '    |   ^']);
  });
});
