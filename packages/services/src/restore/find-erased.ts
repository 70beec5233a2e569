import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { callerIdentities, callers, conversations, webhookEvents } from "@elaaoms/db/schema/index";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { ErasureContext } from "../erasure/erasure-context.ts";
import { conversationDigest, identityDigest } from "../erasure/erasure-digests.ts";
import type { ErasureList } from "./erasure-list.ts";

const pageSize = 5_000;

/** A caller of the restored data who was erased after the backup. */
export interface ErasedCaller {
  callerId: string;
  requestId: string;
  erasedAt: Date;
}

/**
 * Callers of the restored data who were erased, by our id, or by an identity that they had before the erasure; and those who
 * were not, and have objected. Identities can be recognised by computing their digests alone, so every one is looked at.
 */
export async function findErasedCallers(
  ctx: ErasureContext,
  list: ErasureList,
): Promise<{ erased: Map<string, ErasedCaller>; objected: Set<string> }> {
  const erased = await findById(ctx, list);
  const objected = new Set<string>();
  for await (const { kind, value, callerId, createdAt } of identitiesOf(ctx)) {
    const digest = identityDigest(ctx, { kind, value }).toString("hex");
    const erasure = list.identities.get(digest);
    if (erasure && createdAt <= erasure.at) {
      erased.set(callerId, { callerId, requestId: erasure.requestId, erasedAt: erasure.at });
    }
    const objection = list.suppressions.get(digest);
    if (objection && createdAt <= objection.at) objected.add(callerId);
  }
  for (const callerId of erased.keys()) objected.delete(callerId);
  return { erased, objected };
}

async function findById(ctx: ErasureContext, list: ErasureList): Promise<Map<string, ErasedCaller>> {
  const ids = [...list.callers.keys()];
  const found = new Map<string, ErasedCaller>();
  for (let start = 0; start < ids.length; start += pageSize) {
    const rows = await ctx.db
      .select({ id: callers.id })
      .from(callers)
      .where(
        and(eq(callers.organizationId, ctx.organization.id), inArray(callers.id, ids.slice(start, start + pageSize))),
      );
    for (const { id } of rows) {
      const listed = list.callers.get(id);
      if (listed) found.set(id, { callerId: id, requestId: listed.requestId, erasedAt: listed.at });
    }
  }
  return found;
}

interface StoredIdentity extends CallerIdentity {
  callerId: string;
  createdAt: Date;
}

async function* identitiesOf(ctx: ErasureContext): AsyncGenerator<StoredIdentity> {
  for (const kind of ["phone", "whatsapp", "user"] as const) {
    for (let after = ""; ; ) {
      const rows = await ctx.db
        .select()
        .from(callerIdentities)
        .where(
          and(
            eq(callerIdentities.organizationId, ctx.organization.id),
            eq(callerIdentities.kind, kind),
            gt(callerIdentities.value, after),
          ),
        )
        .orderBy(asc(callerIdentities.value))
        .limit(pageSize);
      yield* rows;
      if (rows.length < pageSize) break;
      after = rows.at(-1)?.value ?? "";
    }
  }
}

/** Conversations of the restored data that were erased, or were announced with an identity that was erased afterwards. */
export async function findErasedConversations(ctx: ErasureContext, list: ErasureList): Promise<string[]> {
  const found = new Set<string>();
  const isErased = (id: string) => list.conversations.has(conversationDigest(ctx, id).toString("hex"));
  for await (const row of conversationsOf(ctx)) {
    const { announcedIdentityKind: kind, announcedIdentityValue: value } = row;
    const announced = kind && value ? identityDigest(ctx, { kind, value }).toString("hex") : "";
    const erasure = list.identities.get(announced);
    if (isErased(row.id) || (erasure && (row.startedAt ?? row.createdAt) <= erasure.at)) found.add(row.id);
  }
  const delivered = await ctx.db
    .selectDistinct({ id: webhookEvents.conversationId })
    .from(webhookEvents)
    .where(eq(webhookEvents.organizationId, ctx.organization.id));
  for (const { id } of delivered) if (isErased(id)) found.add(id);
  return [...found];
}

async function* conversationsOf(ctx: ErasureContext) {
  for (let after = ""; ; ) {
    const rows = await ctx.db
      .select({
        id: conversations.id,
        announcedIdentityKind: conversations.announcedIdentityKind,
        announcedIdentityValue: conversations.announcedIdentityValue,
        startedAt: conversations.startedAt,
        createdAt: conversations.createdAt,
      })
      .from(conversations)
      .where(and(eq(conversations.organizationId, ctx.organization.id), gt(conversations.id, after)))
      .orderBy(asc(conversations.id))
      .limit(pageSize);
    yield* rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.id ?? "";
  }
}
