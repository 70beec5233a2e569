import { type SensitivityCategory, sensitivityCategories } from "@elaaoms/core/memory";
import { type CompiledRule, compileRule } from "../custom/compile-rule.ts";
import type { PrivacyMatch } from "../match.ts";
import { defaultActions, type Effect, effectOf } from "./actions.ts";
import { builtInPlaceholders, customPlaceholder } from "./placeholders.ts";
import type { PolicyError } from "./policy-error.ts";
import type { PrivacySettings } from "./settings.ts";

/** An organization's rules, ready to be applied. Compile once, use for many texts. */
export interface PrivacyPolicy {
  categories: Readonly<Record<SensitivityCategory, Effect>>;
  custom: readonly CompiledRule[];
  placeholders: ReadonlySet<string>;
}

export type CompiledPolicy =
  | { outcome: "compiled"; policy: PrivacyPolicy }
  | { outcome: "invalid"; errors: readonly PolicyError[] };

/** Makes a policy of settings. Invalid when a pattern does not parse, is too large, or matches nothing at all. */
export function compilePolicy(settings: PrivacySettings): CompiledPolicy {
  const compiled = settings.custom.map((rule, index) => compileRule(rule, `custom.${index}`));
  const errors = compiled.flatMap((rule) => (rule.outcome === "invalid" ? [rule.error] : []));
  if (errors.length > 0) return { outcome: "invalid", errors };
  const categories = Object.fromEntries(
    sensitivityCategories.map((category) => {
      const given = settings.categories[category];
      return [category, effectOf(given?.action ?? defaultActions[category], given?.beforeModel)];
    }),
  ) as Record<SensitivityCategory, Effect>;
  return {
    outcome: "compiled",
    policy: {
      categories,
      custom: compiled.flatMap((rule) => (rule.outcome === "compiled" ? [rule.rule] : [])),
      placeholders: new Set([...builtInPlaceholders, ...settings.custom.map(({ name }) => customPlaceholder(name))]),
    },
  };
}

/** The policy of an organization that has set nothing. */
export const defaultPolicy: PrivacyPolicy = {
  categories: Object.fromEntries(
    sensitivityCategories.map((category) => [category, effectOf(defaultActions[category])]),
  ) as Record<SensitivityCategory, Effect>,
  custom: [],
  placeholders: new Set(builtInPlaceholders),
};

/** What a policy does with a match. A card's security code is never kept, whatever the settings say (PCI DSS 3.3.1). */
export function effectOn(policy: PrivacyPolicy, match: Pick<PrivacyMatch, "category" | "kind" | "rule">): Effect {
  if (match.kind === "cvv") return { action: "block", beforeModel: true };
  if (match.rule !== null) return policy.custom.find(({ id }) => id === match.rule)?.effect ?? effectOf("allow");
  const category = sensitivityCategories.find((one) => one === match.category);
  return category ? policy.categories[category] : effectOf("allow");
}
