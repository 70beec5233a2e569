import { extractionAttempts } from "@elaaoms/db/schema/index";
import { and, desc, eq } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { explainFailure, type FailureExplanation } from "./explain-failure.ts";

export interface AttemptView extends FailureExplanation {
  endedAt: Date;
  /** Counted since it was last asked for. */
  attempt: number;
  reason: string;
  /** What the service noted, naming the provider and its status. */
  message: string;
  nextAttemptAt: Date | null;
}

/** More would be asked for by nobody but somebody who asked for the conversation that often. */
const mostAttempts = 50;

/** The failed attempts at a conversation, the newest first. */
export async function listAttempts(
  ctx: Pick<ServiceContext, "db" | "organization">,
  conversationId: string,
): Promise<AttemptView[]> {
  const rows = await ctx.db
    .select()
    .from(extractionAttempts)
    .where(
      and(
        eq(extractionAttempts.organizationId, ctx.organization.id),
        eq(extractionAttempts.conversationId, conversationId),
      ),
    )
    .orderBy(desc(extractionAttempts.endedAt), desc(extractionAttempts.id))
    .limit(mostAttempts);
  return rows.map(({ endedAt, attempt, reason, message, nextAttemptAt }) => ({
    ...{ endedAt, attempt, reason, message, nextAttemptAt },
    ...explainFailure(reason),
  }));
}
