import { type SensitivityCategory, sensitivityCategories } from "@elaaoms/core/memory";
import { defaultActions, type Effect, effectOf } from "@elaaoms/privacy/policy/actions";
import type { CustomRule, PrivacySettings } from "@elaaoms/privacy/policy/settings";

interface AgentDecision {
  /** Whether agents are told what is flagged. */
  givenToAgents: boolean;
}

export type CategoryRule = NonNullable<PrivacySettings["categories"][SensitivityCategory]> & AgentDecision;
export type CustomPrivacyRule = CustomRule & AgentDecision;

/** What an organization has decided about personal data; what it left open has its default. */
export interface PrivacyRules {
  /** Raised with every change; 0 for an organization that never made one. */
  version: number;
  categories: Partial<Record<SensitivityCategory, CategoryRule>>;
  custom: readonly CustomPrivacyRule[];
}

/** A category's rule with nothing left open. */
export interface RuleInForce extends Effect, AgentDecision {
  /** Nobody decided otherwise. */
  isDefault: boolean;
}

/** What holds for a built-in category. */
export function ruleOf(rules: PrivacyRules, category: SensitivityCategory): RuleInForce {
  const given = rules.categories[category];
  return {
    ...effectOf(given?.action ?? defaultActions[category], given?.beforeModel),
    givenToAgents: given?.givenToAgents ?? false,
    isDefault: given === undefined,
  };
}

/** What agents are told, by category of a memory. */
interface CategoryVisibility {
  /** Agents are told memories of these categories; a memory with any other is withheld. */
  tellable: string[];
  /** Of these, those that count as sensitive all the same. */
  given: string[];
}

/**
 * What agents are told under rules. A category that no rule knows any more, as that of a deleted custom rule, is not among
 * them: what was once marked stays withheld until somebody looks through what is stored. Of several rules for one name the
 * strictest counts.
 */
export function visibilityUnder(rules: PrivacyRules): CategoryVisibility {
  const builtIn = sensitivityCategories.map((category) => ({
    category: category as string,
    ...ruleOf(rules, category),
  }));
  const custom = rules.custom.map(({ name, action, givenToAgents }) => ({ category: name, action, givenToAgents }));
  const tellable: string[] = [];
  const given: string[] = [];
  for (const [category, ofCategory] of Map.groupBy([...builtIn, ...custom], (rule) => rule.category)) {
    const isGiven = ({ action, givenToAgents }: (typeof ofCategory)[number]) => action === "flag" && givenToAgents;
    if (!ofCategory.every((rule) => rule.action === "allow" || isGiven(rule))) continue;
    tellable.push(category);
    if (ofCategory.some(isGiven)) given.push(category);
  }
  return { tellable, given };
}
