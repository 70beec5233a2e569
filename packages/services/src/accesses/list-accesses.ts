import { ServiceError } from "@elaaoms/core/errors";
import { isId } from "@elaaoms/core/ids";
import { instantSchema } from "@elaaoms/core/instant";
import type { Database } from "@elaaoms/db/connect";
import { type AccessHook, memories, memoryAccesses } from "@elaaoms/db/schema/index";
import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { fromStoredIds, toStoredIds } from "./memory-id-array.ts";

export interface ListAccessesInput {
  /** What was told of this caller: a number in any spelling, a user id, or our own id. */
  callerId?: string | undefined;
  /** Of this memory alone, of whoever it is now. */
  memoryId?: string | undefined;
  /** To this agent alone. */
  agentId?: string | undefined;
  /** From this time on. */
  from?: Date | undefined;
  /** Up to before this time. */
  to?: Date | undefined;
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
  limit: number;
}

export interface AccessView {
  at: Date;
  callerId: string;
  agentId: string;
  conversationId: string | null;
  hook: AccessHook;
  memoryIds: string[];
}

export interface AccessPage {
  items: AccessView[];
  nextCursor: string | null;
}

/**
 * Which memories agents were given, newest first: of one caller, by one agent or all; or of everyone within a time, which
 * is the scope of a breach. Either is read through an index. `INVALID_PAYLOAD` for a cursor that is none of ours.
 */
export async function listAccesses({ ctx, input }: ServiceCall<ListAccessesInput>): Promise<AccessPage> {
  const callerId = await (input.memoryId === undefined
    ? callerIdOf(ctx, input.callerId)
    : ownerOf(ctx, input.memoryId, input.callerId));
  if (callerId === null) return { items: [], nextCursor: null };
  const rows = await selectAccesses(ctx.db, ctx.organization, { ...input, callerId, limit: input.limit + 1 });
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ memoryIds, id: _id, ...row }) => ({ ...row, memoryIds: fromStoredIds(memoryIds) })),
    nextCursor: rows.length > input.limit && last ? encodeCursor(last) : null,
  };
}

/** Our own id of a caller; null when it names nobody. */
async function callerIdOf(ctx: ServiceContext, raw: string | undefined): Promise<string | undefined | null> {
  if (raw === undefined || isId("caller", raw)) return raw;
  return (await findCaller(ctx, raw))?.id ?? null;
}

/** Whose a memory is: only what was told of them has to be looked through. Null for a memory that is not theirs or not there. */
async function ownerOf(ctx: ServiceContext, memoryId: string, named: string | undefined): Promise<string | null> {
  const callerId = await callerIdOf(ctx, named);
  const [memory] = await ctx.db
    .select({ callerId: memories.callerId })
    .from(memories)
    .where(and(eq(memories.organizationId, ctx.organization.id), eq(memories.id, memoryId)));
  return memory && (callerId === undefined || memory.callerId === callerId) ? memory.callerId : null;
}

/** The statement of {@link listAccesses}. */
export function selectAccesses(
  db: Database,
  organization: Pick<ServiceContext["organization"], "id">,
  input: ListAccessesInput,
) {
  const { callerId, memoryId, agentId, from, to, cursor } = input;
  return db
    .select({
      at: memoryAccesses.at,
      id: memoryAccesses.id,
      callerId: memoryAccesses.callerId,
      agentId: memoryAccesses.agentId,
      conversationId: memoryAccesses.conversationId,
      hook: memoryAccesses.hook,
      memoryIds: memoryAccesses.memoryIds,
    })
    .from(memoryAccesses)
    .where(
      and(
        eq(memoryAccesses.organizationId, organization.id),
        callerId === undefined ? undefined : eq(memoryAccesses.callerId, callerId),
        memoryId === undefined ? undefined : holds(memoryId),
        agentId === undefined ? undefined : eq(memoryAccesses.agentId, agentId),
        from && gte(memoryAccesses.at, from),
        to && lt(memoryAccesses.at, to),
        cursor === undefined ? undefined : before(decodeCursor(cursor)),
      ),
    )
    .orderBy(desc(memoryAccesses.at), desc(memoryAccesses.id))
    .limit(input.limit);
}

function holds(memoryId: string): SQL {
  if (!isId("memory", memoryId)) return sql`false`;
  return sql`${memoryAccesses.memoryIds} @> ${sql.param(toStoredIds([memoryId]))}::uuid[]`;
}

interface CursorPosition {
  at: Date;
  id: string;
}

function before({ at, id }: CursorPosition): SQL {
  return sql`(${memoryAccesses.at}, ${memoryAccesses.id}) < (${at.toISOString()}::timestamptz, ${id}::uuid)`;
}

function encodeCursor({ at, id }: CursorPosition): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url");
}

const cursorSchema = z.tuple([instantSchema, z.uuid()]);

function decodeCursor(cursor: string): CursorPosition {
  try {
    const [at, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { at, id };
  } catch {
    throw new ServiceError("INVALID_PAYLOAD", "The cursor is not one that this API gave out.", {
      details: [{ path: "cursor", message: "Not a cursor of this API" }],
    });
  }
}
