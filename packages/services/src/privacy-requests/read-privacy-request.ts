import { ServiceError } from "@elaaoms/core/errors";
import { privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { dueSoonMs } from "./deadlines.ts";
import { isOpen } from "./request-states.ts";

export type PrivacyRequestRow = typeof privacyRequests.$inferSelect;

/** How a request stands against its clock; null once it is answered. */
export type Urgency = "on_time" | "due_soon" | "overdue";

export type PrivacyRequestView = Omit<PrivacyRequestRow, "sealedSubject" | "subjectDigest" | "organizationId"> & {
  urgency: Urgency | null;
};

/** A privacy request with its state, counts and certificate. `NOT_FOUND` when the organization has no such one. */
export async function readPrivacyRequest({
  ctx,
  input,
}: ServiceCall<{ requestId: string }>): Promise<PrivacyRequestView> {
  const [row] = await ctx.db.select().from(privacyRequests).where(isRequest(ctx, input.requestId));
  if (!row) throw noSuchRequest();
  return viewRequest(row, ctx.clock.now());
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
