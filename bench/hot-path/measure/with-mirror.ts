import type { Pool } from "pg";
import { medianOfRounds, type RoundResult } from "../../shared/latency.ts";
import type { NodeProcess } from "../../shared/node-process.ts";
import type { RequestSource } from "../data/hook-requests.ts";
import type { LoadOrder, LoadResult } from "../processes/load-process.ts";
import { type Surroundings, startMirror, startService } from "../processes/start.ts";
import type { Rounds } from "./side-by-side.ts";

/** How an OpenMemory server may be: after how long it answers, never, or nobody is there. */
const mirrors = {
  none: undefined,
  "answers at once": 0,
  "answers after 35 ms": 35,
  hangs: null,
  "is away": "away",
} as const;
export type MirrorState = keyof typeof mirrors;
export const mirrorStates = Object.keys(mirrors) as MirrorState[];

export interface MirrorOptions {
  surroundings: Surroundings;
  load: NodeProcess;
  source: RequestSource;
  rounds: Rounds;
}

/** Nobody listens there: the port of echo, which no machine of today serves. */
const awayUrl = "http://127.0.0.1:7";
const warmUpSeconds = 0.5;

/** As if everything that is remembered had been mirrored. */
export async function linkEverything(pool: Pool): Promise<void> {
  await pool.query(
    `insert into openmemory_links
       (organization_id, memory_id, caller_id, state, remote_id, content_digest, reinforcement_count, changed_at)
     select organization_id, id, caller_id, 'mirrored', id, '', reinforcement_count, now() from memories
     on conflict do nothing`,
  );
}

/** Searches against a service of its own with such a server: how long agents wait for their answers. */
export async function measureWithMirror(
  { surroundings, load, source, rounds }: MirrorOptions,
  state: MirrorState,
  connections: number,
): Promise<RoundResult> {
  const answersAfterMs = mirrors[state];
  const mirror =
    typeof answersAfterMs === "number" || answersAfterMs === null
      ? await startMirror(surroundings, answersAfterMs)
      : null;
  const service = await startService(surroundings, "api", answersAfterMs === "away" ? awayUrl : mirror?.url);
  try {
    const order: LoadOrder = {
      url: service.url,
      hook: "search-memory",
      source,
      connections,
      warmUpSeconds,
      seconds: rounds.seconds,
    };
    const measured: RoundResult[] = [];
    // The first one does not count: code is compiled, and callers of the last minutes are known.
    for (let round = 0; round <= rounds.count; round += 1) {
      const { answered: _answered, ...result } = await load.ask<LoadResult>(order);
      if (round > 0) measured.push(result);
    }
    return medianOfRounds(measured);
  } finally {
    await service.stop();
    await mirror?.stop();
  }
}
