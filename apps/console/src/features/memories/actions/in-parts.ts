/** As many as the service changes at once. */
const partSize = 1_000;

/** What was done before something went wrong on the way, which stays done. */
class PartlyDoneError extends Error {
  override readonly name = "PartlyDoneError";

  constructor({ done, total, cause }: { done: number; total: number; cause: unknown }) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const counts = `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
    super(`${why} ${counts} are done and stay done. Go on to do the rest.`, { cause });
  }
}

/**
 * Does something with many memories, as many at a time as the service takes, and answers all results in order. `onProgress`
 * is told how many are done. Throws PartlyDoneError when a later part fails; what the first one throws is thrown as it is.
 */
export async function inParts<Result>(
  memoryIds: readonly string[],
  act: (part: string[]) => Promise<readonly Result[]>,
  onProgress: (done: number) => void = () => undefined,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < memoryIds.length; start += partSize) {
    try {
      results.push(...(await act(memoryIds.slice(start, start + partSize))));
    } catch (cause) {
      throw start === 0 ? cause : new PartlyDoneError({ done: start, total: memoryIds.length, cause });
    }
    onProgress(Math.min(start + partSize, memoryIds.length));
  }
  return results;
}
