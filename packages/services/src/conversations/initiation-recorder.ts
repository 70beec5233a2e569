import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { Database } from "@elaaoms/db/connect";
import { agents, conversations, suppressions } from "@elaaoms/db/schema/index";
import { and, inArray, sql } from "drizzle-orm";
import { BufferedWriter } from "../buffered-writer.ts";
import { identityDigest } from "../erasure/erasure-digests.ts";
import type { Logger } from "../logger.ts";
import type { KeyedDigest } from "../secrets/keyed-digest.ts";

export interface Initiation {
  organizationId: string;
  agentId: string;
  conversationId: string | null;
  identity: CallerIdentity | null;
  at: Date;
}

export interface InitiationRecorderOptions {
  db: Database;
  /** Recognises who has objected: of them nothing is written down. */
  erasureDigest: KeyedDigest;
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

  constructor({ db, erasureDigest, log, write }: InitiationRecorderOptions) {
    this.#writer = new BufferedWriter({
      write: write ?? ((chunk) => insertChunk({ db, erasureDigest }, chunk)),
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

type Writing = Pick<InitiationRecorderOptions, "db" | "erasureDigest">;

async function insertChunk(writing: Writing, chunk: readonly Initiation[]): Promise<void> {
  if (chunk.length === 0) return;
  const { db } = writing;
  await db.insert(agents).values(uniqueAgents(chunk)).onConflictDoNothing();
  const named = chunk.filter(({ conversationId }) => conversationId !== null);
  const announced = await withoutObjectors(writing, named);
  if (announced.length > 0) await insertConversations(db, announced);
}

/** Most organizations have none, so the digests are made only for those that do. */
async function withoutObjectors(
  { db, erasureDigest }: Writing,
  announced: readonly Initiation[],
): Promise<readonly Initiation[]> {
  const organizationIds = [...new Set(announced.map(({ organizationId }) => organizationId))];
  if (organizationIds.length === 0) return [];
  const withObjectors = await db
    .selectDistinct({ id: suppressions.organizationId })
    .from(suppressions)
    .where(inArray(suppressions.organizationId, organizationIds));
  if (withObjectors.length === 0) return announced;
  const digestOf = ({ organizationId, identity }: Initiation) =>
    identity && identityDigest({ erasureDigest, organization: { id: organizationId } }, identity);
  const objectors = await db
    .select({ digest: suppressions.digest })
    .from(suppressions)
    .where(
      and(
        inArray(suppressions.organizationId, organizationIds),
        inArray(
          suppressions.digest,
          announced.flatMap((initiation) => digestOf(initiation) ?? []),
        ),
      ),
    );
  const barred = new Set(objectors.map(({ digest }) => digest.toString("hex")));
  return announced.filter((initiation) => !barred.has(digestOf(initiation)?.toString("hex") ?? ""));
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
