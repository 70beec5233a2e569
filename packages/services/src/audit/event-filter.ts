import { outcomes } from "@elaaoms/audit/audit-event";
import { isId } from "@elaaoms/core/ids";
import { auditEvents } from "@elaaoms/db/schema/index";
import { eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceContext } from "../context.ts";
import type { AuditAction } from "./actions.ts";
import { conversationTarget } from "./conversation-target.ts";

/** How an action may have ended. */
export const auditOutcomes = outcomes;

/** What narrows an audit log; everything given must hold. */
export interface AuditFilter {
  action?: AuditAction | undefined;
  /** Any of these. */
  actions?: readonly AuditAction[] | undefined;
  actorId?: string | undefined;
  /** A number in any spelling, a user id, or our own caller id, also of an erased caller. */
  callerId?: string | undefined;
  /** An id of ours, or the platform's id of a conversation. */
  targetId?: string | undefined;
  outcome?: (typeof outcomes)[number] | undefined;
  /** From this time on. */
  from?: Date | undefined;
  /** Before this time. */
  to?: Date | undefined;
}

/** Whether anything is left out by a filter. */
export function isFiltering(filter: AuditFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/** A filter whose names have become ids, so that it names nobody. */
export interface ResolvedFilter {
  actions?: readonly string[] | undefined;
  actorId?: string | undefined;
  /** Our own id; null for somebody whom nobody knows. */
  callerId?: string | null | undefined;
  /** Any of these. */
  targetIds?: readonly string[] | undefined;
  outcome?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
}

export async function resolveFilter(ctx: ServiceContext, filter: AuditFilter): Promise<ResolvedFilter> {
  const { action, actions, actorId, callerId, targetId, outcome, from, to } = filter;
  return {
    ...{ actorId, outcome, from, to },
    actions: action && actions ? actions.filter((each) => each === action) : (actions ?? (action && [action])),
    callerId: callerId === undefined ? undefined : await resolveCaller(ctx, callerId),
    // A conversation stands there by its digest.
    targetIds: targetId === undefined ? undefined : [targetId, conversationTarget(ctx, targetId).target.id],
  };
}

async function resolveCaller(ctx: ServiceContext, callerId: string): Promise<string | null> {
  return isId("caller", callerId) ? callerId : ((await findCaller(ctx, callerId))?.id ?? null);
}

/** A filter as conditions on `audit_events`. */
export async function conditionsOf(ctx: ServiceContext, filter: AuditFilter): Promise<SQL[]> {
  return conditionsOfResolved(ctx.organization.id, await resolveFilter(ctx, filter));
}

/** {@link conditionsOf} of a filter that was resolved before. */
export function conditionsOfResolved(organizationId: string, filter: ResolvedFilter): SQL[] {
  const { actions, actorId, callerId, targetIds, outcome, from, to } = filter;
  const conditions = [
    eq(auditEvents.organizationId, organizationId),
    actions && inArray(auditEvents.action, [...actions]),
    actorId === undefined ? undefined : eq(auditEvents.actorId, actorId),
    // Somebody whom nobody knows has no events.
    callerId === undefined ? undefined : callerId === null ? sql`false` : eq(auditEvents.callerId, callerId),
    targetIds && inArray(auditEvents.targetId, [...targetIds]),
    outcome === undefined ? undefined : eq(auditEvents.outcome, outcome),
    from && gte(auditEvents.at, from),
    to && lt(auditEvents.at, to),
  ];
  return conditions.filter((condition) => condition !== undefined);
}
