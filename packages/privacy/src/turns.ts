/** Who says a turn: as in a stored transcript, plus what a tool returned. */
export type Speaker = "caller" | "agent" | "tool";

/** One turn to look through. Spans count UTF-16 units of `text`, as JavaScript's strings do. */
export interface PrivacyTurn {
  role: Speaker;
  text: string;
}

/** A place in the given turns: `start` is its first unit, `end` the first one after it. */
export interface Span {
  turn: number;
  start: number;
  end: number;
}

/** A single text, as a memory's statement or an import, in the shape that the recognizers read. */
export function asTurns(text: string): readonly PrivacyTurn[] {
  return [{ role: "caller", text }];
}
