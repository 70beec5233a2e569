/** Does something for each item, so many at once, and tells how many are done. Rejects with the first failure. */
export async function inTurns<Item>(
  items: readonly Item[],
  { atOnce, onDone }: { atOnce: number; onDone?: (done: number) => void },
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let [next, done] = [0, 0];
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) {
      await work(item);
      onDone?.(++done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
