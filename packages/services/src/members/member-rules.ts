import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { members } from "@elaaoms/db/schema/index";
import { asc, eq } from "drizzle-orm";
import type { MemberContext } from "../access/authorize-person.ts";
import type { Role } from "../access/roles.ts";

export type Member = typeof members.$inferSelect;

/** Only owners make owners, change them, or remove them. `FORBIDDEN` otherwise. */
export function requireOwnerFor(ctx: MemberContext, ...concerned: readonly Role[]): void {
  if (ctx.role === "owner" || !concerned.includes("owner")) return;
  throw new ServiceError("FORBIDDEN", "Only an owner can make, change or remove an owner.");
}

/** All members, locked: whoever else changes one waits, so that two owners cannot remove each other at once. */
export async function lockMembers(tx: Transaction, organizationId: string): Promise<Member[]> {
  return tx
    .select()
    .from(members)
    .where(eq(members.organizationId, organizationId))
    .orderBy(asc(members.userId))
    .for("update");
}

/** The member of this id. `NOT_FOUND` when there is none in the organization, whoever it is elsewhere. */
export function memberOf(all: readonly Member[], userId: string): Member {
  const found = all.find((member) => member.userId === userId);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such member.");
  return found;
}

/** An organization without owner could not be managed by anybody. `CONFLICT` when this one is the last. */
export function requireAnotherOwner(all: readonly Member[], { userId, role }: Member): void {
  if (role !== "owner" || all.some((other) => other.role === "owner" && other.userId !== userId)) return;
  throw new ServiceError("CONFLICT", "This is the last owner. Make somebody else an owner first.");
}
