import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { extractGrounded } from "@elaaoms/extraction/grounding";
import type { GoldCall } from "./gold.ts";
import { scoreCall } from "./score.ts";
import type { CallOutcome, Usage } from "./tally.ts";

/** What the measuring needs of the outside. */
export interface RunOptions {
  engine: ExtractionEngine;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  /** Tokens reported since the last call. */
  takeUsage: () => Promise<Usage | null>;
  signal: AbortSignal;
}

/** Reads calls one after the other, as a worker would, and yields how each went. An engine that fails is an outcome, too. */
export async function* runCalls(calls: readonly GoldCall[], options: RunOptions): AsyncGenerator<CallOutcome> {
  for (const call of calls) {
    options.signal.throwIfAborted();
    yield await runCall(call, options);
  }
}

async function runCall(call: GoldCall, { engine, now, takeUsage, signal }: RunOptions): Promise<CallOutcome> {
  const began = now();
  const input = {
    transcript: call.transcript,
    call: { startedAt: call.startedAt, language: call.language, timeZone: call.timeZone },
    agent: { id: `agent_${call.domain.replaceAll(" ", "_")}`, name: call.agentName },
    analysis: call.analysis,
  };
  try {
    const result = await extractGrounded(engine, input, { signal });
    return {
      call,
      milliseconds: now() - began,
      usage: await takeUsage(),
      dropped: result.dropped,
      callerName: result.callerName,
      score: scoreCall(call, result.candidates),
      error: null,
    };
  } catch (error) {
    const milliseconds = now() - began;
    const name = error instanceof Error ? describe(error) : "Error";
    return { call, milliseconds, usage: await takeUsage(), dropped: {}, callerName: null, score: null, error: name };
  }
}

function describe(error: Error): string {
  return "reason" in error ? `${error.name}: ${String(error.reason)}` : error.name;
}
