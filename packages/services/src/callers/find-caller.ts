import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { CallChannel } from "@elaaoms/core/conversation";
import { isId } from "@elaaoms/core/ids";
import { callerIdentities, callers, conversations, mergedCallers } from "@elaaoms/db/schema/index";
import { normalizeCallerIdentity } from "@elaaoms/elevenlabs/caller-identity";
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { type FoundCaller, memoryVersionColumn } from "./caller-reader.ts";

/** Reads a number, WhatsApp id or user id the way this organization writes them. Null: anonymous, or nothing at all. */
export function readCallerIdentity(
  ctx: ServiceContext,
  raw: string | null,
  channel?: CallChannel,
): CallerIdentity | null {
  if (raw === null) return null;
  return normalizeCallerIdentity(raw, { channel, defaultCountry: ctx.organization.settings.defaultCountry });
}

/**
 * Finds a caller of the organization by what a client calls them: our own `caller_…` id, a number in any common spelling,
 * a user id, or a WhatsApp id. Null when there is none; nothing is created.
 */
export async function findCaller(ctx: ServiceContext, raw: string): Promise<FoundCaller | null> {
  if (isId("caller", raw)) return (await selectCaller(ctx, eq(callers.id, raw))) ?? findByFormerId(ctx, raw);
  const identity = readCallerIdentity(ctx, raw);
  if (!identity) return null;
  if (identity.kind !== "phone") return findCallerById(ctx, identity.value);
  const found = await findCallerByIdentity(ctx, identity);
  if (found) return found;
  // A customer's user id may be all digits and read like a number; calls from the web are filed under it as it is.
  const asUser = readCallerIdentity(ctx, raw, "web");
  return asUser?.kind === "user" ? findCallerById(ctx, asUser.value) : null;
}

/** An id that is no number does not tell whose it is: the customer's own before WhatsApp's. */
async function findCallerById(ctx: ServiceContext, value: string): Promise<FoundCaller | null> {
  const [asUser, onWhatsapp] = await Promise.all([
    findCallerByIdentity(ctx, { kind: "user", value }),
    findCallerByIdentity(ctx, { kind: "whatsapp", value }),
  ]);
  return asUser ?? onWhatsapp;
}

export function findCallerByIdentity(
  ctx: ServiceContext,
  { kind, value }: CallerIdentity,
): Promise<FoundCaller | null> {
  return ctx.callers.read({ organizationId: ctx.organization.id, kind, value });
}

/** Finds who a conversation is with: the caller it was filed under, else the one it was announced with. */
export async function findCallerOfConversation(
  ctx: ServiceContext,
  conversationId: string,
): Promise<FoundCaller | null> {
  const [found] = await ctx.db
    .select(foundColumns(ctx))
    .from(conversations)
    .leftJoin(
      callerIdentities,
      and(
        eq(callerIdentities.organizationId, conversations.organizationId),
        eq(callerIdentities.kind, conversations.announcedIdentityKind),
        eq(callerIdentities.value, conversations.announcedIdentityValue),
      ),
    )
    .innerJoin(
      callers,
      and(
        eq(callers.organizationId, conversations.organizationId),
        or(eq(callers.id, conversations.callerId), eq(callers.id, callerIdentities.callerId)),
      ),
    )
    .where(and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.id, conversationId)))
    .orderBy(sql`${callers.id} = ${conversations.callerId} desc nulls last`)
    .limit(1);
  return found ?? null;
}

function foundColumns(ctx: ServiceContext) {
  return { id: callers.id, memoryVersion: memoryVersionColumn(ctx.db), language: callers.language };
}

/** An id of somebody who is part of another caller now leads there. */
async function findByFormerId(ctx: ServiceContext, id: string): Promise<FoundCaller | null> {
  const [merged] = await ctx.db
    .select({ callerId: mergedCallers.callerId })
    .from(mergedCallers)
    .where(and(eq(mergedCallers.organizationId, ctx.organization.id), eq(mergedCallers.id, id)));
  return merged ? selectCaller(ctx, eq(callers.id, merged.callerId)) : null;
}

async function selectCaller(ctx: ServiceContext, condition: SQL): Promise<FoundCaller | null> {
  const [found] = await ctx.db
    .select(foundColumns(ctx))
    .from(callers)
    .where(and(eq(callers.organizationId, ctx.organization.id), condition));
  return found ?? null;
}
