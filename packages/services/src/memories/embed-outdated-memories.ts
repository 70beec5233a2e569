import { setImmediate as giveWay } from "node:timers/promises";
import { callers, memories } from "@elaaoms/db/schema/index";
import type { JobLease } from "@elaaoms/queue/job-lease";
import { EmbeddingProviderError } from "@elaaoms/recall/providers/embedding-provider-error";
import { encodeVector } from "@elaaoms/recall/vector-codec";
import { and, eq, sql } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";
import { embedAccepted } from "./embed-accepted.ts";
import { countOutdated, type OutdatedCursor, type OutdatedMemory, selectOutdated } from "./outdated-memories.ts";

export interface EmbedOutdatedInput {
  /** Where the page before ended; absent at the start of a run. */
  after?: OutdatedCursor | undefined;
  /** How many the run has embedded so far. */
  embedded?: number | undefined;
  lease: Pick<JobLease, "signal" | "complete">;
}

/** `up_to_date`: nothing is left to embed, the run is over. `provider_away`: it is, too; the next one goes on. */
export interface EmbedOutdatedOutcome {
  outcome: "embedded" | "up_to_date" | "provider_away";
  /** Of this page. */
  embedded: number;
}

const pageSize = 200;
/** The built-in embedder works in this process: requests get their turn after as many texts. */
const inProcessBatch = 20;
/** A run tells how far it is every so many memories. */
const reportEvery = 2_000;
const countUpTo = 1_000_000;

/**
 * Embeds one page of the memories that have no vector of the current model: those of another model after a change of it,
 * and those that were stored while the provider was away. Completes its job together with enqueuing the next page. What is
 * done shows in the memories themselves, so that a run that was cut off goes on where it ended, and two at a time do no
 * harm.
 */
export async function embedOutdatedMemories(
  deps: ServiceDependencies,
  { after, embedded = 0, lease }: EmbedOutdatedInput,
): Promise<EmbedOutdatedOutcome> {
  const { model } = deps.embedder;
  const page = await selectOutdated(deps.db, { current: model, after, limit: pageSize });
  const last = page.at(-1);
  if (!last) {
    if (embedded > 0)
      deps.log.info({ model, embedded }, "Memories without a vector of the current model are embedded.");
    return { outcome: "up_to_date", embedded: 0 };
  }
  if (!after) {
    const waiting = await countOutdated(deps.db, { current: model, upTo: countUpTo });
    deps.log.info({ model, waiting }, "Embedding memories that have no vector of the current model.");
  }
  try {
    const stored = await embedPage(deps, page, lease.signal);
    await continueAfter(deps, last, { before: embedded, now: embedded + stored, lease });
    return { outcome: "embedded", embedded: stored };
  } catch (error) {
    if (!(error instanceof EmbeddingProviderError)) throw error;
    const { reason } = error;
    deps.log.warn({ model, embedded, reason }, "Memories wait for their vectors: the provider gives none.");
    return { outcome: "provider_away", embedded: 0 };
  }
}

async function embedPage(
  deps: ServiceDependencies,
  page: readonly OutdatedMemory[],
  signal: AbortSignal,
): Promise<number> {
  const isInProcess = deps.embedder.model === deps.builtInEmbedder.model;
  let stored = 0;
  for (const [language, ofLanguage] of Map.groupBy(page, (memory) => memory.language)) {
    for (const batch of isInProcess ? batchesOf(ofLanguage, inProcessBatch) : [ofLanguage]) {
      const contents = batch.map(({ content }) => content);
      const vectors = await embedAccepted(deps.embedder, contents, { signal, language, mayRetry: true });
      const embedded = batch.map((memory, index) => ({ memory, vector: vectors[index] ?? null }));
      for (const ofCaller of Map.groupBy(
        embedded,
        ({ memory }) => `${memory.organizationId}/${memory.callerId}`,
      ).values()) {
        stored += await storeVectors(deps, ofCaller);
      }
      if (isInProcess) await giveWay();
    }
  }
  return stored;
}

function batchesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Of one caller, under its lock. A memory that was corrected or erased in the meantime is left as it is. */
function storeVectors(
  deps: ServiceDependencies,
  embedded: readonly { memory: OutdatedMemory; vector: Float32Array | null }[],
): Promise<number> {
  return deps.db.transaction(async (tx) => {
    let stored = 0;
    const [first] = embedded;
    if (!first) return stored;
    const { organizationId, callerId } = first.memory;
    const ofCaller = and(eq(callers.organizationId, organizationId), eq(callers.id, callerId));
    await tx.select({ id: callers.id }).from(callers).where(ofCaller).for("no key update");
    for (const { memory, vector } of embedded) {
      if (!vector) continue;
      const updated = await tx
        .update(memories)
        .set({ embedding: encodeVector(vector), embeddingModel: deps.embedder.model })
        .where(
          and(
            eq(memories.organizationId, organizationId),
            eq(memories.id, memory.memoryId),
            eq(memories.content, memory.content),
            sql`${memories.embeddingModel} is not distinct from ${memory.model}`,
          ),
        )
        .returning({ id: memories.id });
      stored += updated.length;
    }
    // Every process that has this caller's memories in its cache reads them anew.
    if (stored > 0)
      await tx
        .update(callers)
        .set({ memoryVersion: sql`${callers.memoryVersion} + 1` })
        .where(ofCaller);
    return stored;
  });
}

async function continueAfter(
  deps: ServiceDependencies,
  last: OutdatedMemory,
  run: { before: number; now: number; lease: EmbedOutdatedInput["lease"] },
): Promise<void> {
  const { before, now, lease } = run;
  if (Math.floor(before / reportEvery) < Math.floor(now / reportEvery)) {
    deps.log.info({ model: deps.embedder.model, embedded: now }, "Embedding memories goes on.");
  }
  const { model, organizationId, callerId, memoryId } = last;
  const next = { after: { model, organizationId, callerId, memoryId }, embedded: now };
  await deps.db.transaction(async (tx) => {
    await lease.complete(tx);
    await deps.queue.enqueue("embed-memories", next, { transaction: tx });
  });
}
