import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { Database } from "@elaaoms/db/connect";
import { agents, conversations } from "@elaaoms/db/schema/index";
import type { Logger } from "../logger.ts";

export interface Initiation {
  organizationId: string;
  agentId: string;
  conversationId: string | null;
  identity: CallerIdentity | null;
  at: Date;
}

const flushDelayMs = 20;
const maxWaiting = 10_000;

/**
 * Writes down which conversations were announced, off the response path and in batches. A search during the call that
 * names no caller is answered by it. Bounded: when the database is away for long, the oldest waiting ones are let go.
 */
export class InitiationRecorder {
  readonly #db: Database;
  readonly #log: Logger;
  #waiting: Initiation[] = [];
  #timer: NodeJS.Timeout | null = null;
  #flushing: Promise<void> = Promise.resolve();

  constructor(options: { db: Database; log: Logger }) {
    this.#db = options.db;
    this.#log = options.log;
  }

  add(initiation: Initiation): void {
    if (this.#waiting.length >= maxWaiting) this.#waiting.shift();
    this.#waiting.push(initiation);
    this.#timer ??= setTimeout(() => this.flush(), flushDelayMs);
  }

  /** Writes what waits; resolves when it is written, also when that failed. */
  flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const batch = this.#waiting;
    this.#waiting = [];
    this.#flushing = this.#flushing.then(() => this.#write(batch));
    return this.#flushing;
  }

  /** Writes what waits and ends. */
  stop(): Promise<void> {
    return this.flush();
  }

  async #write(batch: readonly Initiation[]): Promise<void> {
    if (batch.length === 0) return;
    try {
      await this.#db.insert(agents).values(uniqueAgents(batch)).onConflictDoNothing();
      const announced = batch.flatMap((initiation) => toConversation(initiation) ?? []);
      if (announced.length > 0) await this.#db.insert(conversations).values(announced).onConflictDoNothing();
    } catch (error) {
      this.#log.warn(
        { initiations: batch.length, err: error },
        "Announced conversations could not be recorded; searches in them need a caller id.",
      );
    }
  }
}

function uniqueAgents(batch: readonly Initiation[]): { organizationId: string; id: string }[] {
  const unique = new Map<string, { organizationId: string; id: string }>();
  for (const { organizationId, agentId } of batch) {
    unique.set(`${organizationId}/${agentId}`, { organizationId, id: agentId });
  }
  return [...unique.values()];
}

function toConversation(initiation: Initiation) {
  if (initiation.conversationId === null) return null;
  return {
    organizationId: initiation.organizationId,
    id: initiation.conversationId,
    agentId: initiation.agentId,
    status: "initiated" as const,
    announcedIdentityKind: initiation.identity?.kind ?? null,
    announcedIdentityValue: initiation.identity?.value ?? null,
    createdAt: initiation.at,
    updatedAt: initiation.at,
  };
}
