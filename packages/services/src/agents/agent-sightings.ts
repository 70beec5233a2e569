import { setTimeout as sleep } from "node:timers/promises";
import { minuteMs, secondMs } from "@elaaoms/core/clock";
import type { Database } from "@elaaoms/db/connect";
import { type AccessHook, agents } from "@elaaoms/db/schema/index";
import { sql } from "drizzle-orm";
import { isSimulated } from "../conversations/simulated-conversation.ts";
import type { Logger } from "../logger.ts";

/** A hook that an agent used, before or during a call. */
export interface AgentSighting {
  organizationId: string;
  agentId: string;
  hook: AccessHook;
  conversationId: string | null;
  at: Date;
}

const delayMs = 2 * secondMs;
const stopMs = 2 * secondMs;
/** What was written is forgotten beyond so many, and written again. */
const mostRemembered = 20_000;

/**
 * Notes that an agent asks who is calling, and that its tool searches, so that whoever connects it sees that it does, also
 * where nobody is known and nothing is found. No caller waits for it: it costs a look into a map, and each is written down
 * once a minute at most. What cannot be written is let go; the next time notes it again. Calls of the simulator are passed
 * over: they say nothing of what was entered at the platform.
 */
export class AgentSightings {
  readonly #db: Database;
  readonly #log: Logger;
  readonly #written = new Map<string, number>();
  #waiting = new Map<string, AgentSighting>();
  #timer: NodeJS.Timeout | null = null;

  constructor({ db, log }: { db: Database; log: Logger }) {
    this.#db = db;
    this.#log = log;
  }

  note(sighting: AgentSighting): void {
    const { organizationId, agentId, hook, conversationId, at } = sighting;
    const key = `${organizationId}/${hook}/${agentId}`;
    if (at.getTime() - (this.#written.get(key) ?? 0) < minuteMs) return;
    if (conversationId !== null && isSimulated(conversationId)) return;
    this.#waiting.set(key, sighting);
    this.#timer ??= setTimeout(() => void this.flush(), delayMs).unref();
  }

  /** Resolves when what waits now is written or let go. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const sightings = this.#waiting;
    if (sightings.size === 0) return;
    this.#waiting = new Map();
    try {
      await writeSightings(this.#db, [...sightings.values()]);
      if (this.#written.size > mostRemembered) this.#written.clear();
      for (const [key, { at }] of sightings) this.#written.set(key, at.getTime());
    } catch (error) {
      this.#log.warn({ err: error, agents: sightings.size }, "What agents were heard of could not be noted.");
    }
  }

  /** Writes what waits and ends; after two seconds also when that did not succeed. */
  async stop(): Promise<void> {
    const limit = new AbortController();
    await Promise.race([this.flush(), sleep(stopMs, undefined, { signal: limit.signal }).catch(() => {})]);
    limit.abort();
  }
}

async function writeSightings(db: Database, sightings: readonly AgentSighting[]): Promise<void> {
  const rows = new Map<string, typeof agents.$inferInsert>();
  for (const { organizationId, agentId, hook, at } of sightings) {
    const key = `${organizationId}/${agentId}`;
    const seen = hook === "client_data" ? { askedAt: at } : { searchedAt: at };
    rows.set(key, { organizationId, id: agentId, ...rows.get(key), ...seen });
  }
  await db
    .insert(agents)
    .values([...rows.values()])
    .onConflictDoUpdate({
      target: [agents.organizationId, agents.id],
      set: {
        askedAt: sql`greatest(${agents.askedAt}, excluded.asked_at)`,
        searchedAt: sql`greatest(${agents.searchedAt}, excluded.searched_at)`,
      },
    });
}
