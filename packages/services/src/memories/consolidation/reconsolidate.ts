import type { Transaction } from "@elaaoms/db/connect";
import type { ServiceContext } from "../../context.ts";
import type { LockedCaller } from "../store-statements.ts";
import { applyConsolidation } from "./apply-consolidation.ts";
import { archiveSurplus } from "./archive-surplus.ts";
import { rereadTimeline } from "./attribute-timeline.ts";
import type { ConsolidationOptions, ConsolidationPlan, KnownMemory } from "./consolidation-plan.ts";
import { loadKnownMemories } from "./load-known-memories.ts";
import { isBefore, weightWith } from "./place-statement.ts";
import { isSameStatement } from "./plan-consolidation.ts";

/**
 * Makes a locked caller's memories what they would be had all their statements been made to this caller: values of
 * attributes by the times of their statements, and what came repeats what was there. For after memories have come or gone.
 *
 * @param arrivedIds memories that came from another caller; those that were there are not compared with one another.
 */
export async function reconsolidate(
  tx: Transaction,
  ctx: ServiceContext,
  { caller, arrivedIds }: { caller: LockedCaller; arrivedIds: ReadonlySet<string> },
): Promise<void> {
  const organizationId = ctx.organization.id;
  const known = await loadKnownMemories(tx, organizationId, caller.id, ctx.embedder.model);
  const plan: ConsolidationPlan = { changes: [], outcomes: [], known: known.map((memory) => ({ ...memory })) };
  const options = { duplicateThreshold: ctx.embedder.duplicateThreshold, language: caller.language, deduplicate: true };
  absorbRepetitions(plan, arrivedIds, options);
  const attributes = new Set(
    plan.known.flatMap(({ attribute, value }) => (attribute !== null && value !== null ? attribute : [])),
  );
  for (const attribute of attributes) rereadTimeline(plan, attribute);
  await applyConsolidation(tx, plan, {
    ...{ organizationId, callerId: caller.id, embeddingModel: ctx.embedder.model, now: ctx.clock.now() },
    source: { conversationId: null, agentId: null, occurredAt: ctx.clock.now() },
  });
  const { maxActiveMemories: maxActive } = ctx.organization.settings;
  await archiveSurplus(tx, { organizationId, callerId: caller.id, isVip: caller.isVip, maxActive });
}

function absorbRepetitions(
  plan: ConsolidationPlan,
  arrivedIds: ReadonlySet<string>,
  options: ConsolidationOptions,
): void {
  const isPlain = ({ attribute, value, status }: KnownMemory) =>
    (attribute === null || value === null) && status !== "superseded" && status !== "quarantined";
  const residents = plan.known.filter((memory) => !arrivedIds.has(memory.id) && isPlain(memory));
  for (const arrived of plan.known.filter((memory) => arrivedIds.has(memory.id) && isPlain(memory))) {
    // What a person has looked at and marked stays what they marked.
    if (arrived.isFlagged || arrived.decidedAt) continue;
    const same = residents.find(
      (resident) => resident.attribute === arrived.attribute && isSameStatement(resident, arrived, options),
    );
    if (same) absorb(plan, same, arrived);
  }
}

/** All that stated the one states the other. */
function absorb(plan: ConsolidationPlan, resident: KnownMemory, arrived: KnownMemory): void {
  const first = isBefore(arrived, resident) ? arrived : resident;
  const values = {
    conversationId: first.conversationId,
    agentId: first.agentId,
    occurredAt: first.occurredAt,
    lastReinforcedAt: new Date(Math.max(arrived.lastReinforcedAt.getTime(), resident.lastReinforcedAt.getTime())),
    reinforcementCount: arrived.reinforcementCount + resident.reinforcementCount,
    importedFor: [...(resident.importedFor ?? []), ...(arrived.importedFor ?? [])],
    ...weightWith(resident, arrived),
  };
  Object.assign(resident, values, { statements: [...resident.statements, ...arrived.statements] });
  const conversationIds = arrived.statements.flatMap(({ conversationId }) => conversationId ?? []);
  plan.changes.push(
    { kind: "update", memoryId: resident.id, values },
    { kind: "move_evidence", from: arrived.id, to: resident.id, conversationIds },
    { kind: "remove", memoryId: arrived.id },
  );
  plan.known.splice(plan.known.indexOf(arrived), 1);
}
