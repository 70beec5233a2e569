import { ServiceError } from "@elaaoms/core/errors";
import { privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceCall } from "../context.ts";

export type PrivacyRequestView = Omit<typeof privacyRequests.$inferSelect, "sealedSubject" | "organizationId">;

/** A privacy request with its state, counts and certificate. `NOT_FOUND` when the organization has no such one. */
export async function readPrivacyRequest({
  ctx,
  input,
}: ServiceCall<{ requestId: string }>): Promise<PrivacyRequestView> {
  const [row] = await ctx.db
    .select()
    .from(privacyRequests)
    .where(and(eq(privacyRequests.organizationId, ctx.organization.id), eq(privacyRequests.id, input.requestId)));
  if (!row) throw new ServiceError("NOT_FOUND", "There is no such privacy request.");
  const { sealedSubject: _sealed, organizationId: _organization, ...view } = row;
  return view;
}
