import { describe, expect, test } from 'vitest';
import { corpusFiles, readItems } from '../../../scripts/corpus.ts';
import { judgeItems, scoreOf } from '../../../scripts/eval.ts';

/** Least figures; the weights were learnt from these files, so `held-out/` tells how unseen copy fares. */
const reference = { precision: 0.97, recall: 0.96, kind: 0.98 };
const otherHands = { precision: 0.85, recall: 0.85, kind: 0.97 };
const named = ['claims', 'contractor', 'vendor', 'editorial', 'claims-es', 'spanish'];

const reached = corpusFiles().map((file) => [file, named.includes(file) ? reference : otherHands] as const);

describe.each(reached)('%s', (file, least) => {
  const score = scoreOf(judgeItems(readItems(file)));

  test.each(['precision', 'recall', 'kind'] as const)('%s', (figure) => {
    expect(score[figure]).toBeGreaterThanOrEqual(least[figure]);
  });
});
