import type { Transcript } from "@elaaoms/core/conversation";
import type { Evidence } from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import type { CandidateMemory, DropReason, ExtractionEngine, ExtractionInput, ExtractionResult } from "./engine.ts";

const greetingWords = new Set(
  (
    "hi hello hey good morning afternoon evening day night thanks thank you very much so bye goodbye okay ok great perfect nice wonderful cheers please yes yeah no sure welcome there again how are i'm fine well have a too see take care talk soon later uh um hmm oh right alright cool awesome that's all it for today " +
    "hola buenos buenas dias tardes noches gracias muchas adios hasta luego vale si hallo guten tag morgen abend danke schon tschuss wiederhoren auf bis dann ja nein"
  ).split(" "),
);

/** Text as quotes are compared: folded, without punctuation. */
function comparable(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a text is nothing but a greeting, thanks or a goodbye. */
function isGreeting(text: string): boolean {
  const words = comparable(text).split(" ");
  return words.every((word) => greetingWords.has(word));
}

interface GroundedTurn {
  role: "agent" | "caller";
  text: string;
  greeting: boolean;
}

function indexTurns(transcript: Transcript): Map<number, GroundedTurn> {
  const turns = new Map<number, GroundedTurn>();
  for (const { turn, role, message } of transcript) {
    if (typeof message !== "string") continue;
    turns.set(turn, { role, text: ` ${comparable(message)} `, greeting: isGreeting(message) });
  }
  return turns;
}

function isQuoted(evidence: Evidence, turns: ReadonlyMap<number, GroundedTurn>): boolean {
  const quote = comparable(evidence.quote);
  return quote !== "" && (turns.get(evidence.turn)?.text.includes(` ${quote} `) ?? false);
}

/**
 * Why the transcript does not carry a candidate, or null when it does. A short "Yes." is evidence only next to the
 * agent's words that it confirms.
 */
function groundingFault(candidate: CandidateMemory, turns: ReadonlyMap<number, GroundedTurn>): DropReason | null {
  const { evidence } = candidate;
  if (evidence.length === 0) return candidate.attributedTo === "platform" ? null : "ungrounded";
  if (!evidence.every((one) => isQuoted(one, turns))) return "ungrounded";
  const callers = evidence.filter((one) => turns.get(one.turn)?.role === "caller");
  if (callers.length === 0) return "agent_only";
  const confirms = callers.length < evidence.length;
  return !confirms && callers.every((one) => isGreeting(one.quote)) ? "greeting" : null;
}

/** Counts of what was dropped, by reason. */
export type DropCounts = Partial<Record<DropReason, number>>;

/**
 * Keeps the candidates that the transcript carries: every quote stands in the turn it cites (compared folded, on word
 * boundaries), at least one cited turn is the caller's, and it is more than a greeting. What the platform collected needs
 * no turn. Linear in the transcript plus the quotes.
 */
export function groundCandidates(
  candidates: readonly CandidateMemory[],
  transcript: Transcript,
): { kept: CandidateMemory[]; dropped: DropCounts } {
  const turns = indexTurns(transcript);
  const dropped: DropCounts = {};
  const kept = candidates.filter((candidate) => {
    const fault = groundingFault(candidate, turns);
    if (fault) dropped[fault] = (dropped[fault] ?? 0) + 1;
    return fault === null;
  });
  return { kept, dropped };
}

/** Adds counts of drops. */
export function addDropCounts(one: DropCounts, other: DropCounts): DropCounts {
  const sum: DropCounts = { ...one };
  for (const [reason, count] of Object.entries(other)) {
    const key = reason as DropReason;
    sum[key] = (sum[key] ?? 0) + count;
  }
  return sum;
}

/** Grounds a result that an engine gave: candidates that the transcript does not carry are dropped and counted. */
export function groundResult(result: ExtractionResult, transcript: Transcript): ExtractionResult {
  const { kept, dropped } = groundCandidates(result.candidates, transcript);
  return { ...result, candidates: kept, dropped: addDropCounts(result.dropped, dropped) };
}

/**
 * Reads a transcript with any engine and keeps what the transcript carries. Throws what the engine throws, and the
 * signal's reason when it is already aborted.
 */
export async function extractGrounded(
  engine: ExtractionEngine,
  input: ExtractionInput,
  options: { signal: AbortSignal },
): Promise<ExtractionResult> {
  options.signal.throwIfAborted();
  return groundResult(await engine.extract(input, options), input.transcript);
}
