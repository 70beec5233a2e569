import { newId } from "@elaaoms/core/ids";
import type { Transaction } from "@elaaoms/db/connect";
import {
  conversations,
  memories,
  memoryAccesses,
  memoryEvidence,
  memoryTombstones,
  openmemoryLinks,
} from "@elaaoms/db/schema/index";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { CallerRow } from "./lock-for-merging.ts";

export interface Part {
  conversationIds: readonly string[];
  /** Imported memories, which rest on no conversation. */
  memoryIds: readonly string[];
}

/**
 * Moves calls from one caller to another, with the memories that rest on them. One that rests on calls of both is both's
 * from then on, each with its own evidence. Answers the ids of the memories that the other one has now.
 */
export async function movePart(
  tx: Transaction,
  { from, to, part }: { from: CallerRow; to: CallerRow; part: Part },
): Promise<Set<string>> {
  const { organizationId } = from;
  const ids = [...part.conversationIds];
  const moved = { callerId: to.id };
  await tx
    .update(conversations)
    .set(moved)
    .where(and(eq(conversations.organizationId, organizationId), inArray(conversations.id, ids)));
  await tx
    .update(memoryAccesses)
    .set(moved)
    .where(
      and(
        eq(memoryAccesses.organizationId, organizationId),
        eq(memoryAccesses.callerId, from.id),
        inArray(memoryAccesses.conversationId, ids),
      ),
    );
  await tx
    .update(memoryTombstones)
    .set({ ...moved, madeFor: sql`coalesce(${memoryTombstones.madeFor}, ${memoryTombstones.callerId})` })
    .where(
      and(
        eq(memoryTombstones.organizationId, organizationId),
        eq(memoryTombstones.callerId, from.id),
        inArray(memoryTombstones.conversationId, ids),
      ),
    );
  return moveMemories(tx, { from, to, part });
}

async function moveMemories(
  tx: Transaction,
  { from, to, part }: { from: CallerRow; to: CallerRow; part: Part },
): Promise<Set<string>> {
  const { organizationId } = from;
  const rows = await tx
    .select({ memory: memories, conversationId: memoryEvidence.conversationId, statedAt: memoryEvidence.statedAt })
    .from(memories)
    .leftJoin(
      memoryEvidence,
      and(eq(memoryEvidence.organizationId, memories.organizationId), eq(memoryEvidence.memoryId, memories.id)),
    )
    .where(and(eq(memories.organizationId, organizationId), eq(memories.callerId, from.id)));
  const leaving = new Set(part.conversationIds);
  const imported = new Set(part.memoryIds);
  const whole: string[] = [];
  const arrived = new Set<string>();
  for (const [id, stated] of Map.groupBy(rows, ({ memory }) => memory.id)) {
    const going = stated.filter(({ conversationId }) => conversationId !== null && leaving.has(conversationId));
    const isImported = stated.every(({ conversationId }) => conversationId === null);
    if (isImported ? imported.has(id) : going.length === stated.length) whole.push(id);
    else if (going.length > 0) arrived.add(await divide(tx, { stated, going, to }));
  }
  if (whole.length > 0) {
    await tx
      .update(memories)
      .set({ callerId: to.id })
      .where(and(eq(memories.organizationId, organizationId), inArray(memories.id, whole)));
    await tx
      .update(openmemoryLinks)
      .set({ callerId: to.id })
      .where(and(eq(openmemoryLinks.organizationId, organizationId), inArray(openmemoryLinks.memoryId, whole)));
  }
  return new Set([...arrived, ...whole]);
}

interface StatedRow {
  memory: typeof memories.$inferSelect;
  conversationId: string | null;
  statedAt: Date | null;
}

/** A second memory of the same words for the other caller, with the evidence that is theirs. Returns its id. */
async function divide(
  tx: Transaction,
  { stated, going, to }: { stated: readonly StatedRow[]; going: readonly StatedRow[]; to: CallerRow },
): Promise<string> {
  const id = newId("memory");
  const staying = stated.filter((row) => !going.includes(row));
  const [first] = stated;
  if (!first) throw new Error("A memory without a row was divided.");
  const { search: _generated, ...memory } = first.memory;
  await tx.insert(memories).values({ ...memory, id, callerId: to.id, supersededBy: null, ...heardIn(going) });
  await tx
    .update(memoryEvidence)
    .set({ memoryId: id })
    .where(
      and(
        eq(memoryEvidence.organizationId, memory.organizationId),
        eq(memoryEvidence.memoryId, memory.id),
        inArray(
          memoryEvidence.conversationId,
          going.flatMap(({ conversationId }) => conversationId ?? []),
        ),
      ),
    );
  await tx
    .update(memories)
    .set(heardIn(staying))
    .where(and(eq(memories.organizationId, memory.organizationId), eq(memories.id, memory.id)));
  return id;
}

function heardIn(rows: readonly StatedRow[]) {
  const times = rows.flatMap(({ statedAt, conversationId }) => (statedAt ? [{ statedAt, conversationId }] : []));
  const inOrder = times.toSorted((first, second) => first.statedAt.getTime() - second.statedAt.getTime());
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return {
    conversationId: first?.conversationId ?? null,
    ...(first && last && { occurredAt: first.statedAt, lastReinforcedAt: last.statedAt }),
    reinforcementCount: rows.length,
  };
}
