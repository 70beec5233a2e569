import { ServiceError } from "@elaaoms/core/errors";
import { conversations } from "@elaaoms/db/schema/index";
import { ExtractionProviderError } from "@elaaoms/extraction/provider-error";
import { type JobLease, LeaseLostError } from "@elaaoms/queue/job-queue";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/**
 * Records that an attempt failed, and ends it, in one transaction. After the last one the conversation is
 * `extraction_failed`; before, the job comes back after its delay.
 */
export async function failAttempt(
  ctx: ServiceContext,
  attempt: { conversationId: string; lease: JobLease },
  error: unknown,
): Promise<"will_retry" | "failed"> {
  const { conversationId, lease } = attempt;
  const reason = describeFailure(error);
  const fields = { requestId: ctx.requestId, conversationId, attempt: lease.attempt, reason, err: error };
  if (error instanceof LeaseLostError) {
    ctx.log.warn(fields, "An extraction lost its lease and stored nothing; another attempt has it.");
    return "will_retry";
  }
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(conversations)
      .set({
        error: reason,
        updatedAt: ctx.clock.now(),
        ...(lease.isLast ? { status: "extraction_failed" as const } : {}),
      })
      .where(
        and(
          eq(conversations.organizationId, ctx.organization.id),
          eq(conversations.id, conversationId),
          eq(conversations.status, "extraction_pending"),
        ),
      );
    await lease.fail(tx, reason);
  });
  if (lease.isLast) ctx.log.error(fields, "Extraction failed for good; the transcript is kept.");
  else ctx.log.warn(fields, "Extraction failed and will be tried again.");
  return lease.isLast ? "failed" : "will_retry";
}

/** What may be told of an error: its own words only where they are ours; never what was said in the call. */
function describeFailure(error: unknown): string {
  if (error instanceof ServiceError || error instanceof LeaseLostError) return error.message;
  if (error instanceof ExtractionProviderError) return error.message;
  if (!(error instanceof Error)) return "Unknown error.";
  if (error.name === "AbortError" || error.name === "TimeoutError") return "The attempt was cut off or took too long.";
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  return `${error.name}${code}`;
}
