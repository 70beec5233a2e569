import type { CandidateMemory, ExtractionResult } from "@elaaoms/extraction/engine";
import type { GoldCall } from "./gold.ts";
import { comparable } from "./match.ts";
import type { CallScore } from "./score.ts";

/** Tokens that a provider reported. */
export interface Usage {
  inputTokens: number;
  outputTokens: number;
}

/** One call as an engine read it. `score` is null when the engine failed. */
export interface CallOutcome {
  call: GoldCall;
  milliseconds: number;
  usage: Usage | null;
  dropped: ExtractionResult["dropped"];
  callerName: string | null;
  score: CallScore | null;
  /** The name of the error: providers' messages may repeat the transcript. */
  error: string | null;
}

/** Sums over calls. Rates are 0–1, and null where there is nothing to divide by. */
export interface Tally {
  calls: number;
  failed: number;
  memories: number;
  /** Found must facts over all must facts. */
  mustRecall: number | null;
  /** Found facts over all facts, nice ones included. */
  recall: number | null;
  /** Right memories over all memories. */
  precision: number | null;
  /** Found facts whose memory has a right type. */
  typeAccuracy: number | null;
  /** Calls whose caller's name is what the gold says, an unsaid name included. */
  nameAccuracy: number | null;
  duplicates: number;
  ungrounded: number;
  /** Candidates that the engine or the grounding dropped themselves, for any reason. */
  dropped: number;
  p50Ms: number | null;
  p95Ms: number | null;
  usage: Usage | null;
}

/** Sums up outcomes. Calls on which the engine failed count as found nothing. */
export function tally(outcomes: readonly CallOutcome[]): Tally {
  const facts = outcomes.flatMap(({ call }) => call.facts);
  const found = outcomes.flatMap(({ score }) => score?.found ?? []);
  const isMust = ({ importance }: { importance: string }) => importance === "must";
  const count = (pick: (score: CallScore) => readonly CandidateMemory[]) =>
    outcomes.reduce((sum, { score }) => sum + (score ? pick(score).length : 0), 0);
  const right = count((score) => score.right);
  const memories = right + count((score) => score.wrong);
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    calls: outcomes.length,
    failed: outcomes.filter(({ score }) => score === null).length,
    memories,
    mustRecall: rate(found.filter(({ fact }) => isMust(fact)).length, facts.filter(isMust).length),
    recall: rate(found.length, facts.length),
    precision: rate(right, memories),
    typeAccuracy: rate(found.filter(({ typeRight }) => typeRight).length, found.length),
    nameAccuracy: rate(outcomes.filter(hasRightName).length, outcomes.length),
    duplicates: count((score) => score.duplicates),
    ungrounded: count((score) => score.ungrounded),
    dropped: outcomes.reduce((sum, { dropped }) => sum + Object.values(dropped).reduce((a, b) => a + b, 0), 0),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    usage: sumUsage(outcomes),
  };
}

/** Groups outcomes by a property of their call, in the order of first appearance. */
export function groupOutcomes(
  outcomes: readonly CallOutcome[],
  nameOf: (call: GoldCall) => string,
): Map<string, CallOutcome[]> {
  return Map.groupBy(outcomes, ({ call }) => nameOf(call));
}

/** The smallest value that at least a share of the values does not exceed (nearest rank); null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function hasRightName({ call, callerName, score }: CallOutcome): boolean {
  return score !== null && comparable(callerName ?? "") === comparable(call.callerName ?? "");
}

function sumUsage(outcomes: readonly CallOutcome[]): Usage | null {
  const reported = outcomes.flatMap(({ usage }) => usage ?? []);
  if (reported.length === 0) return null;
  return {
    inputTokens: reported.reduce((sum, { inputTokens }) => sum + inputTokens, 0),
    outputTokens: reported.reduce((sum, { outputTokens }) => sum + outputTokens, 0),
  };
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
