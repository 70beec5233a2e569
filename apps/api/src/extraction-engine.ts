import { extractInChunks } from "@elaaoms/extraction/chunking/extract-in-chunks";
import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { createFallbackEngine } from "@elaaoms/extraction/fallback-engine";
import { createLocalEngine } from "@elaaoms/extraction/local/local-engine";
import { ExtractionProviderError } from "@elaaoms/extraction/provider-error";
import { createAnthropicEngine } from "@elaaoms/extraction/providers/anthropic-engine";
import { createOpenAiEngine } from "@elaaoms/extraction/providers/openai-engine";
import { countTokens } from "@elaaoms/recall/token-budget";
import type { ExtractionHealth } from "@elaaoms/services/health/check-health";
import type { Logger } from "@elaaoms/services/logger";
import type { EnginePlan, EngineSettings } from "@elaaoms/services/organizations/extraction/engine-plan";
import type { ProviderCircuits } from "./provider-circuits.ts";

/** What engines are made with, beside their settings. */
export interface EngineParts {
  /** What a model has for one part of a call, in milliseconds. */
  timeoutMs?: number | undefined;
  circuits: ProviderCircuits;
  measure(engine: ExtractionEngine): ExtractionEngine;
  log: Logger;
}

function createEngine(settings: EngineSettings, { timeoutMs, circuits }: EngineParts): ExtractionEngine {
  if (settings.provider === "local") return createLocalEngine();
  const { provider, model, access } = settings;
  const options = { ...access, model, circuit: circuits.of(settings), ...(timeoutMs !== undefined && { timeoutMs }) };
  const engine = provider === "openai" ? createOpenAiEngine(options) : createAnthropicEngine(options);
  return extractInChunks(engine, { countTokens });
}

/** What a plan names, made and measured. */
export function createEngines(plan: EnginePlan, parts: EngineParts): Engines {
  const create = (settings: EngineSettings) => parts.measure(createEngine(settings, parts));
  return { primary: create(plan.primary), fallback: plan.fallback && create(plan.fallback) };
}

/** An engine, and the one that is asked when it gives no reading. */
export interface Engines {
  primary: ExtractionEngine;
  fallback: ExtractionEngine | null;
}

export interface WatchedExtraction {
  engine: ExtractionEngine;
  /** How this process last fared with it. */
  health(): Omit<ExtractionHealth, "circuits">;
}

/** One engine of an engine and its fallback, remembering for `/health` how it last fared. */
export function watchExtraction({ primary, fallback }: Engines, log: Logger): WatchedExtraction {
  let last: ExtractionHealth["last"] = { outcome: "none" };
  const engine = createFallbackEngine(primary, fallback, {
    onFallback({ provider: failed, reason, status }) {
      last = { outcome: "fell_back", reason };
      log.warn(
        { provider: failed, reason, status, fallback: fallback?.name },
        "A provider gave no reading; the fallback is asked.",
      );
    },
  });
  return {
    engine: {
      ...engine,
      async extract(input, options) {
        const before = last;
        try {
          const result = await engine.extract(input, options);
          // Calls are read side by side: what one of them has just said of a fallback is not overruled by its own success.
          if (last === before || last.outcome !== "fell_back") last = { outcome: "succeeded" };
          return result;
        } catch (error) {
          if (error instanceof ExtractionProviderError) last = { outcome: "failed", reason: error.reason };
          throw error;
        }
      },
    },
    health: () => ({ engine: engine.name, fallback: fallback?.name ?? null, last }),
  };
}
