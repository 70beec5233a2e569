import DataLoader from "dataloader";

/** What may stand in one statement: beyond it, a statement would make the first of them wait for the last. */
const maxAtOnce = 100;

/**
 * A read of one thing that shares its statement with the same reads of the moment: those that arrive while the process
 * works through what came in together. Each is still a read of its own: it begins after it was asked for, and nothing is
 * kept. Alone, it waits for nothing.
 *
 * @param readAll answers every key, in their order. When it rejects, all of them do.
 */
export function readsAtOnce<Key, Value>(
  readAll: (keys: readonly Key[]) => Promise<Value[]>,
): (key: Key) => Promise<Value> {
  const loader = new DataLoader<Key, Value>(readAll, {
    cache: false,
    maxBatchSize: maxAtOnce,
    batchScheduleFn: (read) => setImmediate(read),
  });
  return (key) => loader.load(key);
}
