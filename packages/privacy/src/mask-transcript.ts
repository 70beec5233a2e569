import { findMatches } from "./find-matches.ts";
import { type Edit, MaskedText } from "./masked-text.ts";
import type { PrivacyMatch } from "./match.ts";
import type { Effect } from "./policy/actions.ts";
import { effectOn, type PrivacyPolicy } from "./policy/compile-policy.ts";
import { placeholderOf } from "./policy/placeholders.ts";
import type { PrivacyTurn } from "./turns.ts";

/**
 * When a text is masked. `before_model`: what no model may read. `storage`: what must not be stored, shown to a model or
 * not. `display`: what nobody is shown who has not said why, which is all that is not allowed.
 */
export type MaskingStage = "before_model" | "storage" | "display";

/** A replaced place: which turn, what it was, and the rule when it was a custom one. It holds no word of the text. */
interface TranscriptEdit extends Edit {
  turn: number;
}

/** Masked turns with what was done. */
export interface MaskedTranscript<Turn extends PrivacyTurn> {
  /** As given, in the same order, with other texts where something was masked. */
  turns: Turn[];
  edits: TranscriptEdit[];
  /** How often something of a category, or of a custom rule's name, was masked; a number in pieces counts once. */
  counts: Record<string, number>;
}

// Masking changes the words around what is left, and may thereby tell more of it: so it goes on until nothing is found.
const mostPasses = 8;

/**
 * Replaces personal data in a transcript by typed placeholders ("[card number]"), also what was dictated over several turns
 * and what the agent read back. Masking a masked transcript changes nothing. Time is linear in the text.
 */
export function maskTranscript<Turn extends PrivacyTurn>(
  turns: readonly Turn[],
  policy: PrivacyPolicy,
  { stage }: { stage: MaskingStage } = { stage: "before_model" },
): MaskedTranscript<Turn> {
  const texts = turns.map(({ text }) => new MaskedText(text));
  const counts: Record<string, number> = {};
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const present = turns.map((turn, index): Turn => ({ ...turn, text: texts[index]?.text ?? turn.text }));
    const masked = findMatches(present, policy).filter((match) => isMasked(effectOn(policy, match), stage));
    if (masked.length === 0) return { turns: present, edits: allEdits(texts), counts };
    for (const { category } of masked) counts[category] = (counts[category] ?? 0) + 1;
    replaceIn(texts, masked);
  }
  return {
    turns: turns.map((turn, index): Turn => ({ ...turn, text: texts[index]?.text ?? turn.text })),
    edits: allEdits(texts),
    counts,
  };
}

function isMasked({ action, beforeModel }: Effect, stage: MaskingStage): boolean {
  if (stage === "before_model") return beforeModel;
  return action === "redact" || action === "block" || (stage === "display" && action === "flag");
}

function replaceIn(texts: readonly MaskedText[], matches: readonly PrivacyMatch[]): void {
  const places = matches.flatMap((match) => {
    const placeholder = placeholderOf(match);
    return match.spans.map((span) => ({ ...span, placeholder }));
  });
  for (const [turn, inTurn] of Map.groupBy(places, (place) => place.turn)) {
    texts[turn]?.replace(inTurn.toSorted((one, other) => one.start - other.start));
  }
}

function allEdits(texts: readonly MaskedText[]): TranscriptEdit[] {
  return texts.flatMap(({ edits }, turn) => edits.map((edit) => ({ turn, ...edit })));
}
