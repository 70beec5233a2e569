import type { Transaction } from "@elaaoms/db/connect";
import { callers, memories, openmemoryLinks } from "@elaaoms/db/schema/index";
import { and, eq, ne } from "drizzle-orm";
import { isMirrorable } from "../mirrorable.ts";
import { noteMirrorChange } from "../note-change.ts";
import type { MirrorContext, MirrorServices } from "./mirror-context.ts";

export type Link = typeof openmemoryLinks.$inferSelect;

/** A memory that agents may be told: nothing else is ever given to the server. */
export interface MirroredMemory {
  id: string;
  content: string;
  type: string;
  reinforcementCount: number;
}

export function digestOf(ctx: MirrorServices, content: string): string {
  return ctx.mirrorDigest(content).toString("base64");
}

export async function loadMirrorable({ ctx, callerId }: MirrorContext): Promise<MirroredMemory[]> {
  return ctx.db
    .select(mirroredColumns)
    .from(memories)
    .where(and(eq(memories.organizationId, ctx.organization.id), eq(memories.callerId, callerId), isMirrorable(ctx.db)))
    .orderBy(memories.createdAt, memories.id);
}

const mirroredColumns = {
  id: memories.id,
  content: memories.content,
  type: memories.type,
  reinforcementCount: memories.reinforcementCount,
};

export async function loadLinks({ ctx, callerId }: MirrorContext): Promise<Link[]> {
  return ctx.db
    .select()
    .from(openmemoryLinks)
    .where(and(eq(openmemoryLinks.organizationId, ctx.organization.id), eq(openmemoryLinks.callerId, callerId)));
}

/**
 * Says that the server is about to be given a memory, before it is: whoever deletes the memory afterwards knows that there
 * may be an item. Under the caller's lock; null when the memory is gone, withheld or says something else by now.
 */
export async function announceLink(mirror: MirrorContext, memory: MirroredMemory): Promise<Link | null> {
  const { ctx, callerId } = mirror;
  return ctx.db.transaction(async (tx) => {
    await tx
      .select({ id: callers.id })
      .from(callers)
      .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId)))
      .for("no key update");
    const [current] = await tx
      .select(mirroredColumns)
      .from(memories)
      .where(and(ofMemory(memories.organizationId, memories.id, ctx, memory.id), isMirrorable(tx)));
    if (current?.content !== memory.content) return null;
    const values = {
      // Merging and splitting callers moves memories between them.
      callerId,
      state: "adding" as const,
      remoteId: null,
      contentDigest: digestOf(ctx, memory.content),
      reinforcementCount: memory.reinforcementCount,
      changedAt: ctx.clock.now(),
      seenAt: null,
    };
    const [link] = await tx
      .insert(openmemoryLinks)
      .values({ organizationId: ctx.organization.id, memoryId: memory.id, ...values })
      .onConflictDoUpdate({ target: [openmemoryLinks.organizationId, openmemoryLinks.memoryId], set: values })
      .returning();
    return link ?? null;
  });
}

export async function settleLink(
  { ctx }: MirrorContext,
  memoryId: string,
  values: Partial<Pick<Link, "state" | "remoteId" | "contentDigest" | "reinforcementCount" | "seenAt">>,
): Promise<void> {
  await ctx.db
    .update(openmemoryLinks)
    .set({ ...values, ...(values.state && { changedAt: ctx.clock.now() }) })
    .where(ofMemory(openmemoryLinks.organizationId, openmemoryLinks.memoryId, ctx, memoryId));
}

export async function dropLink({ ctx }: MirrorContext, memoryId: string): Promise<void> {
  await ctx.db
    .delete(openmemoryLinks)
    .where(ofMemory(openmemoryLinks.organizationId, openmemoryLinks.memoryId, ctx, memoryId));
}

/**
 * Ends every link to an item that is gone, and has the other callers' memories offered again: the server may take them now.
 */
export async function dropLinksTo(mirror: MirrorContext, remoteId: string): Promise<void> {
  const { ctx } = mirror;
  await ctx.db.transaction((tx) => endLinksTo(tx, mirror, remoteId));
}

async function endLinksTo(tx: Transaction, { ctx, callerId }: MirrorContext, remoteId: string): Promise<void> {
  const ended = await tx
    .delete(openmemoryLinks)
    .where(eq(openmemoryLinks.remoteId, remoteId))
    .returning({ organizationId: openmemoryLinks.organizationId, callerId: openmemoryLinks.callerId });
  const concerned = new Map(ended.map((link) => [`${link.organizationId}/${link.callerId}`, link]));
  concerned.delete(`${ctx.organization.id}/${callerId}`);
  for (const other of concerned.values()) await noteMirrorChange(tx, ctx, other);
}

/** Whether other memories rest on the item, or were taken for it. */
export async function isShared({ ctx }: MirrorContext, link: Link): Promise<boolean> {
  if (link.remoteId === null) return false;
  const others = await ctx.db
    .select({ id: openmemoryLinks.memoryId })
    .from(openmemoryLinks)
    .where(and(eq(openmemoryLinks.remoteId, link.remoteId), ne(openmemoryLinks.memoryId, link.memoryId)))
    .limit(1);
  return others.length > 0;
}

/** The item that holds a text for another memory; null when none is known. */
export async function findItemOfText({ ctx }: MirrorContext, contentDigest: string): Promise<string | null> {
  const [same] = await ctx.db
    .select({ remoteId: openmemoryLinks.remoteId })
    .from(openmemoryLinks)
    .where(and(eq(openmemoryLinks.contentDigest, contentDigest), eq(openmemoryLinks.state, "mirrored")))
    .limit(1);
  return same?.remoteId ?? null;
}

function ofMemory(
  organizationId: typeof memories.organizationId | typeof openmemoryLinks.organizationId,
  id: typeof memories.id | typeof openmemoryLinks.memoryId,
  ctx: MirrorServices,
  memoryId: string,
) {
  return and(eq(organizationId, ctx.organization.id), eq(id, memoryId));
}
