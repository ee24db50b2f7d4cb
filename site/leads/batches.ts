export interface BatchLimits {
  /** Most items of one batch. */
  size: number;
  /** Batches that may be worked on at the same time. */
  lanes: number;
}

/** What became of the items of a batch, in their order. */
export type Work<Item, Result> = (items: readonly Item[]) => Promise<Result[]>;

/**
 * Lets callers who wait at the same time share one piece of work. Whoever comes while all lanes are busy goes with the
 * next batch; whoever comes alone does not wait for company.
 * @param work does a batch; when it throws, none of its items may have been done
 * @param mayIsolate whether an error may be the fault of a single item. Then each item is done again on its own, so that
 *   one bad item does not take its neighbours with it; any other error goes to every caller of the batch.
 * @param limits size and number of batches
 * @returns does one item; resolves once the batch that held it is done
 */
export function inBatches<Item, Result>(
  work: Work<Item, Result>,
  mayIsolate: (error: unknown) => boolean,
  limits: BatchLimits,
): (item: Item) => Promise<Result> {
  interface Waiting {
    item: Item;
    resolve: (result: Result) => void;
    reject: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let busy = 0;

  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const results = await work(batch.map(({ item }) => item));
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
    } catch (error) {
      if (batch.length === 1 || !mayIsolate(error)) for (const { reject } of batch) reject(error);
      else for (const one of batch) await settle([one]);
    }
  };

  const lane = async (): Promise<void> => {
    while (waiting.length > 0) await settle(waiting.splice(0, limits.size));
    busy -= 1;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (busy >= limits.lanes) return;
      busy += 1;
      // Requests that arrived in the same turn of the event loop go together.
      setImmediate(lane);
    });
}
