import { setImmediate as giveWay } from "node:timers/promises";
import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { callers, privacyRuleRuns } from "@elaaoms/db/schema/index";
import type { PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import type { JobLease } from "@elaaoms/queue/job-lease";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { finishMemoryChange, lockCaller } from "../memories/store-statements.ts";
import { loadRules, policyOf } from "./rules/load-rules.ts";
import { applyToConversations } from "./stored/apply-to-conversations.ts";
import { applyToMemories } from "./stored/apply-to-memories.ts";

export interface ContinueRunInput {
  runId: string;
  lease: Pick<JobLease, "signal" | "complete">;
}

type RunRow = typeof privacyRuleRuns.$inferSelect;

/** Callers in one job; a job that was cut off goes on with the caller that it had not finished. */
const batchSize = 50;

/**
 * Applies the rules to a batch of callers, each in a transaction under the caller's lock together with the progress, and
 * completes its job together with enqueuing the next. When the rules were changed since, the run ends as `outdated`.
 */
export async function continueRun({ ctx, input }: ServiceCall<ContinueRunInput>): Promise<void> {
  const { runId, lease } = input;
  const run = await readRunning(ctx, runId);
  if (!run) return;
  const rules = await loadRules(ctx.db, ctx.organization.id);
  if (rules.version !== run.version) return endRun(ctx, run, "outdated", lease);
  const batch = await selectCallers(ctx, run.afterCallerId);
  const policy = policyOf(rules);
  for (const callerId of batch) {
    if (lease.signal.aborted) return;
    await applyToCaller(ctx, run, callerId, policy);
    await giveWay();
  }
  if (batch.length < batchSize) return endRun(ctx, run, "completed", lease);
  await ctx.db.transaction(async (tx) => {
    await lease.complete(tx);
    const payload = { organizationId: ctx.organization.id, runId };
    await ctx.queue.enqueue("apply-privacy-rules", payload, { transaction: tx });
  });
}

async function readRunning(ctx: ServiceContext, runId: string): Promise<RunRow | undefined> {
  const [run] = await ctx.db
    .select()
    .from(privacyRuleRuns)
    .where(
      and(
        eq(privacyRuleRuns.organizationId, ctx.organization.id),
        eq(privacyRuleRuns.id, runId),
        eq(privacyRuleRuns.status, "running"),
      ),
    );
  return run;
}

async function selectCallers(ctx: ServiceContext, after: string | null): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: callers.id })
    .from(callers)
    .where(and(eq(callers.organizationId, ctx.organization.id), after === null ? undefined : gt(callers.id, after)))
    .orderBy(asc(callers.id))
    .limit(batchSize);
  return rows.map(({ id }) => id);
}

async function applyToCaller(ctx: ServiceContext, run: RunRow, callerId: string, policy: PrivacyPolicy): Promise<void> {
  try {
    await ctx.db.transaction(async (tx) => {
      const caller = await lockCaller(tx, ctx, callerId);
      const changes = await applyToMemories(tx, ctx, callerId, policy);
      const conversationsChanged = await applyToConversations(tx, ctx, caller, policy);
      await finishMemoryChange(tx, ctx, caller);
      await updateRun(tx, run, {
        afterCallerId: callerId,
        callersDone: sql`${privacyRuleRuns.callersDone} + 1`,
        memoriesBlocked: sql`${privacyRuleRuns.memoriesBlocked} + ${changes.block}`,
        memoriesRedacted: sql`${privacyRuleRuns.memoriesRedacted} + ${changes.redact}`,
        memoriesFlagged: sql`${privacyRuleRuns.memoriesFlagged} + ${changes.flag}`,
        memoriesUnflagged: sql`${privacyRuleRuns.memoriesUnflagged} + ${changes.unflag}`,
        conversationsChanged: sql`${privacyRuleRuns.conversationsChanged} + ${conversationsChanged}`,
      });
    });
  } catch (error) {
    // Erased in the meantime.
    if (!(error instanceof ServiceError && error.code === "NOT_FOUND")) throw error;
  }
}

type RunValues = Parameters<ReturnType<Transaction["update"]>["set"]>[0];

async function updateRun(tx: Transaction, { organizationId, id }: RunRow, values: RunValues): Promise<void> {
  await tx
    .update(privacyRuleRuns)
    .set(values)
    .where(and(eq(privacyRuleRuns.organizationId, organizationId), eq(privacyRuleRuns.id, id)));
}

async function endRun(
  ctx: ServiceContext,
  run: RunRow,
  status: "completed" | "outdated",
  lease: ContinueRunInput["lease"],
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lease.complete(tx);
    const [ended] = await tx
      .update(privacyRuleRuns)
      .set({ status, finishedAt: ctx.clock.now(), afterCallerId: null })
      .where(and(eq(privacyRuleRuns.organizationId, run.organizationId), eq(privacyRuleRuns.id, run.id)))
      .returning();
    if (!ended) return;
    await recordEvent(tx, ctx, {
      action: "privacy_rule.applied",
      target: { kind: "privacy_rule_run", id: run.id },
      outcome: status === "completed" ? "success" : "failed",
      details: {
        ...{ state: status, version: ended.version, callers: ended.callersDone },
        ...{ blocked: ended.memoriesBlocked, redacted: ended.memoriesRedacted },
        ...{ flagged: ended.memoriesFlagged, unflagged: ended.memoriesUnflagged },
        conversations: ended.conversationsChanged,
      },
    });
  });
}
