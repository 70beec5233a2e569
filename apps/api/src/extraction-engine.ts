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

type EngineName = ExtractionEngine["name"];

/** How a provider of models is reached. */
interface ProviderAccess {
  apiKey: string | null;
  baseUrl: string | undefined;
}

/** What an installation reads calls with. */
export interface ExtractionSettings {
  provider: EngineName;
  /** The provider's default when absent. */
  model?: string | undefined;
  /** Asked when the provider gives no reading; null leaves that to the job's retries. */
  fallback: EngineName | null;
  fallbackModel?: string | undefined;
  openAi: ProviderAccess;
  anthropic: ProviderAccess;
  /** What a model has for one part of a call, in milliseconds. */
  timeoutMs?: number;
}

export const localExtraction: ExtractionSettings = {
  provider: "local",
  fallback: null,
  openAi: { apiKey: null, baseUrl: undefined },
  anthropic: { apiKey: null, baseUrl: undefined },
};

function createEngine(name: EngineName, model: string | undefined, settings: ExtractionSettings): ExtractionEngine {
  if (name === "local") return createLocalEngine();
  const timeout = settings.timeoutMs === undefined ? {} : { timeoutMs: settings.timeoutMs };
  const engine =
    name === "openai"
      ? createOpenAiEngine({ ...settings.openAi, model, ...timeout })
      : createAnthropicEngine({ ...settings.anthropic, model, ...timeout });
  return extractInChunks(engine, { countTokens });
}

export interface WatchedExtraction {
  engine: ExtractionEngine;
  /** How this process last fared with it. */
  health(): ExtractionHealth;
}

/** The engine that an installation asks for, with its fallback, remembering for `/health` how it last fared. */
export function createExtractionEngine(
  settings: ExtractionSettings,
  {
    measure,
    log,
    replacement,
  }: {
    measure(engine: ExtractionEngine): ExtractionEngine;
    log: Logger;
    /** Takes the place of both engines: tests give their own. */
    replacement?: ExtractionEngine | undefined;
  },
): WatchedExtraction {
  const { provider, model, fallbackModel } = settings;
  const fallback = replacement ? null : settings.fallback;
  let last: ExtractionHealth["last"] = { outcome: "none" };
  const engine = createFallbackEngine(
    measure(replacement ?? createEngine(provider, model, settings)),
    fallback && measure(createEngine(fallback, fallbackModel, settings)),
    {
      onFallback({ provider: failed, reason, status }) {
        last = { outcome: "fell_back", reason };
        log.warn({ provider: failed, reason, status, fallback }, "A provider gave no reading; the fallback is asked.");
      },
    },
  );
  return {
    engine: {
      name: engine.name,
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
    health: () => ({ engine: engine.name, fallback, last }),
  };
}
