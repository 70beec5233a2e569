import { sensitivityCategories } from "@elaaoms/core/memory";
import { applyToCandidate, type CandidateTexts } from "@elaaoms/privacy/apply-to-candidate";
import { kindCategories, type MatchKind } from "@elaaoms/privacy/match";
import { effectOn, type PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { customPlaceholder, placeholderOf } from "@elaaoms/privacy/policy/placeholders";

/** What becomes of texts that are about to be stored together. */
export type TextsDecision<Texts extends CandidateTexts> =
  | { outcome: "blocked"; categories: readonly string[] }
  | {
      outcome: "kept";
      texts: Texts;
      isRedacted: boolean;
      /** Categories that it is to be marked with: those that its maker named, and those that were recognized. */
      sensitivity: string[];
      /** Some were recognized, and the rules say to mark them. */
      isFlagged: boolean;
    };

/**
 * Applies the rules to the texts of one thing, in the order in which they explain one another: an attribute before its
 * value. `telling` are those that it consists of: a placeholder of something that is blocked has no place in them, while a
 * quote may hold one beside other words.
 */
export function decideTexts<Texts extends CandidateTexts>(
  given: { texts: Texts; telling: readonly (keyof Texts)[]; sensitivity: readonly string[] },
  policy: PrivacyPolicy,
): TextsDecision<Texts> {
  const { texts, telling, sensitivity } = given;
  const masked = blockedPlaceholders(policy);
  const tells = telling.flatMap((field) => texts[field] ?? []);
  const categories = [...masked].flatMap(([placeholder, category]) =>
    tells.some((text) => text.includes(placeholder)) ? category : [],
  );
  if (categories.length > 0) return { outcome: "blocked", categories: [...new Set(categories)] };
  const builtIn = sensitivityCategories.filter((category) => sensitivity.includes(category));
  const decision = applyToCandidate({ texts, sensitivity: builtIn }, policy);
  if (decision.action === "block") return { outcome: "blocked", categories: decision.categories };
  const flagged =
    decision.action === "flag" ? decision.categories : decision.action === "redact" ? decision.flagged : [];
  return {
    outcome: "kept",
    texts: decision.action === "redact" ? decision.texts : texts,
    isRedacted: decision.action === "redact",
    sensitivity: [...new Set([...sensitivity, ...flagged])],
    isFlagged: flagged.length > 0,
  };
}

/** What stands in the place of things that the rules block, with the category of each. */
function blockedPlaceholders(policy: PrivacyPolicy): Map<string, string> {
  const kinds = Object.keys(kindCategories) as MatchKind[];
  const builtIn = kinds.flatMap((kind): [string, string][] => {
    const match = { kind, category: kindCategories[kind], rule: null };
    return effectOn(policy, match).action === "block" ? [[placeholderOf(match), match.category]] : [];
  });
  const custom = policy.custom
    .filter(({ effect }) => effect.action === "block")
    .map(({ name }): [string, string] => [customPlaceholder(name), name]);
  return new Map([...builtIn, ...custom]);
}
