import type { Transaction } from "@elaaoms/db/connect";
import { openmemoryLinks, openmemoryOutbox } from "@elaaoms/db/schema/index";
import { and, eq, ne, sql } from "drizzle-orm";
import { readItemOwner } from "./mirror/item-metadata.ts";
import { loadLinks } from "./mirror/links.ts";
import { type MirrorContext, type MirrorServices, userIdOf } from "./mirror/mirror-context.ts";
import { deleteItem, removeItem } from "./mirror/remove-item.ts";

const pageSize = 1_000;

/**
 * Deletes everything of a caller on the OpenMemory server: each item by its id and read back, and then whatever else is found
 * there under the caller's name. Answers how many those others were; the linked ones {@link countLinkedItems} has counted. Rejects
 * while the server cannot be asked, while it holds something in spite of it, and while it may still take something: the erasure
 * goes on later. 0 without a server.
 */
export async function eraseMirrored(
  ctx: MirrorServices,
  { callerId, signal }: { callerId: string; signal: AbortSignal },
): Promise<number> {
  const { openMemory } = ctx;
  if (!openMemory) return 0;
  const mirror: MirrorContext = { ctx, openMemory, callerId, signal };
  for (const link of await loadLinks(mirror)) await removeItem(mirror, link);
  const others = await findItems(mirror);
  for (const id of others) await deleteItem(mirror, id);
  await ctx.db
    .delete(openmemoryOutbox)
    .where(and(eq(openmemoryOutbox.organizationId, ctx.organization.id), eq(openmemoryOutbox.callerId, callerId)));
  return others.length;
}

/** How many items of the OpenMemory server stand for a caller's memories, those included whose answer never came. */
export async function countLinkedItems(
  tx: Transaction,
  ctx: Pick<MirrorServices, "organization">,
  callerId: string,
): Promise<number> {
  const items = sql<number>`count(distinct coalesce(${openmemoryLinks.remoteId}, ${openmemoryLinks.memoryId}))`;
  const [row] = await tx
    .select({ items: items.mapWith(Number) })
    .from(openmemoryLinks)
    .where(
      and(
        eq(openmemoryLinks.organizationId, ctx.organization.id),
        eq(openmemoryLinks.callerId, callerId),
        ne(openmemoryLinks.state, "not_mirrored"),
      ),
    );
  return row?.items ?? 0;
}

/** How many items of a caller the server still shows; 0 without a server. */
export async function countMirrored(
  ctx: MirrorServices,
  { callerId, signal }: { callerId: string; signal: AbortSignal },
): Promise<number> {
  return ctx.openMemory ? (await findItems({ ctx, openMemory: ctx.openMemory, callerId, signal })).length : 0;
}

/** Of a server that keeps users apart, everything under the caller's name; in one namespace, all that bears their id. */
async function findItems({ ctx, openMemory, callerId, signal }: MirrorContext): Promise<string[]> {
  const { server, installation } = openMemory;
  const isByUser = (await server.generation({ signal })) === "by_user";
  const userId = userIdOf(ctx.organization.id, callerId);
  const found: string[] = [];
  for (let offset = 0; ; offset += pageSize) {
    const page = await server.list({ userId, limit: pageSize, offset }, { signal });
    for (const { id, metadata } of page) {
      const owner = readItemOwner(metadata, installation);
      const isOwned = owner?.organizationId === ctx.organization.id && owner.callerId === callerId;
      if (isByUser || isOwned) found.push(id);
    }
    if (page.length < pageSize) return found;
  }
}
