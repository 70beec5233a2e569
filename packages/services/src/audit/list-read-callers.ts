import type { Database } from "@elaaoms/db/connect";
import { auditEvents } from "@elaaoms/db/schema/index";
import { and, eq, gte, inArray, isNotNull, lt, sql } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";
import type { AuditAction } from "./actions.ts";

/** Everything by which somebody gets to see what is stored of a caller. */
const readingActions = [
  "caller.exported",
  "caller.read",
  "conversation.read",
  "conversation.revealed",
  "memory.revealed",
  "memory.sensitive_read",
] as const satisfies AuditAction[];

export interface ListReadCallersInput {
  /** Who read: a person, or an API key. */
  actorId: string;
  from: Date;
  /** Before this time. */
  to: Date;
  limit: number;
}

export interface ReadCaller {
  callerId: string;
  /** Times that something of this caller was read. */
  reads: number;
  /** Memories that were shown, summed over these times. */
  memories: number;
  actions: string[];
  firstAt: Date;
  lastAt: Date;
}

export interface ReadCallers {
  items: ReadCaller[];
  /** Callers in all, also those beyond the limit. */
  callers: number;
}

/**
 * Whose data somebody read within a time, which is the scope of a breach: reads that are audited, those of sensitive memories
 * and exports among them. Most recently read first; through the index of actors.
 */
export async function listReadCallers({ ctx, input }: ServiceCall<ListReadCallersInput>): Promise<ReadCallers> {
  const rows = await selectReadCallers(ctx.db, ctx.organization, input);
  return {
    items: rows.map(({ callers: _callers, callerId, ...row }) => ({ ...row, callerId: callerId ?? "" })),
    callers: rows[0]?.callers ?? 0,
  };
}

/** The statement of {@link listReadCallers}. */
export function selectReadCallers(
  db: Database,
  organization: Pick<ServiceContext["organization"], "id">,
  { actorId, from, to, limit }: ListReadCallersInput,
) {
  const lastAt = sql<Date>`max(${auditEvents.at})`.mapWith(auditEvents.at);
  return db
    .select({
      callerId: auditEvents.callerId,
      reads: sql<number>`count(*)::integer`,
      // A reveal shows one memory and does not count it.
      memories: sql<number>`coalesce(sum(coalesce((${auditEvents.details}->>'memories')::integer,
        (${auditEvents.action} = 'memory.revealed')::integer)), 0)::integer`,
      actions: sql<string[]>`array_agg(distinct ${auditEvents.action})`,
      firstAt: sql<Date>`min(${auditEvents.at})`.mapWith(auditEvents.at),
      lastAt,
      callers: sql<number>`(count(*) over ())::integer`,
    })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.organizationId, organization.id),
        eq(auditEvents.actorId, actorId),
        gte(auditEvents.at, from),
        lt(auditEvents.at, to),
        inArray(auditEvents.action, [...readingActions]),
        isNotNull(auditEvents.callerId),
      ),
    )
    .groupBy(auditEvents.callerId)
    .orderBy(sql`${lastAt} desc`, auditEvents.callerId)
    .limit(limit);
}
