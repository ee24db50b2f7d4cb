import { describe, expect, test } from 'vitest';
import { type Example, ftrl } from '../../../scripts/ftrl.ts';

const [speaksFor, speaksAgainst, noise] = [0, 1, 2];
const pace = { rate: 0.5, l1: 0 };

/** The same texts twenty times over. */
function often(texts: readonly Example[]): Example[] {
  return Array.from({ length: 20 }, () => texts).flat();
}

function text(target: 0 | 1, ...sentences: number[][]): Example {
  return { sentences: sentences.map((parts) => Int32Array.from(parts)), target, weight: 1 };
}

const texts = Array.from({ length: 40 }, (_, index) =>
  index % 2 === 0
    ? text(1, index % 4 === 0 ? [speaksFor, noise] : [speaksFor])
    : text(0, index % 4 === 1 ? [speaksAgainst, noise] : [speaksAgainst]),
);

describe('what is learnt from labelled texts', () => {
  test('a part of the texts that hold speaks for them, a part of the others against', () => {
    const { weights } = ftrl(often(texts), 3, pace);
    expect(weights[speaksFor]).toBeGreaterThan(1);
    expect(weights[speaksAgainst]).toBeLessThan(-1);
    expect(Math.abs(weights[noise] ?? 0)).toBeLessThan(0.2);
  });

  test('a part that tells nothing weighs nothing under an L1 penalty', () => {
    const { weights } = ftrl(often(texts), 3, { ...pace, l1: 1 });
    expect(weights[noise]).toBe(0);
    expect(weights[speaksFor]).toBeGreaterThan(0.5);
  });

  test('of two sentences the one that speaks for the text is found', () => {
    const pairs = Array.from({ length: 40 }, (_, index) =>
      index % 2 === 0 ? text(1, [noise], [speaksFor]) : text(0, [noise], [speaksAgainst]),
    );
    const { weights } = ftrl(often(pairs), 3, pace);
    expect(weights[speaksFor]).toBeGreaterThan((weights[noise] ?? 0) + 1);
  });

  test('one step is the step of the paper', () => {
    const { weights, bias } = ftrl([text(0, [0])], 1, { rate: 1, l1: 0 });
    expect([...weights, bias]).toEqual([-1 / 3, -1 / 3]);
    expect(ftrl([text(0, [0])], 1, { rate: 1, l1: 0.2 }).weights[0]).toBeCloseTo(-0.2);
  });

  test('two sentences that may hold share the step', () => {
    const { weights } = ftrl([text(1, [0], [1])], 2, { rate: 1, l1: 0 });
    expect(weights[0]).toBeCloseTo(1 / 7);
    expect(weights[1]).toBeCloseTo(1 / 7);
  });

  test('a text that was surely missed still teaches', () => {
    expect(ftrl([text(0, [0]), text(1, [0])], 1, { rate: 60, l1: 0 }).weights[0]).toBeGreaterThan(0);
  });

  test('the same texts give the same weights', () => {
    expect(ftrl(often(texts), 3, pace)).toEqual(ftrl(often(texts), 3, pace));
  });

  test('a text that weighs nothing moves nothing', () => {
    const silent = texts.map((example) => ({ ...example, weight: 0 }));
    expect([...ftrl(often(silent), 3, pace).weights]).toEqual([0, 0, 0]);
  });

  test('certainty does not overflow', () => {
    const { weights, bias } = ftrl(often(texts), 3, { rate: 1000, l1: 0 });
    expect([...weights, bias].every(Number.isFinite)).toBe(true);
  });
});
