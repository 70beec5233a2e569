import { type Explanation, explain } from "@elaaoms/privacy/explain";
import type { PrivacyTurn } from "@elaaoms/privacy/turns";
import type { ServiceCall } from "../context.ts";
import { loadRules, policyOf } from "./rules/load-rules.ts";
import { type RulesInput, toRules } from "./rules/rules-input.ts";

export interface TestRulesInput {
  /** What somebody pasted: a text, or turns of a call. Nothing of it is kept. */
  text: string | readonly PrivacyTurn[];
  /** Rules that are not saved yet; those in force when absent. */
  rules?: RulesInput | undefined;
}

/** Shows what rules find in a text, what they do about it, and what would be shown to a model and stored. */
export async function testRules({ ctx, input }: ServiceCall<TestRulesInput>): Promise<Explanation> {
  const rules = input.rules ? toRules(input.rules, 0) : await loadRules(ctx.db, ctx.organization.id);
  return explain(input.text, policyOf(rules));
}
