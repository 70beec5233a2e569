import { ServiceError } from "@elaaoms/core/errors";
import { isId } from "@elaaoms/core/ids";
import { instantSchema } from "@elaaoms/core/instant";
import type { MemoryStatus, MemoryType } from "@elaaoms/core/memory";
import { memories } from "@elaaoms/db/schema/index";
import { and, desc, eq, gte, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { recordSensitiveRead } from "../audit/record-sensitive-read.ts";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { type MemoryView, selectMemoryViews } from "./memory-view.ts";

export interface ListMemoriesInput {
  /** A number in any spelling, a user id or our own caller id. */
  callerId?: string | undefined;
  /** Words that the content holds; quotes, `or` and `-` work as in a search engine. */
  query?: string | undefined;
  type?: MemoryType | undefined;
  status?: MemoryStatus | undefined;
  agentId?: string | undefined;
  conversationId?: string | undefined;
  /** Calls from this time on. */
  from?: Date | undefined;
  /** Calls up to this time. */
  to?: Date | undefined;
  minImportance?: number | undefined;
  sensitive?: boolean | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface MemoryPage {
  items: MemoryView[];
  nextCursor: string | null;
}

/** The organization's memories, newest first, a page at a time. `INVALID_PAYLOAD` for a cursor that is none of ours. */
export async function listMemories({ ctx, input }: ServiceCall<ListMemoriesInput>): Promise<MemoryPage> {
  const caller = input.callerId === undefined ? undefined : await findCaller(ctx, input.callerId);
  if (caller === null) return { items: [], nextCursor: null };
  const rows = await ctx.db
    .select({ id: memories.id, createdAt: memories.createdAt })
    .from(memories)
    .where(and(...filtersOf(ctx, input), caller ? eq(memories.callerId, caller.id) : undefined))
    .orderBy(desc(memories.createdAt), desc(memories.id))
    .limit(input.limit + 1);
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  const items = await selectMemoryViews(
    ctx,
    page.map(({ id }) => id),
  );
  await recordSensitiveRead(ctx, items, "list");
  return {
    items,
    nextCursor: rows.length > input.limit && last ? encodeCursor(last) : null,
  };
}

function filtersOf(ctx: ServiceContext, input: ListMemoriesInput): (SQL | undefined)[] {
  const equals = <Value>(column: Parameters<typeof eq>[0], value: Value | undefined) =>
    value === undefined ? undefined : eq(column, value);
  return [
    eq(memories.organizationId, ctx.organization.id),
    equals(memories.type, input.type),
    equals(memories.status, input.status),
    equals(memories.agentId, input.agentId),
    equals(memories.conversationId, input.conversationId),
    input.from && gte(memories.occurredAt, input.from),
    input.to && lte(memories.occurredAt, input.to),
    input.minImportance === undefined ? undefined : gte(memories.importance, input.minImportance),
    input.sensitive === undefined ? undefined : sql`(cardinality(${memories.sensitivity}) > 0) = ${input.sensitive}`,
    input.query === undefined ? undefined : sql`${memories.search} @@ websearch_to_tsquery('simple', ${input.query})`,
    input.cursor === undefined ? undefined : after(decodeCursor(input.cursor)),
  ];
}

interface CursorPosition {
  createdAt: Date;
  id: string;
}

function after({ createdAt, id }: CursorPosition): SQL | undefined {
  return or(lt(memories.createdAt, createdAt), and(eq(memories.createdAt, createdAt), lt(memories.id, id)));
}

function encodeCursor({ createdAt, id }: CursorPosition): string {
  return Buffer.from(JSON.stringify([createdAt.toISOString(), id])).toString("base64url");
}

const cursorSchema = z.tuple([instantSchema, z.string().refine((id) => isId("memory", id))]);

function decodeCursor(cursor: string): CursorPosition {
  try {
    const [createdAt, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { createdAt, id };
  } catch {
    throw new ServiceError("INVALID_PAYLOAD", "The cursor is not one that this API gave out.", {
      details: [{ path: "cursor", message: "Not a cursor of this API" }],
    });
  }
}
