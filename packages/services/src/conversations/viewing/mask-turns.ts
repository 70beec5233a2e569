import type { Transcript } from "@elaaoms/core/conversation";
import { findMatches } from "@elaaoms/privacy/find-matches";
import { effectOn, type PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";

/** A piece of a turn: words, or the category of words that are not shown. */
type TurnPart = { kind: "said"; text: string } | { kind: "masked"; category: string };

export interface TurnView {
  turn: number;
  role: "agent" | "caller";
  seconds: number;
  parts: TurnPart[];
}

/** Words that are known to tell something sensitive: a memory that is masked rests on them. */
export interface SensitiveQuote {
  turn: number;
  quote: string;
  category: string;
}

interface MaskedSpan {
  start: number;
  end: number;
  category: string;
}

/** A transcript with every word. */
export function wholeTurns(transcript: Transcript): TurnView[] {
  return transcript.map(({ turn, role, seconds, message }) => ({
    ...{ turn, role, seconds },
    parts: [{ kind: "said", text: message }],
  }));
}

/**
 * A transcript with categories in the place of what is sensitive: what the rules recognize and do not allow, and what masked
 * memories quote. A quote that is not found word for word takes its whole turn with it.
 */
export function maskTurns(
  transcript: Transcript,
  policy: PrivacyPolicy,
  quotes: readonly SensitiveQuote[],
): { turns: TurnView[]; categories: string[] } {
  const spans = transcript.map((): MaskedSpan[] => []);
  const found = findMatches(
    transcript.map(({ role, message }) => ({ role, text: message })),
    policy,
  );
  for (const match of found) {
    if (effectOn(policy, match).action === "allow") continue;
    for (const { turn, start, end } of match.spans) spans[turn]?.push({ start, end, category: match.category });
  }
  for (const { turn, quote, category } of quotes) {
    const index = transcript.findIndex((one) => one.turn === turn);
    const message = transcript[index]?.message ?? "";
    const at = message.toLowerCase().indexOf(quote.trim().toLowerCase());
    const isFound = at >= 0 && quote.trim() !== "";
    const place = isFound ? { start: at, end: at + quote.trim().length } : { start: 0, end: message.length };
    spans[index]?.push({ ...place, category });
  }
  const turns = transcript.map(({ turn, role, seconds, message }, index) => ({
    ...{ turn, role, seconds },
    parts: partsOf(message, spans[index] ?? []),
  }));
  return { turns, categories: [...new Set(spans.flat().map(({ category }) => category))].sort() };
}

/** The words between the masked places. Places that touch or overlap are one for each category they have. */
function partsOf(message: string, spans: readonly MaskedSpan[]): TurnPart[] {
  const parts: TurnPart[] = [];
  let shownTo = 0;
  for (const { start, end, category } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start > shownTo) parts.push({ kind: "said", text: message.slice(shownTo, start) });
    const isShownAlready =
      start < shownTo && parts.some((part) => part.kind === "masked" && part.category === category);
    if (!isShownAlready) parts.push({ kind: "masked", category });
    shownTo = Math.max(shownTo, end);
  }
  if (shownTo < message.length) parts.push({ kind: "said", text: message.slice(shownTo) });
  return parts;
}
