import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { RoundResult } from "../../shared/latency.ts";
import type { NodeProcess } from "../../shared/node-process.ts";
import type { RequestSource } from "../data/hook-requests.ts";
import type { LoadOrder } from "../processes/load-process.ts";
import { type RunningServer, type Surroundings, startService } from "../processes/start.ts";
import type { Drain } from "../report/result.ts";

const pollMs = 100;
const maxMs = 5 * 60_000;

/** Lets calls pile up while no worker runs, then starts one and measures how fast it works them through. */
export async function measureDrain(options: {
  surroundings: Surroundings;
  pool: pg.Pool;
  load: NodeProcess;
  service: RunningServer;
  source: RequestSource;
  conversations: number;
}): Promise<Drain> {
  const { surroundings, pool, load, service, source, conversations } = options;
  await clearBacklog(pool);
  const order: LoadOrder = {
    ...{ url: service.url, hook: "post-call", source, connections: 20 },
    ...{ warmUpSeconds: 0, seconds: 60, requests: conversations },
  };
  const { failures } = await load.ask<RoundResult>(order);
  const waiting = await countPending(pool);
  if (failures > 0 || waiting !== conversations) {
    throw new Error(`${conversations} calls were delivered; ${waiting} wait, ${failures} failed.`);
  }
  const worker = await startService(surroundings, "worker");
  const startedAt = performance.now();
  try {
    while ((await countPending(pool)) > 0) {
      if (performance.now() - startedAt > maxMs) throw new Error("The backlog is not worked through in five minutes.");
      await sleep(pollMs);
    }
  } finally {
    await worker.stop();
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  return { conversations, seconds, perSecond: conversations / seconds };
}

/** Calls that were delivered for other measurements are not worked through. */
export async function clearBacklog(pool: pg.Pool): Promise<void> {
  await pool.query("delete from pgboss.job where name = 'extract-conversation'");
  await pool.query("delete from conversations where status = 'extraction_pending'");
  await pool.query("truncate webhook_events");
}

async function countPending(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ waiting: number }>(
    "select count(*)::integer as waiting from conversations where status = 'extraction_pending'",
  );
  return rows[0]?.waiting ?? 0;
}
