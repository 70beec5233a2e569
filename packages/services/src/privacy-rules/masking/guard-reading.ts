import type { CandidateMemory, ExtractionResult } from "@elaaoms/extraction/engine";
import type { PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { decideTexts } from "./decide-texts.ts";

/** A candidate that may be stored. Its entities are not stored, so nobody looks at them. */
export type GuardedCandidate = Omit<CandidateMemory, "entities" | "sensitivity"> & { sensitivity: readonly string[] };

/** What the rules did to a reading, in numbers: they stand in the audit log. */
interface GuardCounts {
  blocked: number;
  redacted: number;
  flagged: number;
}

/** A reading of a call as it may be stored. */
export interface GuardedReading {
  result: ExtractionResult;
  candidates: readonly GuardedCandidate[];
  /** Categories that are told in what was written about the call. */
  sensitivity: string[];
  counts: GuardCounts;
}

/** Applies the rules to all that an engine gave, whatever it was shown. */
export function guardReading(result: ExtractionResult, policy: PrivacyPolicy): GuardedReading {
  const counts: GuardCounts = { blocked: 0, redacted: 0, flagged: 0 };
  const candidates = result.candidates.flatMap((candidate) => guardCandidate(candidate, policy, counts) ?? []);
  const { written, sensitivity } = guardWritten(result, policy, counts);
  return { result: { ...result, ...written }, candidates, sensitivity, counts };
}

/** What was written about a call. */
export type WrittenAboutCall = Pick<
  ExtractionResult,
  "summary" | "insights" | "openIssues" | "callerName" | "greeting"
>;

/** Applies the rules to what was written about a call, line by line; `counts` is added to. */
export function guardWritten(
  { summary, insights, openIssues, callerName, greeting }: WrittenAboutCall,
  policy: PrivacyPolicy,
  counts: GuardCounts = { blocked: 0, redacted: 0, flagged: 0 },
): { written: WrittenAboutCall; sensitivity: string[] } {
  const sensitivity = new Set<string>();
  const line = (text: string | null): string | null => {
    if (text === null) return null;
    const decision = decideTexts({ texts: { text }, telling: [], sensitivity: [] }, policy);
    count(decision, counts);
    if (decision.outcome === "blocked") return null;
    for (const category of decision.sensitivity) sensitivity.add(category);
    return decision.texts.text;
  };
  const lines = (texts: readonly string[]) => texts.flatMap((text) => line(text) ?? []);
  const written = {
    summary: line(summary),
    insights: lines(insights),
    openIssues: lines(openIssues),
    callerName: asItIs(callerName, policy, counts),
    // Said aloud to whoever picks up: what is sensitive, or has a hole in it, gives way to the template.
    greeting: asItIs(greeting, policy, counts),
  };
  return { written, sensitivity: [...sensitivity].sort() };
}

function guardCandidate(
  { entities: _notStored, ...candidate }: CandidateMemory,
  policy: PrivacyPolicy,
  counts: GuardCounts,
): GuardedCandidate | null {
  const { attribute, value, content, evidence, sensitivity } = candidate;
  const texts = { attribute, value, content, quotes: evidence.map(({ quote }) => quote) };
  const decision = decideTexts({ texts, telling: ["value", "content"], sensitivity }, policy);
  count(decision, counts);
  if (decision.outcome === "blocked") return null;
  const { quotes, ...words } = decision.texts;
  return {
    ...candidate,
    ...words,
    evidence: evidence.map((one, index) => ({ ...one, quote: quotes[index] ?? "" })),
    sensitivity: decision.sensitivity,
  };
}

/** A text in which nothing was found that the rules act on; null for any other. */
function asItIs(text: string | null, policy: PrivacyPolicy, counts: GuardCounts): string | null {
  if (text === null) return null;
  const decision = decideTexts({ texts: { text }, telling: [], sensitivity: [] }, policy);
  const isUntouched = decision.outcome === "kept" && !decision.isRedacted && !decision.isFlagged;
  if (isUntouched) return text;
  counts.blocked += 1;
  return null;
}

function count(decision: ReturnType<typeof decideTexts>, counts: GuardCounts): void {
  if (decision.outcome === "blocked") counts.blocked += 1;
  else if (decision.isRedacted) counts.redacted += 1;
  else if (decision.isFlagged) counts.flagged += 1;
}
