import type { PrivacyMatch } from "@elaaoms/privacy/match";
import type { Span } from "@elaaoms/privacy/turns";
import type { Positive, Snippet } from "./snippet.ts";

/** Categories that words tell, where a part of what was marked is enough to act on. */
const toldByWords = new Set(["health", "biometric", "children", "religion_or_politics", "location", "date_of_birth"]);
/** How much of the letters and digits of an identifier has to be covered; the rest are words like "the" at its edge. */
const covered = { identifier: 0.999, words: 0.3 };

/** How one snippet was read. */
export interface SnippetScore {
  snippet: Snippet;
  found: Positive[];
  missed: Positive[];
  /** Matches that touch personal data of their category: right. */
  right: PrivacyMatch[];
  wrong: PrivacyMatch[];
  survived: Span[];
  /** Look-alikes that some match touches, whatever its category. */
  taken: Span[];
}

/** Compares what was recognized in a snippet with what is marked in it. */
export function scoreSnippet(snippet: Snippet, matches: readonly PrivacyMatch[]): SnippetScore {
  const { positives, lookAlikes } = snippet;
  const isFound = (positive: Positive) => isCovered(snippet, positive, matches);
  const isRight = (match: PrivacyMatch) =>
    positives.some(({ category, spans }) => category === match.category && touch(spans, match.spans));
  const isTaken = (span: Span) => matches.some((match) => touch([span], match.spans));
  return {
    snippet,
    found: positives.filter(isFound),
    missed: positives.filter((positive) => !isFound(positive)),
    right: matches.filter(isRight),
    wrong: matches.filter((match) => !isRight(match)),
    survived: lookAlikes.filter((span) => !isTaken(span)),
    taken: lookAlikes.filter(isTaken),
  };
}

/** Whether matches of the category cover every piece of a positive. */
function isCovered({ turns }: Snippet, { category, spans }: Positive, matches: readonly PrivacyMatch[]): boolean {
  const least = toldByWords.has(category) ? covered.words : covered.identifier;
  const own = matches.filter((match) => match.category === category).flatMap((match) => match.spans);
  return spans.every((span) => {
    const text = turns[span.turn]?.text ?? "";
    const units = [...text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]/gu)].map(
      ({ index }) => span.start + index,
    );
    const hidden = units.filter((unit) =>
      own.some(({ turn, start, end }) => turn === span.turn && start <= unit && unit < end),
    );
    return hidden.length >= least * units.length;
  });
}

function touch(spans: readonly Span[], others: readonly Span[]): boolean {
  return spans.some((one) =>
    others.some((other) => one.turn === other.turn && one.start < other.end && other.start < one.end),
  );
}
