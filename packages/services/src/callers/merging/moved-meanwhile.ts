import type { Database, Transaction } from "@elaaoms/db/connect";
import { mergedCallers } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";

/** A conversation went to another caller while something worked on it: it is to be begun anew. */
export class MovedMeanwhile extends Error {
  override readonly name = "MovedMeanwhile";
}

/** Whether a caller who is not there has become part of another one, and was not erased. */
export async function wasMerged(
  db: Database | Transaction,
  ctx: Pick<ServiceContext, "organization">,
  callerId: string,
): Promise<boolean> {
  const [merged] = await db
    .select({ id: mergedCallers.id })
    .from(mergedCallers)
    .where(and(eq(mergedCallers.organizationId, ctx.organization.id), eq(mergedCallers.id, callerId)));
  return merged !== undefined;
}
