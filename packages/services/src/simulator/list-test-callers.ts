import { callerIdentities, callers } from "@elaaoms/db/schema/index";
import { and, desc, eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/** Somebody to be in the simulator. */
export interface TestCaller {
  id: string;
  name: string | null;
  /** E.164. */
  number: string;
  lastCallAt: Date | null;
}

const shown = 20;

/** The callers that are marked as test callers and have a number, those heard last first. */
export async function listTestCallers({ ctx }: { ctx: ServiceContext }): Promise<TestCaller[]> {
  return ctx.db
    .select({
      id: callers.id,
      name: callers.name,
      number: callerIdentities.value,
      lastCallAt: callers.lastCallAt,
    })
    .from(callers)
    .innerJoin(
      callerIdentities,
      and(
        eq(callerIdentities.organizationId, callers.organizationId),
        eq(callerIdentities.callerId, callers.id),
        eq(callerIdentities.kind, "phone"),
      ),
    )
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.isTest, true)))
    .orderBy(desc(sql`coalesce(${callers.lastCallAt}, ${callers.createdAt})`), desc(callers.id))
    .limit(shown);
}
