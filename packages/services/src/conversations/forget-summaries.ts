import type { Transaction } from "@elaaoms/db/connect";
import { conversations, type memories, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/** A conversation of which nothing is written but the transcript. */
const nothingWritten: Partial<typeof conversations.$inferInsert> = {
  summary: null,
  topic: null,
  insights: [],
  openIssues: [],
  nextGreeting: null,
  sensitivity: [],
};

/**
 * Takes out what was written about the calls that stated a memory: summaries, insights, open issues and greetings may
 * repeat any memory of their call. The caller's lock is held.
 */
export async function forgetSummaries(
  tx: Transaction,
  ctx: ServiceContext,
  memory: Pick<typeof memories.$inferSelect, "id" | "conversationId">,
): Promise<void> {
  const evidence = await tx
    .select({ conversationId: memoryEvidence.conversationId })
    .from(memoryEvidence)
    .where(and(eq(memoryEvidence.organizationId, ctx.organization.id), eq(memoryEvidence.memoryId, memory.id)));
  const stating = [
    ...evidence.map(({ conversationId }) => conversationId),
    ...(memory.conversationId ? [memory.conversationId] : []),
  ];
  await tx
    .update(conversations)
    .set({
      ...nothingWritten,
      // The platform's summary would be taken over again by another extraction.
      analysis: sql`jsonb_set(${conversations.analysis}, '{summary}', 'null')`,
    })
    .where(and(eq(conversations.organizationId, ctx.organization.id), inArray(conversations.id, stating)));
}
