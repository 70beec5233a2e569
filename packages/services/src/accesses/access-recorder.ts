import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "@elaaoms/db/connect";
import { type AccessHook, callers, memoryAccesses } from "@elaaoms/db/schema/index";
import { isDatabaseUnavailable, isOrphaned } from "@elaaoms/db/unavailable";
import { sql } from "drizzle-orm";
import { BufferedWriter } from "../buffered-writer.ts";
import type { Logger } from "../logger.ts";

/** Memories of one caller that were handed to an agent in one answer. */
export interface MemoryAccess {
  organizationId: string;
  callerId: string;
  agentId: string;
  conversationId: string | null;
  hook: AccessHook;
  /** As `toArrayText` writes them. */
  memoryIds: string;
  /** Categories of personal data among them. */
  sensitivity: readonly string[];
  at: Date;
}

export interface AccessRecorderOptions {
  db: Database;
  log: Logger;
  /** Audits what of a chunk was sensitive, in the transaction that writes it. */
  audit: (tx: Transaction, chunk: readonly RecordedAccess[]) => Promise<void>;
  /** Told of answers that could not be written down. */
  onLost: (count: number) => void;
  /** Writes one chunk; into the database when absent. */
  write?: (chunk: readonly RecordedAccess[]) => Promise<void>;
}

/** With an id, so that a chunk of which nobody knows whether it was written can be written again. */
export type RecordedAccess = MemoryAccess & { id: string };

/** What a crash may cost of the log; long enough for a busy service to write many at once. */
const delayMs = 500;

/**
 * Writes down which memories which agent was given: off the response path, in chunks, within a second. While the database
 * is away, up to 10,000 answers wait; beyond that the oldest are let go, counted and complained of. An answer never waits
 * for the log.
 */
export class AccessRecorder {
  readonly #writer: BufferedWriter<RecordedAccess>;

  constructor({ db, log, audit, onLost, write }: AccessRecorderOptions) {
    this.#writer = new BufferedWriter({
      write: write ?? ((chunk) => insertChunk(db, chunk, audit)),
      delayMs,
      // A caller who was erased between the look and the insert is left out the next time.
      mayPass: (error) => isDatabaseUnavailable(error) || isOrphaned(error),
      onLost,
      complain: (lost, error) =>
        log.error(
          { accesses: lost, ...(error !== undefined && { err: error }) },
          "What agents were given could not be written down.",
        ),
    });
  }

  add(access: MemoryAccess): void {
    this.#writer.add({ ...access, id: randomUUID() });
  }

  /** Resolves when what waits now is written or given up. */
  flush(): Promise<void> {
    return this.#writer.flush();
  }

  /** Writes what waits and ends; after two seconds also when that did not succeed. */
  stop(): Promise<void> {
    return this.#writer.stop();
  }
}

/**
 * Accesses of callers who were erased in the meantime are erased with them: they are not written. What was sensitive and
 * given all the same, because the privacy rules say so, is audited in the same transaction.
 */
async function insertChunk(
  db: Database,
  chunk: readonly RecordedAccess[],
  audit: AccessRecorderOptions["audit"],
): Promise<void> {
  if (chunk.every(({ sensitivity }) => sensitivity.length === 0)) {
    await insertAccesses(db, chunk);
    return;
  }
  await db.transaction(async (tx) => {
    const written = await insertAccesses(tx, chunk);
    await audit(
      tx,
      chunk.filter(({ id }) => written.has(id)),
    );
  });
}

/** Answers the ids of those that were not there before. */
async function insertAccesses(
  db: Pick<Database, "execute">,
  chunk: readonly RecordedAccess[],
): Promise<ReadonlySet<string>> {
  const column = (value: (access: RecordedAccess) => string | null) => sql.param(chunk.map(value));
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into ${memoryAccesses}
      (organization_id, at, id, caller_id, agent_id, conversation_id, hook, memory_ids)
    select organization_id, at, id, caller_id, agent_id, conversation_id, hook, memory_ids::uuid[]
    from unnest(
      ${column(({ organizationId }) => organizationId)}::text[],
      ${column(({ at }) => at.toISOString())}::timestamptz[],
      ${column(({ id }) => id)}::uuid[],
      ${column(({ callerId }) => callerId)}::text[],
      ${column(({ agentId }) => agentId)}::text[],
      ${column(({ conversationId }) => conversationId)}::text[],
      ${column(({ hook }) => hook)}::text[],
      ${column(({ memoryIds }) => memoryIds)}::text[]
    ) as given (organization_id, at, id, caller_id, agent_id, conversation_id, hook, memory_ids)
    where exists (
      select 1 from ${callers}
      where ${callers.organizationId} = given.organization_id and ${callers.id} = given.caller_id
    )
    on conflict do nothing
    returning id`);
  return new Set(rows.map(({ id }) => id));
}
