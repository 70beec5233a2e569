import type { Span } from "../turns.ts";
import type { Token } from "./tokens.ts";

/** The span of tokens of one turn, from the first to the last. */
export function spanOfTokens(tokens: readonly Token[], first: number, last: number): Span {
  const head = tokens[first];
  const tail = tokens[last];
  return { turn: head?.turn ?? 0, start: head?.start ?? 0, end: tail?.end ?? 0 };
}
