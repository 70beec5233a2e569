import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { Database } from "@elaaoms/db/connect";
import { agents, conversations } from "@elaaoms/db/schema/index";
import { sql } from "drizzle-orm";
import { BufferedWriter } from "../buffered-writer.ts";
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

const delayMs = 20;

/**
 * Writes down which conversations were announced, off the response path. A search during the call that names no caller is
 * answered by it. A chunk that fails is not tried again: the search would have come by then. The log tells how many were
 * lost.
 */
export class InitiationRecorder {
  readonly #writer: BufferedWriter<Initiation>;

  constructor({ db, log, write }: InitiationRecorderOptions) {
    this.#writer = new BufferedWriter({
      write: write ?? ((chunk) => insertChunk(db, chunk)),
      delayMs,
      complain: (lost, error) =>
        log.warn(
          { initiations: lost, ...(error !== undefined && { err: error }) },
          "Announced conversations could not be recorded; searches in them need a caller id.",
        ),
    });
  }

  add(initiation: Initiation): void {
    this.#writer.add(initiation);
  }

  /** Resolves when what waits now is written or given up. What is added from now on is not waited for. */
  flush(): Promise<void> {
    return this.#writer.flush();
  }

  /** Writes what waits and ends; after two seconds also when that did not succeed. */
  stop(): Promise<void> {
    return this.#writer.stop();
  }
}

async function insertChunk(db: Database, chunk: readonly Initiation[]): Promise<void> {
  if (chunk.length === 0) return;
  await db.insert(agents).values(uniqueAgents(chunk)).onConflictDoNothing();
  const announced = chunk.filter(({ conversationId }) => conversationId !== null);
  if (announced.length > 0) await insertConversations(db, announced);
}

function uniqueAgents(batch: readonly Initiation[]): { organizationId: string; id: string }[] {
  const unique = new Map<string, { organizationId: string; id: string }>();
  for (const { organizationId, agentId } of batch) {
    unique.set(`${organizationId}/${agentId}`, { organizationId, id: agentId });
  }
  return [...unique.values()];
}

/** Arrays instead of a parameter for every value: a thousand rows are then one short statement. */
async function insertConversations(db: Database, announced: readonly Initiation[]): Promise<void> {
  const column = (value: (initiation: Initiation) => string | null) => sql.param(announced.map(value));
  const at = column((initiation) => initiation.at.toISOString());
  await db.execute(sql`
    insert into ${conversations}
      (organization_id, id, agent_id, status, announced_identity_kind, announced_identity_value, created_at, updated_at)
    select organization_id, id, agent_id, 'initiated', kind, value, at, at
    from unnest(
      ${column(({ organizationId }) => organizationId)}::text[],
      ${column(({ conversationId }) => conversationId)}::text[],
      ${column(({ agentId }) => agentId)}::text[],
      ${column(({ identity }) => identity?.kind ?? null)}::text[],
      ${column(({ identity }) => identity?.value ?? null)}::text[],
      ${at}::timestamptz[]
    ) as announced (organization_id, id, agent_id, kind, value, at)
    on conflict do nothing`);
}
