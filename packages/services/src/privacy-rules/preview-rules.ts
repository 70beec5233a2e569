import { setImmediate as giveWay } from "node:timers/promises";
import { memories, memoryEvidence } from "@elaaoms/db/schema/index";
import { maskTranscript } from "@elaaoms/privacy/mask-transcript";
import type { Effect } from "@elaaoms/privacy/policy/actions";
import type { PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { asTurns } from "@elaaoms/privacy/turns";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { categoriesInWords, loadHarmless } from "../memories/mask-views.ts";
import { loadRules, policyOf } from "./rules/load-rules.ts";
import { type RulesInput, toRules } from "./rules/rules-input.ts";
import { decideStored, type StoredDecision } from "./stored/decide-stored.ts";

export interface PreviewRulesInput {
  /** Rules that are not saved yet; those in force when absent. */
  rules?: RulesInput | undefined;
  /** Where the page before ended. */
  cursor?: string | undefined;
  /** Memories to look at, 1–1,000. */
  limit: number;
}

type Change = StoredDecision["change"];

export interface PreviewExample {
  memoryId: string;
  callerId: string;
  change: Exclude<Change, "none">;
  /** As it would read, with what is sensitive hidden; null when it would be deleted. */
  text: string | null;
}

export interface RulesPreview {
  /** Memories of this page, by what would become of them. */
  counts: Record<Change, number>;
  examples: PreviewExample[];
  nextCursor: string | null;
}

const mostExamples = 20;
const batchSize = 20;

/** What applying rules would change of stored memories: counts and examples of a page, by id. Changes nothing. */
export async function previewRules({ ctx, input }: ServiceCall<PreviewRulesInput>): Promise<RulesPreview> {
  const rules = input.rules ? toRules(input.rules, 0) : await loadRules(ctx.db, ctx.organization.id);
  const [policy, hiding] = [policyOf(rules), hidingPolicy(policyOf(rules))];
  const counts: RulesPreview["counts"] = { block: 0, redact: 0, flag: 0, unflag: 0, none: 0 };
  const examples: PreviewExample[] = [];
  const page = await selectPage(ctx, input);
  const harmless = await loadHarmless(ctx);
  // What is masked for people today stays so: nothing in it may be left for the rules to recognize.
  const isMasked = ({ sensitivity }: (typeof page)[number]) =>
    ctx.actor.kind === "person" && !sensitivity.every((category) => harmless.has(category));
  for (const [index, memory] of page.entries()) {
    const decision = decideStored(memory, policy);
    counts[decision.change] += 1;
    if (decision.change !== "none" && examples.length < mostExamples) {
      const { id: memoryId, callerId } = memory;
      const words = (content: string) =>
        isMasked(memory) ? categoriesInWords(memory.sensitivity) : textUnder(hiding, content);
      const text = decision.change === "block" ? null : words(decision.memory.content);
      examples.push({ memoryId, callerId, change: decision.change, text });
    }
    if (index % batchSize === batchSize - 1) await giveWay();
  }
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, {
      action: "privacy_rule.previewed",
      details: { memories: page.length, ...counts, saved: input.rules === undefined },
    }),
  );
  return { counts, examples, nextCursor: page.length === input.limit ? (page.at(-1)?.id ?? null) : null };
}

async function selectPage(ctx: ServiceContext, { cursor, limit }: PreviewRulesInput) {
  const rows = await ctx.db
    .select({
      id: memories.id,
      callerId: memories.callerId,
      attribute: memories.attribute,
      value: memories.value,
      content: memories.content,
      sensitivity: memories.sensitivity,
      metadata: memories.metadata,
    })
    .from(memories)
    .where(
      and(eq(memories.organizationId, ctx.organization.id), cursor === undefined ? undefined : gt(memories.id, cursor)),
    )
    .orderBy(asc(memories.id))
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  const evidence = await ctx.db
    .select({ memoryId: memoryEvidence.memoryId, quotes: memoryEvidence.quotes })
    .from(memoryEvidence)
    .where(and(eq(memoryEvidence.organizationId, ctx.organization.id), inArray(memoryEvidence.memoryId, ids)));
  const byMemory = Map.groupBy(evidence, ({ memoryId }) => memoryId);
  return rows.map((row) => ({ ...row, quotes: (byMemory.get(row.id) ?? []).flatMap(({ quotes }) => quotes) }));
}

function textUnder(policy: PrivacyPolicy, content: string): string {
  return maskTranscript(asTurns(content), policy, { stage: "storage" }).turns[0]?.text ?? "";
}

/** The same rules with what they flag redacted: for showing a text to whoever may not read what is sensitive. */
function hidingPolicy(policy: PrivacyPolicy): PrivacyPolicy {
  const hide = (effect: Effect): Effect => (effect.action === "flag" ? { ...effect, action: "redact" } : effect);
  return {
    ...policy,
    categories: Object.fromEntries(
      Object.entries(policy.categories).map(([category, effect]) => [category, hide(effect)]),
    ) as PrivacyPolicy["categories"],
    custom: policy.custom.map((rule) => ({ ...rule, effect: hide(rule.effect) })),
  };
}
