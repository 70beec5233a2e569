import type { Outputs } from "#trpc/types.ts";

export type Explanation = Outputs["privacyRules"]["test"];
export type Match = Explanation["matches"][number];

/** A stretch of a turn: words that nothing was found in, or a match's. */
export interface Piece {
  text: string;
  match: Match | null;
  /** Where it begins: tells pieces apart. */
  start: number;
}

/** The text of a turn in pieces, by what was found in it. Matches lie in the order of the text and do not overlap. */
export function markMatches(text: string, turn: number, matches: readonly Match[]): Piece[] {
  const places = matches
    .flatMap((match) => match.spans.filter((span) => span.turn === turn).map((span) => ({ ...span, match })))
    .toSorted((one, other) => one.start - other.start);
  const pieces: Piece[] = [];
  let shown = 0;
  for (const { start, end, match } of places) {
    if (start > shown) pieces.push({ text: text.slice(shown, start), match: null, start: shown });
    pieces.push({ text: text.slice(start, end), match, start });
    shown = end;
  }
  if (shown < text.length) pieces.push({ text: text.slice(shown), match: null, start: shown });
  return pieces;
}
