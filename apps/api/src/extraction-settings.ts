import type { InstallationExtraction } from "@elaaoms/services/organizations/extraction/engine-plan";
import type { Env } from "./env.ts";

/** What an installation reads calls with. */
export interface ExtractionSettings extends InstallationExtraction {
  /** What a model has for one part of a call, in milliseconds. */
  timeoutMs?: number;
  /** When a provider that is away or busy is left alone, and for how long. */
  circuit?: { failuresToOpen: number; openForMs: number };
}

export const localExtraction: ExtractionSettings = {
  provider: "local",
  fallback: null,
  openAi: { apiKey: null },
  anthropic: { apiKey: null },
};

/** What the environment says of it. */
export function extractionSettings(env: Env): ExtractionSettings {
  return {
    provider: env.LLM_PROVIDER,
    model: env.LLM_MODEL,
    fallback: env.LLM_FALLBACK_PROVIDER ?? null,
    fallbackModel: env.LLM_FALLBACK_MODEL,
    openAi: { apiKey: env.OPENAI_API_KEY ?? null, baseUrl: env.OPENAI_BASE_URL },
    anthropic: { apiKey: env.ANTHROPIC_API_KEY ?? null, baseUrl: env.ANTHROPIC_BASE_URL },
  };
}
