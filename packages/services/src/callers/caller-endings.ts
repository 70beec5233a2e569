import type { Database } from "@elaaoms/db/connect";
import { callerIdentities } from "@elaaoms/db/schema/index";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

const shownCharacters = 4;

/** As much of a number or an id as tells callers apart on a screen, and leads to nobody. */
export function endingOf(identity: string): string {
  return identity.slice(-shownCharacters);
}

/**
 * How the number of each caller ends, or their other id where they have no number. Callers who have neither, or are stored no
 * more, are missing.
 */
export async function callerEndings(
  ctx: Pick<ServiceContext, "organization"> & { db: Database },
  callerIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = [...new Set(callerIds)];
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ callerId: callerIdentities.callerId, value: callerIdentities.value })
    .from(callerIdentities)
    .where(and(eq(callerIdentities.organizationId, ctx.organization.id), inArray(callerIdentities.callerId, ids)))
    // "phone" comes before "user" and "whatsapp".
    .orderBy(asc(callerIdentities.callerId), asc(callerIdentities.kind), asc(callerIdentities.value));
  const endings = new Map<string, string>();
  for (const { callerId, value } of rows) {
    if (!endings.has(callerId)) endings.set(callerId, endingOf(value));
  }
  return endings;
}
