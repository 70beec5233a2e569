import { callerIdentities, callers } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import type { MemberContext } from "../../access/authorize-person.ts";
import { may } from "../../access/permissions.ts";
import { showIdentity } from "./show-identity.ts";

/** Who somebody is, in as few words as a row of a list has room for. A null name is one that was never said. */
export interface CallerLabel {
  id: string;
  name: string | null;
  /** A number as people read it, WhatsApp id or user id; null for somebody anonymous. */
  identity: string | null;
}

/** By the caller's id. Empty for whoever may not see callers. */
export async function readCallerLabels(
  { db, organization, role }: Pick<MemberContext, "db" | "organization" | "role">,
  ids: readonly string[],
): Promise<Map<string, CallerLabel>> {
  if (ids.length === 0 || !may(role, "callers.read")) return new Map();
  const rows = await db
    .select({
      id: callers.id,
      name: callers.name,
      kind: callerIdentities.kind,
      value: callerIdentities.value,
    })
    .from(callers)
    .leftJoin(
      callerIdentities,
      and(eq(callerIdentities.organizationId, callers.organizationId), eq(callerIdentities.callerId, callers.id)),
    )
    .where(and(eq(callers.organizationId, organization.id), inArray(callers.id, [...new Set(ids)])))
    .orderBy(callers.id, callerIdentities.kind, callerIdentities.createdAt);
  const labels = new Map<string, CallerLabel>();
  for (const { id, name, kind, value } of rows) {
    // The first of several identities: a person is called by one.
    if (labels.has(id)) continue;
    labels.set(id, { id, name, identity: kind && value !== null ? showIdentity({ kind, value }).shown : null });
  }
  return labels;
}
