import type { TranscriptTurn } from "@elaaoms/core/conversation";
import { ServiceError } from "@elaaoms/core/errors";
import type { ServiceCall } from "../../context.ts";
import { type GuardedReading, guardReading } from "../../privacy-rules/masking/guard-reading.ts";
import { maskCall } from "../../privacy-rules/masking/mask-call.ts";
import { loadPolicy } from "../../privacy-rules/rules/load-rules.ts";
import type { EngineSettings } from "../extraction/engine-plan.ts";
import type { ModelUsage } from "../extraction/model-providers.ts";
import { type DraftEngine, draftEngine } from "./draft-engine.ts";
import { explainTrialFailure, type TrialFailure } from "./explain-trial-failure.ts";

export interface TryEngineInput extends DraftEngine {
  /** What is read. Nothing of it is kept. */
  turns: readonly { role: "agent" | "caller"; message: string }[];
  /** BCP 47; null leaves it to the engine. */
  language: string | null;
}

/** A memory as it would be stored. */
export interface TrialMemory {
  type: string;
  content: string;
  importance: number;
  confidence: number;
  sensitivity: readonly string[];
  evidence: readonly { turn: number; quote: string }[];
}

interface Trial {
  provider: EngineSettings["provider"];
  /** Null for the built-in engine, and for the provider's default. */
  model: string | null;
  milliseconds: number;
  /** Null for the built-in engine, and where the provider counts nothing. */
  usage: ModelUsage | null;
}

export type TryEngineOutput =
  | (Trial & {
      outcome: "read";
      memories: TrialMemory[];
      summary: string | null;
      callerName: string | null;
      openIssues: readonly string[];
      greeting: string | null;
      /** What the privacy rules did to it. */
      guarded: GuardedReading["counts"];
      /** Places that were masked before the engine saw them. */
      masked: number;
    })
  | (Trial & { outcome: "failed" } & TrialFailure);

const deadlineMs = 45_000;
const secondsATurn = 5;

/**
 * Reads a sample transcript with an engine as somebody is about to choose it, under the organization's privacy rules, and
 * stores nothing. A provider that gives no reading is an outcome, not an error. `INVALID_PAYLOAD` without any access.
 */
export async function tryEngine({ ctx, input }: ServiceCall<TryEngineInput>): Promise<TryEngineOutput> {
  const settings = await draftEngine(ctx, input);
  const policy = await loadPolicy(ctx.db, ctx.organization.id);
  const transcript = input.turns.map(
    ({ role, message }, turn): TranscriptTurn => ({ turn, role, message, seconds: turn * secondsATurn }),
  );
  const { shown, counts } = maskCall({ transcript, analysis: { summary: null, dataCollection: [] } }, policy);
  const { engine, usage } = ctx.modelProviders.createTrialEngine(settings);
  const startedAt = ctx.clock.now();
  const began = performance.now();
  const taken = (): Trial => ({
    provider: settings.provider,
    model: settings.provider === "local" ? null : (settings.model ?? null),
    milliseconds: Math.round(performance.now() - began),
    usage: usage(),
  });
  try {
    const reading = await engine.extract(
      {
        ...shown,
        agent: { id: "agent_trial", name: null },
        call: { startedAt, language: input.language, timeZone: null },
      },
      { signal: AbortSignal.timeout(deadlineMs) },
    );
    const masked = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { outcome: "read", ...taken(), ...toResult(guardReading(reading, policy)), masked };
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    return { outcome: "failed", ...taken(), ...explainTrialFailure(error) };
  }
}

function toResult({ candidates, result, counts }: GuardedReading) {
  const { summary, callerName, openIssues, greeting } = result;
  return {
    ...{ summary, callerName, openIssues, greeting },
    guarded: counts,
    memories: candidates.map(({ type, content, importance, confidence, sensitivity, evidence }) => ({
      ...{ type, content, importance, confidence, sensitivity, evidence },
    })),
  };
}
