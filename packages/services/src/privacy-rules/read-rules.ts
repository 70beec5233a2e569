import { type SensitivityCategory, sensitivityCategories } from "@elaaoms/core/memory";
import type { Database } from "@elaaoms/db/connect";
import { effectOf } from "@elaaoms/privacy/policy/actions";
import type { ServiceContext } from "../context.ts";
import { loadRules } from "./rules/load-rules.ts";
import { type CustomPrivacyRule, type PrivacyRules, type RuleInForce, ruleOf } from "./rules/privacy-rules.ts";

/** An organization's rules with nothing left open. */
export interface PrivacyRulesView {
  /** Raised with every change; 0 while the defaults hold. */
  version: number;
  categories: Record<SensitivityCategory, RuleInForce>;
  custom: (CustomPrivacyRule & { beforeModel: boolean })[];
}

/** The privacy rules that hold for the organization. */
export async function readRules({ ctx }: { ctx: ServiceContext }): Promise<PrivacyRulesView> {
  return readRulesOf(ctx.db, ctx.organization.id);
}

export async function readRulesOf(db: Pick<Database, "select">, organizationId: string): Promise<PrivacyRulesView> {
  return toView(await loadRules(db, organizationId));
}

function toView(rules: PrivacyRules): PrivacyRulesView {
  const { version, custom } = rules;
  return {
    version,
    categories: Object.fromEntries(
      sensitivityCategories.map((category) => [category, ruleOf(rules, category)]),
    ) as Record<SensitivityCategory, RuleInForce>,
    custom: custom.map((rule) => ({ ...rule, ...effectOf(rule.action, rule.beforeModel) })),
  };
}
