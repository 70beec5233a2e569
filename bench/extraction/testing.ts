import type { CandidateMemory } from "@elaaoms/extraction/engine";
import { call, must, nice } from "./gold.ts";

/** A small call for the tests of the scoring. */
export const smallCall = call({
  id: "small",
  language: "en",
  domain: "support",
  startedAt: "2026-03-04T15:20:00-06:00",
  callerName: "Dana",
  transcript: `
A: What's the order number?
C: It's X 4 1 2. I'm Dana. #order
A: Anything else?
C: Call me after five, please. And my lamp is broken. #time #lamp
`,
  facts: [
    must("order", "factual", "X412|X 4 1 2"),
    must("time", "preference", "after five"),
    nice("lamp", "issue", "lamp"),
  ],
  allowed: ["please"],
  rejected: ["phone|account & X412"],
});

/** A memory of the small call that cites the caller's first turn, unless said otherwise. */
export function memory(given: Partial<CandidateMemory> & { content: string }): CandidateMemory {
  return {
    type: "factual",
    importance: 5,
    confidence: 0.8,
    attribute: null,
    value: null,
    entities: [],
    evidence: [{ turn: 1, quote: "It's X 4 1 2." }],
    attributedTo: "caller",
    sensitivity: [],
    validFrom: null,
    validUntil: null,
    ...given,
  };
}
