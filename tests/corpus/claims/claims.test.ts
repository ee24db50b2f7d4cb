import { describe, expect, test } from 'vitest';
import { readItems } from '../../../scripts/corpus.ts';
import { judgeItems, scoreOf } from '../../../scripts/eval.ts';

/** Least figures on the files that the weights were learnt from; `npm run eval -- --unseen` tells how unseen copy fares. */
const reached: Readonly<Record<string, { precision: number; recall: number; kind: number }>> = {
  claims: { precision: 0.97, recall: 0.96, kind: 0.98 },
  contractor: { precision: 0.97, recall: 0.96, kind: 0.98 },
  vendor: { precision: 0.94, recall: 0.9, kind: 0.97 },
  editorial: { precision: 0.96, recall: 0.96, kind: 0.97 },
  'claims-es': { precision: 0.93, recall: 0.93, kind: 0.97 },
  spanish: { precision: 0.93, recall: 0.93, kind: 0.97 },
  own: { precision: 0.95, recall: 0.96, kind: 0.97 },
  help: { precision: 0.92, recall: 0.8, kind: 0.97 },
  pairs: { precision: 0.9, recall: 0.9, kind: 0.97 },
};

describe.each(Object.entries(reached))('%s', (file, least) => {
  const score = scoreOf(judgeItems(readItems(file)));

  test.each(['precision', 'recall', 'kind'] as const)('%s', (figure) => {
    expect(score[figure]).toBeGreaterThanOrEqual(least[figure]);
  });
});
