import type { CandidateMemory, ExtractionInput } from "./engine.ts";
import { findCollected } from "./local/finders/platform-analysis.ts";
import { readCall } from "./local/reading/reading.ts";

/**
 * What the platform's own analysis collected, as candidates. They are made here and not by a model, so that only what the
 * platform really sent is remembered without a turn to cite.
 */
export function platformCandidates(input: ExtractionInput): { candidates: CandidateMemory[]; name: string | null } {
  if (input.analysis.dataCollection.length === 0) return { candidates: [], name: null };
  const findings = findCollected(input, readCall(input));
  return {
    candidates: findings.map(({ candidate }) => candidate),
    name: findings.find(({ kind }) => kind === "name")?.value ?? null,
  };
}
