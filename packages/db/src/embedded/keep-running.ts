import { setTimeout as sleep } from "node:timers/promises";
import type { GuardedPostgres, PostgresExit } from "./guardian.ts";

/** Waits before each attempt to start a server again. The first is not 0, so that one that keeps ending costs little. */
const delaysMs = [200, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Starts Postgres again whenever it ends by itself (out of memory, kill -9), until it is stopped. `exited` resolves
 * when it was stopped, or when every attempt failed.
 */
export function keepRunning(
  first: GuardedPostgres,
  startAgain: () => Promise<GuardedPostgres | undefined>,
  log: (message: string) => void,
): { stop(): Promise<void>; exited: Promise<PostgresExit> } {
  const stopping = new AbortController();
  let current = first;
  const exited = run();
  return {
    exited,
    async stop() {
      stopping.abort();
      await current.stop();
      await exited;
    },
  };

  async function run(): Promise<PostgresExit> {
    for (;;) {
      const exit = await current.exited;
      if (stopping.signal.aborted) return exit;
      log(`Postgres ended by itself (${exit.signal ?? `exit code ${exit.code}`}). It is started again.`);
      const next = await retry();
      if (next === undefined) return exit;
      current = next;
      // It was asked to stop while it started.
      if (stopping.signal.aborted) await current.stop();
    }
  }

  async function retry(): Promise<GuardedPostgres | undefined> {
    for (const delay of delaysMs) {
      await sleep(delay, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return undefined;
      const started = await startAgain().catch((error: unknown) => {
        log(error instanceof Error ? error.message : String(error));
        return undefined;
      });
      if (started !== undefined) return started;
    }
    log("Postgres does not start any more; its log tells why.");
    return undefined;
  }
}
