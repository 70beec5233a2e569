import { ServiceError } from "@elaaoms/core/errors";
import { callers, privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { dueSoonMs, noticeDueAt } from "./deadlines.ts";
import { isOpen } from "./request-states.ts";

export type PrivacyRequestRow = typeof privacyRequests.$inferSelect;

/** How a request stands against its clock; null once it is answered. */
export type Urgency = "on_time" | "due_soon" | "overdue";

export type PrivacyRequestView = Omit<PrivacyRequestRow, "sealedSubject" | "subjectDigest" | "organizationId"> & {
  urgency: Urgency | null;
};

export type PrivacyRequestReading = PrivacyRequestView & {
  /** What the caller whom it is about is called, for people to see that it is about the right one. */
  callerName: string | null;
  /** Whether the person may still be told that it takes longer. */
  mayBeExtended: boolean;
};

/** A privacy request with its state, counts and certificate. `NOT_FOUND` when the organization has no such one. */
export async function readPrivacyRequest({
  ctx,
  input,
}: ServiceCall<{ requestId: string }>): Promise<PrivacyRequestReading> {
  const [found] = await ctx.db
    .select({ row: privacyRequests, callerName: callers.name })
    .from(privacyRequests)
    .leftJoin(
      callers,
      and(eq(callers.organizationId, privacyRequests.organizationId), eq(callers.id, privacyRequests.callerId)),
    )
    .where(isRequest(ctx, input.requestId));
  if (!found) throw noSuchRequest();
  const now = ctx.clock.now();
  const { row, callerName } = found;
  const mayBeExtended = isOpen(row.state) && row.extendedAt === null && now <= noticeDueAt(row.receivedAt);
  return { ...viewRequest(row, now), callerName, mayBeExtended };
}

export function isRequest(ctx: ServiceContext, requestId: string) {
  return and(eq(privacyRequests.organizationId, ctx.organization.id), eq(privacyRequests.id, requestId));
}

export function noSuchRequest(): ServiceError {
  return new ServiceError("NOT_FOUND", "There is no such privacy request.");
}

/** A request without what nobody needs to see: what it is found by, and whom an erasure that runs is about. */
export function viewRequest(row: PrivacyRequestRow, now: Date): PrivacyRequestView {
  const { sealedSubject: _sealed, subjectDigest: _digest, organizationId: _organization, ...view } = row;
  return { ...view, urgency: isOpen(row.state) ? urgencyOf(row.dueAt, now) : null };
}

function urgencyOf(dueAt: Date, now: Date): Urgency {
  const left = dueAt.getTime() - now.getTime();
  if (left < 0) return "overdue";
  return left <= dueSoonMs ? "due_soon" : "on_time";
}
