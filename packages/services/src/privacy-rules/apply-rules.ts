import { newId } from "@elaaoms/core/ids";
import { callers, organizationSettings, privacyRuleRuns } from "@elaaoms/db/schema/index";
import { and, count, desc, eq } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceContext } from "../context.ts";
import { type RunView, toRunView } from "./stored/run-view.ts";

/**
 * Asks for the rules in force to be applied to all that is stored: a job in the background, whose progress `readRun` tells.
 * It cannot be undone. While the rules of this version are being applied, the answer is that run.
 */
export async function applyRules({ ctx }: { ctx: ServiceContext }): Promise<RunView> {
  const organizationId = ctx.organization.id;
  return ctx.db.transaction(async (tx) => {
    const [settings] = await tx
      .select({ version: organizationSettings.privacyVersion })
      .from(organizationSettings)
      .where(eq(organizationSettings.organizationId, organizationId))
      .for("update");
    const version = settings?.version ?? 0;
    const [running] = await tx
      .select()
      .from(privacyRuleRuns)
      .where(
        and(
          eq(privacyRuleRuns.organizationId, organizationId),
          eq(privacyRuleRuns.status, "running"),
          eq(privacyRuleRuns.version, version),
        ),
      );
    if (running) return toRunView(running);
    const [known] = await tx
      .select({ callers: count() })
      .from(callers)
      .where(eq(callers.organizationId, organizationId));
    const run = { organizationId, id: newId("privacyRuleRun"), status: "running" as const, version };
    const [stored] = await tx
      .insert(privacyRuleRuns)
      .values({ ...run, requestedBy: ctx.actor.id, requestedAt: ctx.clock.now(), callers: known?.callers ?? 0 })
      .returning();
    if (!stored) throw new Error("The run was not stored.");
    await ctx.queue.enqueue("apply-privacy-rules", { organizationId, runId: run.id }, { transaction: tx });
    await recordEvent(tx, ctx, {
      action: "privacy_rule.applied",
      target: { kind: "privacy_rule_run", id: run.id },
      details: { state: "requested", version },
    });
    return toRunView(stored);
  });
}

/** How far the rules are applied that were applied last; null when they never were. */
export async function readRun({ ctx }: { ctx: ServiceContext }): Promise<RunView | null> {
  const [run] = await ctx.db
    .select()
    .from(privacyRuleRuns)
    .where(eq(privacyRuleRuns.organizationId, ctx.organization.id))
    .orderBy(desc(privacyRuleRuns.requestedAt), desc(privacyRuleRuns.id))
    .limit(1);
  return run ? toRunView(run) : null;
}
