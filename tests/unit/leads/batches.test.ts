import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBatches } from '../../../site/leads/batches.ts';

/** Doubles numbers; odd ones fail, and so does any batch with one of them. */
function doubler(limits = { size: 10, lanes: 1 }, mayIsolate = (_error: unknown) => true) {
  const batches: number[][] = [];
  const double = inBatches(
    async (items: readonly number[]) => {
      batches.push([...items]);
      await nextTurn();
      if (items.some((item) => item % 2)) throw new Error('odd');
      return items.map((item) => item * 2);
    },
    mayIsolate,
    limits,
  );
  return { double, batches };
}

test('those who wait together go together, at most so many', async () => {
  const { double, batches } = doubler({ size: 3, lanes: 1 });
  expect(await Promise.all([2, 4, 6, 8].map(double))).toEqual([4, 8, 12, 16]);
  expect(batches).toEqual([[2, 4, 6], [8]]);
});

test('whoever comes during a batch goes with the next one', async () => {
  const { double, batches } = doubler();
  const first = double(2);
  await nextTurn();
  const others = [double(4), double(6)];
  expect(await Promise.all([first, ...others])).toEqual([4, 8, 12]);
  expect(batches).toEqual([[2], [4, 6]]);
});

test('two lanes work at the same time', async () => {
  const { double, batches } = doubler({ size: 1, lanes: 2 });
  const all = [double(2), double(4), double(6)];
  await nextTurn();
  expect(batches).toEqual([[2], [4]]);
  expect(await Promise.all(all)).toEqual([4, 8, 12]);
});

test('one that fails by its own fault fails alone', async () => {
  const { double, batches } = doubler();
  const settled = await Promise.allSettled([2, 3, 4].map(double));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(batches).toEqual([[2, 3, 4], [2], [3], [4]]);
  expect(await double(8)).toBe(16);
});

test('a fault that is nobody’s own is not tried again for each', async () => {
  const { double, batches } = doubler({ size: 10, lanes: 1 }, () => false);
  const settled = await Promise.allSettled([2, 3, 4].map(double));
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(batches).toEqual([[2, 3, 4]]);
});
