import { findMatches } from "./find-matches.ts";
import { maskTranscript } from "./mask-transcript.ts";
import type { PrivacyMatch } from "./match.ts";
import type { Effect } from "./policy/actions.ts";
import { effectOn, type PrivacyPolicy } from "./policy/compile-policy.ts";
import { placeholderOf } from "./policy/placeholders.ts";
import { asTurns, type PrivacyTurn } from "./turns.ts";

/** A match with what the policy does to it. */
interface ExplainedMatch extends PrivacyMatch, Effect {
  placeholder: string;
}

/** What a policy makes of a text: for people who write rules. */
export interface Explanation {
  matches: readonly ExplainedMatch[];
  /** The text of each turn as a model would be shown it, and as it would be stored. */
  beforeModel: readonly string[];
  stored: readonly string[];
}

/** Shows what a policy recognizes in a text or in turns, by which rule, and to what effect. */
export function explain(given: string | readonly PrivacyTurn[], policy: PrivacyPolicy): Explanation {
  const turns = typeof given === "string" ? asTurns(given) : given;
  const matches = findMatches(turns, policy).map((match): ExplainedMatch => {
    return { ...match, ...effectOn(policy, match), placeholder: placeholderOf(match) };
  });
  const shown = maskTranscript(turns, policy, { stage: "before_model" });
  const stored = maskTranscript(shown.turns, policy, { stage: "storage" });
  return {
    matches,
    beforeModel: shown.turns.map(({ text }) => text),
    stored: stored.turns.map(({ text }) => text),
  };
}
