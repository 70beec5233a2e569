import type { SensitivityCategory } from "@elaaoms/core/memory";
import { findMatches } from "./find-matches.ts";
import { maskTranscript } from "./mask-transcript.ts";
import type { MatchReason, PrivacyMatch } from "./match.ts";
import { type PrivacyAction, stricter } from "./policy/actions.ts";
import { effectOn, type PrivacyPolicy } from "./policy/compile-policy.ts";
import type { PrivacyTurn } from "./turns.ts";

/**
 * The texts of something that is about to be stored, by field: a memory's statement, value and quotes, a summary, a
 * greeting, a name. They are read in the order given, each with the ones before it in view: put an attribute ("PIN")
 * before its value.
 */
export type CandidateTexts = Record<string, string | null | readonly string[]>;

/** Why a candidate is treated as it is. It holds no word of the text. */
interface DecisionReason {
  /** The field, or null for a category that whoever made the candidate named. */
  field: string | null;
  category: string;
  kind: PrivacyMatch["kind"] | null;
  action: PrivacyAction;
  /** The id of the custom rule. */
  rule: string | null;
  confidence: number;
  reason: MatchReason | "labelled";
}

interface Decided {
  reasons: readonly DecisionReason[];
}

/**
 * What becomes of a candidate. `flag`: keep it, marked as sensitive by these categories. `redact`: keep it with these texts
 * in place of its own; `flagged` categories are still in them.
 */
export type CandidateDecision<Texts extends CandidateTexts> =
  | ({ action: "allow" } & Decided)
  | ({ action: "flag"; categories: readonly string[] } & Decided)
  | ({ action: "redact"; texts: Texts; categories: readonly string[]; flagged: readonly string[] } & Decided)
  | ({ action: "block"; categories: readonly string[] } & Decided);

/**
 * Decides about a candidate by a policy. `sensitivity` are the categories that its maker named: they count where nothing
 * was recognized, except that there are no words to redact, so `redact` keeps it and flags it.
 */
export function applyToCandidate<Texts extends CandidateTexts>(
  candidate: { texts: Texts; sensitivity?: readonly SensitivityCategory[] },
  policy: PrivacyPolicy,
): CandidateDecision<Texts> {
  const turns = turnsOf(candidate.texts);
  const recognized = findMatches(turns, policy).map((match): DecisionReason => {
    const { category, kind, rule, confidence, reason } = match;
    const field = turns[match.spans[0]?.turn ?? 0]?.field ?? null;
    return { field, category, kind, rule, confidence, reason, action: effectOn(policy, match).action };
  });
  const reasons = [...recognized, ...labelled(candidate.sensitivity ?? [], recognized, policy)];
  const strictest = reasons.reduce<PrivacyAction>((action, one) => stricter(action, one.action), "allow");
  const categoriesOf = (action: PrivacyAction) => [
    ...new Set(reasons.filter((one) => one.action === action).map(({ category }) => category)),
  ];
  if (strictest === "block") return { action: "block", categories: categoriesOf("block"), reasons };
  if (strictest === "flag") return { action: "flag", categories: categoriesOf("flag"), reasons };
  if (strictest === "allow") return { action: "allow", reasons };
  const masked = maskTranscript(turns, policy, { stage: "storage" });
  return {
    action: "redact",
    texts: textsOf(candidate.texts, masked.turns),
    categories: categoriesOf("redact"),
    flagged: categoriesOf("flag"),
    reasons,
  };
}

interface FieldTurn extends PrivacyTurn {
  field: string;
}

function turnsOf(texts: CandidateTexts): FieldTurn[] {
  return Object.entries(texts).flatMap(([field, value]) => {
    const values = value === null ? [] : typeof value === "string" ? [value] : value;
    return values.map((text): FieldTurn => ({ role: "caller", text, field }));
  });
}

/** The texts again in their shape, from turns in the order in which they were made. */
function textsOf<Texts extends CandidateTexts>(texts: Texts, turns: readonly FieldTurn[]): Texts {
  const byField = Map.groupBy(turns, ({ field }) => field);
  const entries = Object.entries(texts).map(([field, value]) => {
    const given = (byField.get(field) ?? []).map(({ text }) => text);
    return [field, value === null ? null : typeof value === "string" ? (given[0] ?? value) : given];
  });
  return Object.fromEntries(entries) as Texts;
}

function labelled(
  sensitivity: readonly SensitivityCategory[],
  recognized: readonly DecisionReason[],
  policy: PrivacyPolicy,
): DecisionReason[] {
  return sensitivity.flatMap((category): DecisionReason[] => {
    if (recognized.some((one) => one.category === category)) return [];
    const { action } = policy.categories[category];
    const kept = action === "redact" ? "flag" : action;
    return [{ field: null, category, kind: null, rule: null, confidence: 0.5, reason: "labelled", action: kept }];
  });
}
