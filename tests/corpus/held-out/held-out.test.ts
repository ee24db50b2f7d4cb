import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readItems } from '../../../scripts/corpus.ts';
import { judgeItems, scoreOf } from '../../../scripts/eval.ts';

/** Least figures on copy that nothing was learnt from; the last file was written to be misread. */
const files = [
  { name: 'examination', f1: 0.9, plainRecall: 0.97, kind: 0.9 },
  { name: 'support', f1: 0.9, plainRecall: 0.97, kind: 0.9 },
  { name: 'border-es', f1: 0.9, plainRecall: 0.97, kind: 0.9 },
  { name: 'adversarial', f1: 0.78, plainRecall: 0.92, kind: 0.84 },
];

describe.each(files)('$name', ({ name, ...least }) => {
  const items = readItems(fileURLToPath(new URL(`${name}.jsonl`, import.meta.url)));

  test('claims are told from other copy, and their kinds from each other', () => {
    const score = scoreOf(judgeItems(items));
    expect(score.f1).toBeGreaterThanOrEqual(least.f1);
    expect(score.kind).toBeGreaterThanOrEqual(least.kind);
  });

  test('few plain claims are missed', () => {
    expect(scoreOf(judgeItems(items.filter(({ hard }) => !hard))).recall).toBeGreaterThanOrEqual(least.plainRecall);
  });
});
