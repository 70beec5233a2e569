import { auditEvents, type StoredAuditFilter } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { type AuditFilter, type ResolvedFilter, resolveFilter } from "../event-filter.ts";

/** A filter as it may lie in the database for a day: what was typed becomes ids that are in the chain, or nothing. */
export async function storeFilter(ctx: ServiceContext, filter: AuditFilter): Promise<StoredAuditFilter> {
  const { actions, actorId, callerId, targetIds, outcome, from, to } = await resolveFilter(ctx, filter);
  return {
    ...(actions && { actions: [...actions] }),
    ...(actorId !== undefined && { actorId }),
    ...(callerId !== undefined && { callerId }),
    ...(targetIds && { targetIds: await targetsInChain(ctx, targetIds) }),
    ...(outcome !== undefined && { outcome }),
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
  };
}

export function readStoredFilter({ from, to, ...filter }: StoredAuditFilter): ResolvedFilter {
  return { ...filter, from: from ? new Date(from) : undefined, to: to ? new Date(to) : undefined };
}

/** The platform's id of a call leads to it: it is not in the chain, and not kept here either. */
async function targetsInChain(ctx: ServiceContext, targetIds: readonly string[]): Promise<string[]> {
  const known: string[] = [];
  for (const targetId of targetIds) {
    const [event] = await ctx.db
      .select({ sequence: auditEvents.sequence })
      .from(auditEvents)
      .where(and(eq(auditEvents.organizationId, ctx.organization.id), eq(auditEvents.targetId, targetId)))
      .limit(1);
    if (event) known.push(targetId);
  }
  return known;
}
