import type { Database } from "@elaaoms/db/connect";
import { type AccessHook, memoryAccesses } from "@elaaoms/db/schema/index";
import { and, desc, eq, gte, lt } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { fromStoredIds } from "./memory-id-array.ts";

export interface ListAccessesInput {
  /** Our own caller id: what was told of this caller. */
  callerId?: string | undefined;
  /** To this agent alone. */
  agentId?: string | undefined;
  /** From this time on. */
  from?: Date | undefined;
  /** Up to before this time. */
  to?: Date | undefined;
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

/**
 * Which memories agents were given, newest first: of one caller, by one agent or all; or of everyone within a time, which
 * is the scope of a breach. Either is read through an index.
 */
export async function listAccesses({ ctx, input }: ServiceCall<ListAccessesInput>): Promise<AccessView[]> {
  const rows = await selectAccesses(ctx.db, ctx.organization, input);
  return rows.map(({ memoryIds, ...row }) => ({ ...row, memoryIds: fromStoredIds(memoryIds) }));
}

/** The statement of {@link listAccesses}. */
export function selectAccesses(
  db: Database,
  organization: Pick<ServiceContext["organization"], "id">,
  input: ListAccessesInput,
) {
  const { callerId, agentId, from, to } = input;
  return db
    .select({
      at: memoryAccesses.at,
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
        agentId === undefined ? undefined : eq(memoryAccesses.agentId, agentId),
        from && gte(memoryAccesses.at, from),
        to && lt(memoryAccesses.at, to),
      ),
    )
    .orderBy(desc(memoryAccesses.at), desc(memoryAccesses.id))
    .limit(input.limit);
}
