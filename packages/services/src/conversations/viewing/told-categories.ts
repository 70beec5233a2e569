import { findMatches } from "@elaaoms/privacy/find-matches";
import { effectOn, type PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { asTurns } from "@elaaoms/privacy/turns";

/** What was written about a call, with the categories that it was marked with when it was stored. */
interface WrittenAboutCall {
  summary: string | null;
  insights: readonly string[];
  openIssues: readonly string[];
  sensitivity: readonly string[];
}

/**
 * Categories for whose sake what was written about a call is not shown to people: those that it was marked with, those that
 * the rules of today recognize in it, and those of the masked memories of the call, which it may tell in other words.
 */
export function writtenCategories(
  { summary, insights, openIssues, sensitivity }: WrittenAboutCall,
  given: { policy: PrivacyPolicy; harmless: ReadonlySet<string>; ofMemories: readonly string[] },
): string[] {
  const lines = [...(summary === null ? [] : [summary]), ...insights, ...openIssues];
  if (lines.length === 0) return [];
  const recognized = lines.flatMap((line) => recognizedCategories(line, given.policy));
  const marked = [...sensitivity, ...given.ofMemories].filter((category) => !given.harmless.has(category));
  return [...new Set([...marked, ...recognized])].sort();
}

/** Categories of what the rules recognize in a text and do not allow. */
function recognizedCategories(text: string, policy: PrivacyPolicy): string[] {
  return findMatches(asTurns(text), policy).flatMap((match) =>
    effectOn(policy, match).action === "allow" ? [] : match.category,
  );
}
