import { isDeepStrictEqual } from "node:util";
import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { organizationSettings, privacyRules } from "@elaaoms/db/schema/index";
import { effectOf } from "@elaaoms/privacy/policy/actions";
import { eq, sql } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { noteDifferences } from "../openmemory/note-differences.ts";
import { type PrivacyRulesView, readRulesOf } from "./read-rules.ts";
import { loadRules } from "./rules/load-rules.ts";
import { type PrivacyRules, visibilityUnder } from "./rules/privacy-rules.ts";
import { type RulesInput, toRules } from "./rules/rules-input.ts";

export interface SaveRulesInput {
  rules: RulesInput;
  /** The version that was read before: somebody else's change in between is not overwritten. */
  version?: number | undefined;
}

/**
 * Replaces the organization's privacy rules. They hold for what comes from now on, and at once for what agents are told of
 * what was marked before; what is stored is changed by `applyRules` alone. `INVALID_PAYLOAD`; `CONFLICT` when they are of
 * another version than the one that was read.
 */
export async function saveRules({ ctx, input }: ServiceCall<SaveRulesInput>): Promise<PrivacyRulesView> {
  return ctx.db.transaction(async (tx) => {
    const before = await lockRules(tx, ctx);
    if (input.version !== undefined && input.version !== before.version) {
      throw new ServiceError("CONFLICT", "The privacy rules were changed since they were read. Read them again.");
    }
    const rules = toRules(input.rules, before.version + 1);
    await storeRules(tx, ctx, rules);
    // The OpenMemory server holds what agents may be told, and no more.
    if (ctx.openMemory) await noteDifferences(tx, { organizationId: ctx.organization.id });
    const payload = { organizationId: ctx.organization.id, version: rules.version };
    await ctx.queue.enqueue("rewrite-briefs", payload, { transaction: tx });
    const view = await readRulesOf(tx, ctx.organization.id);
    await recordEvent(tx, ctx, {
      action: "privacy_rule.changed",
      target: { kind: "privacy_rules", id: String(rules.version) },
      details: { changed: changedBetween(before, rules).join(","), custom: rules.custom.length },
    });
    return view;
  });
}

async function lockRules(tx: Transaction, ctx: ServiceContext): Promise<PrivacyRules> {
  const ofOrganization = eq(organizationSettings.organizationId, ctx.organization.id);
  const [settings] = await tx
    .select({ version: organizationSettings.privacyVersion })
    .from(organizationSettings)
    .where(ofOrganization)
    .for("update");
  if (!settings) throw new ServiceError("NOT_FOUND", "There is no such organization.");
  return loadRules(tx, ctx.organization.id);
}

async function storeRules(tx: Transaction, ctx: ServiceContext, rules: PrivacyRules): Promise<void> {
  const organizationId = ctx.organization.id;
  const changed = { organizationId, changedBy: ctx.actor.id, changedAt: ctx.clock.now() };
  const rows: (typeof privacyRules.$inferInsert)[] = [
    ...Object.entries(rules.categories).map(([category, rule], position) => {
      return { ...changed, ...rule, id: category, category, match: null, position };
    }),
    ...rules.custom.map(({ name, ...rule }, position) => ({ ...changed, ...rule, category: name, position })),
  ];
  await tx.delete(privacyRules).where(eq(privacyRules.organizationId, organizationId));
  if (rows.length > 0) await tx.insert(privacyRules).values(rows);
  const { tellable, given } = visibilityUnder(rules);
  await tx
    .update(organizationSettings)
    .set({
      ...{ privacyVersion: rules.version, tellableCategories: tellable, givenCategories: given },
      updatedAt: sql`now()`,
    })
    .where(eq(organizationSettings.organizationId, organizationId));
}

/** Built-in categories by name and custom rules by id, as far as anything is otherwise. */
function changedBetween(before: PrivacyRules, after: PrivacyRules): string[] {
  const byKey = ({ categories, custom }: PrivacyRules) =>
    new Map<string, unknown>(
      [...Object.entries(categories), ...custom.map((rule) => [rule.id, rule] as const)].map(([key, rule]) => [
        key,
        { ...rule, ...effectOf(rule.action, rule.beforeModel) },
      ]),
    );
  const [old, now] = [byKey(before), byKey(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.filter((key) => !isDeepStrictEqual(old.get(key), now.get(key))).sort();
}
