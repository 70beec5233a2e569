import { memories, openmemoryLinks } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNull, lt, or } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";
import type { OpenMemorySetup, ServerItem } from "./memory-server.ts";
import { isTextOf } from "./mirror/add-item.ts";
import { type ItemOwner, readItemOwner } from "./mirror/item-metadata.ts";
import { deleteItem } from "./mirror/remove-item.ts";
import { noteMirrorChange } from "./note-change.ts";
import { noteDifferences } from "./note-differences.ts";

export interface Reconciliation {
  /** Items of this installation on the server. */
  items: number;
  /** Items that no memory stands behind any more; deleted. */
  orphans: number;
  /** Items that say something else than their memory. */
  reworded: number;
  /** Links whose item is gone. */
  lost: number;
  /** Callers who wait to be mirrored because of it. */
  callers: number;
}

const pageSize = 1_000;

type OwnedItem = ServerItem & { owner: ItemOwner };

/**
 * Compares what the OpenMemory server holds with what the ledger says it should, and has every difference repaired: items
 * without a memory are deleted, memories without an item are added, items with other words are reworded. Items of anybody
 * else are left alone. Null for an installation without a server.
 */
export async function reconcile(
  deps: ServiceDependencies,
  { signal }: { signal: AbortSignal },
): Promise<Reconciliation | null> {
  const { openMemory } = deps;
  if (!openMemory) return null;
  const startedAt = deps.clock.now();
  const found = { items: 0, orphans: 0, reworded: 0 };
  const orphans: string[] = [];
  for await (const items of ownItems(openMemory, signal)) {
    found.items += items.length;
    const held = await lookAt(deps, items);
    found.reworded += held.reworded;
    orphans.push(...held.orphans);
  }
  // Afterwards: what is deleted on the way moves what is still to be read.
  for (const id of orphans) await deleteItem({ openMemory, signal }, id);
  const lost = await endLostLinks(deps, openMemory, { before: startedAt, signal });
  const result = { ...found, orphans: orphans.length, lost, callers: await noteDifferences(deps.db) };
  deps.log.info({ ...result }, "The OpenMemory server and the ledger were compared.");
  return result;
}

async function* ownItems({ server, installation }: OpenMemorySetup, signal: AbortSignal): AsyncGenerator<OwnedItem[]> {
  for (let offset = 0; ; offset += pageSize) {
    const page = await server.list({ limit: pageSize, offset }, { signal });
    yield page.flatMap((item) => {
      const owner = readItemOwner(item.metadata, installation);
      return owner ? [{ ...item, owner }] : [];
    });
    if (page.length < pageSize) return;
  }
}

/** Notes which links' items were seen, has items with other words reworded, and answers which items nothing rests on. */
async function lookAt(
  deps: ServiceDependencies,
  items: readonly OwnedItem[],
): Promise<{ orphans: string[]; reworded: number }> {
  if (items.length === 0) return { orphans: [], reworded: 0 };
  const seen = await deps.db
    .update(openmemoryLinks)
    .set({ seenAt: deps.clock.now() })
    .where(
      inArray(
        openmemoryLinks.remoteId,
        items.map(({ id }) => id),
      ),
    )
    .returning({ remoteId: openmemoryLinks.remoteId, state: openmemoryLinks.state });
  const linked = new Set(seen.filter(({ state }) => state === "mirrored").map(({ remoteId }) => remoteId));
  const expected = await loadExpected(deps, items);
  const orphans: string[] = [];
  let reworded = 0;
  for (const item of items) {
    const memory = expected.get(keyOf(item.owner));
    if (!linked.has(item.id)) {
      // One that is just being added has no item yet as far as we know: its job finds it.
      if (memory?.state !== "adding") orphans.push(item.id);
    } else if (memory && memory.remoteId === item.id && !isTextOf(item.content, memory.content)) {
      await haveReworded(deps, item.owner);
      reworded += 1;
    }
  }
  return { orphans, reworded };
}

async function loadExpected(deps: ServiceDependencies, items: readonly OwnedItem[]) {
  const rows = await deps.db
    .select({
      organizationId: openmemoryLinks.organizationId,
      memoryId: openmemoryLinks.memoryId,
      state: openmemoryLinks.state,
      remoteId: openmemoryLinks.remoteId,
      content: memories.content,
    })
    .from(openmemoryLinks)
    .innerJoin(
      memories,
      and(eq(memories.organizationId, openmemoryLinks.organizationId), eq(memories.id, openmemoryLinks.memoryId)),
    )
    .where(
      inArray(
        openmemoryLinks.memoryId,
        items.map(({ owner }) => owner.memoryId),
      ),
    );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Forgets which words it was given, so that the caller's job gives it the current ones. */
async function haveReworded(deps: ServiceDependencies, owner: ItemOwner): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await tx
      .update(openmemoryLinks)
      .set({ contentDigest: "" })
      .where(
        and(eq(openmemoryLinks.organizationId, owner.organizationId), eq(openmemoryLinks.memoryId, owner.memoryId)),
      );
    await noteMirrorChange(tx, deps, owner);
  });
}

/** Ends the links whose item the walk has not met and the server does not know when asked for it alone. */
async function endLostLinks(
  deps: ServiceDependencies,
  { server }: OpenMemorySetup,
  { before, signal }: { before: Date; signal: AbortSignal },
): Promise<number> {
  let lost = 0;
  for (;;) {
    const unseen = await deps.db
      .selectDistinct({ remoteId: openmemoryLinks.remoteId })
      .from(openmemoryLinks)
      .where(
        and(
          inArray(openmemoryLinks.state, ["mirrored", "not_mirrored"]),
          lt(openmemoryLinks.changedAt, before),
          or(isNull(openmemoryLinks.seenAt), lt(openmemoryLinks.seenAt, before)),
        ),
      )
      .limit(pageSize);
    for (const { remoteId } of unseen) {
      const isThere = remoteId !== null && (await server.get(remoteId, { signal })).outcome === "found";
      const ofItem = remoteId === null ? isNull(openmemoryLinks.remoteId) : eq(openmemoryLinks.remoteId, remoteId);
      const settled = and(ofItem, inArray(openmemoryLinks.state, ["mirrored", "not_mirrored"]));
      if (isThere) await deps.db.update(openmemoryLinks).set({ seenAt: deps.clock.now() }).where(settled);
      else lost += (await deps.db.delete(openmemoryLinks).where(settled)).rowCount ?? 0;
    }
    if (unseen.length < pageSize) return lost;
  }
}

function keyOf({ organizationId, memoryId }: { organizationId: string; memoryId: string }): string {
  return `${organizationId}/${memoryId}`;
}
