import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { members } from "@elaaoms/db/schema/index";
import type { Role } from "../access/roles.ts";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceDependencies } from "../context.ts";

export interface Joining {
  organizationId: string;
  userId: string;
  role: Role;
  /** By which way: a setup link, an invitation. */
  by: "setup_link" | "invitation";
  ip: string | null;
  requestId: string;
}

/**
 * Makes a person a member, audited as done by that person.
 *
 * @throws ServiceError `CONFLICT` when they belong to the organization already.
 */
export async function joinOrganization(
  tx: Transaction,
  { clock }: Pick<ServiceDependencies, "clock">,
  joining: Joining,
): Promise<void> {
  const { organizationId, userId, role, by, ip, requestId } = joining;
  const now = clock.now();
  const inserted = await tx
    .insert(members)
    .values({ organizationId, userId, role, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning();
  if (inserted.length === 0) throw new ServiceError("CONFLICT", "You belong to this organization already.");
  await recordEvent(
    tx,
    {
      organization: { id: organizationId },
      actor: { kind: "person", id: userId, auth: "token", ip },
      requestId,
      clock,
    },
    { action: "member.added", target: { kind: "person", id: userId }, details: { role, by } },
  );
}
