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

export interface InitiationRecorderOptions {
  db: Database;
  log: Logger;
  /** Writes one chunk; into the database when absent. */
  write?: (chunk: readonly Initiation[]) => Promise<void>;
}

const flushDelayMs = 20;
const maxWaiting = 10_000;
/** Rows of a statement, which takes 65,535 parameters at most. */
const maxChunk = 1_000;
const stopMs = 2_000;
/** A database that is away for long is complained of this often. */
const complaintPauseMs = 10_000;

/**
 * Writes down which conversations were announced, off the response path, in chunks, one at a time. A search during the call
 * that names no caller is answered by it. Bounded: at most 10,000 wait behind a write that hangs, of which the oldest are
 * let go, and a chunk that fails is not tried again. The log tells how many were lost.
 */
export class InitiationRecorder {
  readonly #write: (chunk: readonly Initiation[]) => Promise<void>;
  readonly #log: Logger;
  readonly #waiting: Initiation[] = [];
  /** How many were ever added, and how many of them, from the first on, were written or given up. */
  #added = 0;
  #settled = 0;
  #writing: Promise<void> | null = null;
  /** How many are in the chunk that is being written. */
  #underway = 0;
  #timer: NodeJS.Timeout | null = null;
  #lost = 0;
  #lastError: unknown;
  #complaintPause: NodeJS.Timeout | null = null;

  constructor(options: InitiationRecorderOptions) {
    this.#write = options.write ?? ((chunk) => insertChunk(options.db, chunk));
    this.#log = options.log;
  }

  add(initiation: Initiation): void {
    if (this.#waiting.length >= maxWaiting) {
      this.#waiting.shift();
      this.#countLost(1);
    }
    this.#waiting.push(initiation);
    this.#added += 1;
    this.#schedule();
  }

  /** Resolves when what waits now is written or given up. What is added from now on is not waited for. */
  async flush(): Promise<void> {
    const last = this.#added;
    while (this.#settled < last) await this.#writeNext();
  }

  /** Writes what waits and ends; after two seconds also when that did not succeed. */
  async stop(): Promise<void> {
    let limit: NodeJS.Timeout | undefined;
    const timeIsUp = new Promise<void>((resolve) => {
      limit = setTimeout(resolve, stopMs);
    });
    await Promise.race([this.flush(), timeIsUp]);
    clearTimeout(limit);
    this.#lost += this.#underway + this.#waiting.length;
    this.#complain();
    if (this.#complaintPause) clearTimeout(this.#complaintPause);
  }

  #schedule(): void {
    if (this.#waiting.length === 0 || this.#writing) return;
    this.#timer ??= setTimeout(() => void this.#writeNext(), flushDelayMs);
  }

  /** The chunk that is being written, else the next one. */
  #writeNext(): Promise<void> {
    this.#writing ??= this.#writeChunk().finally(() => {
      this.#writing = null;
      this.#schedule();
    });
    return this.#writing;
  }

  async #writeChunk(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const chunk = this.#waiting.splice(0, maxChunk);
    const last = this.#added - this.#waiting.length;
    this.#underway = chunk.length;
    try {
      await this.#write(chunk);
    } catch (error) {
      this.#lastError = error;
      this.#countLost(chunk.length);
    }
    this.#underway = 0;
    this.#settled = last;
  }

  #countLost(count: number): void {
    this.#lost += count;
    if (this.#complaintPause) return;
    this.#complain();
    this.#complaintPause = setTimeout(() => {
      this.#complaintPause = null;
      this.#complain();
    }, complaintPauseMs).unref();
  }

  #complain(): void {
    if (this.#lost === 0) return;
    this.#log.warn(
      { initiations: this.#lost, ...(this.#lastError !== undefined && { err: this.#lastError }) },
      "Announced conversations could not be recorded; searches in them need a caller id.",
    );
    this.#lost = 0;
    this.#lastError = undefined;
  }
}

async function insertChunk(db: Database, chunk: readonly Initiation[]): Promise<void> {
  if (chunk.length === 0) return;
  await db.insert(agents).values(uniqueAgents(chunk)).onConflictDoNothing();
  const announced = chunk.flatMap((initiation) => toConversation(initiation) ?? []);
  if (announced.length > 0) await db.insert(conversations).values(announced).onConflictDoNothing();
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
