import { existsSync, watch } from "node:fs";

/** A change of several files at once, as an editor or a checkout makes it, counts once. */
const settleMs = 200;

/**
 * Waits for a change of a TypeScript source below these folders. Node's own `--watch` is not used: it stands between
 * us and the API, where it neither passes a stop on nor ends with us.
 */
export function watchSources(folders: readonly string[]): { changed: Promise<void>; close(): void } {
  const { promise: changed, resolve } = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders.filter(existsSync).map((folder) =>
    watch(folder, { recursive: true }, (_event, file) => {
      if (file === null || !/(?<!\.test)\.(ts|json)$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(resolve, settleMs);
    }),
  );
  return {
    changed,
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
