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

/** A filter as conditions on `audit_events`. */
export async function conditionsOf(ctx: ServiceContext, filter: AuditFilter): Promise<SQL[]> {
  const { action, actions, actorId, callerId, targetId, outcome, from, to } = filter;
  const caller = callerId === undefined || isId("caller", callerId) ? callerId : (await findCaller(ctx, callerId))?.id;
  const conditions = [
    eq(auditEvents.organizationId, ctx.organization.id),
    action && eq(auditEvents.action, action),
    actions && inArray(auditEvents.action, [...actions]),
    actorId === undefined ? undefined : eq(auditEvents.actorId, actorId),
    // Somebody whom nobody knows has no events.
    callerId === undefined ? undefined : caller === undefined ? sql`false` : eq(auditEvents.callerId, caller),
    // A conversation stands there by its digest.
    targetId === undefined
      ? undefined
      : inArray(auditEvents.targetId, [targetId, conversationTarget(ctx, targetId).target.id]),
    outcome && eq(auditEvents.outcome, outcome),
    from && gte(auditEvents.at, from),
    to && lt(auditEvents.at, to),
  ];
  return conditions.filter((condition) => condition !== undefined);
}
