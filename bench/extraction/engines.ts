import type { ExtractionEngine } from "@elaaoms/extraction/engine";
import { createLocalEngine } from "@elaaoms/extraction/local/local-engine";
import { createAnthropicEngine, defaultAnthropicModel } from "@elaaoms/extraction/providers/anthropic-engine";
import { createOpenAiEngine, defaultOpenAiModel } from "@elaaoms/extraction/providers/openai-engine";
import type { BenchEnv } from "./env.ts";

export const providers = ["local", "openai", "anthropic"] as const;
export type Provider = (typeof providers)[number];

/** An engine to measure, and what to call it in the report. */
export interface ChosenEngine {
  engine: ExtractionEngine;
  label: string;
}

/** What the command was asked for that the environment cannot give. */
export class MissingKeyError extends Error {
  override readonly name = "MissingKeyError";
}

/** Makes the engine of a provider. Throws MissingKeyError when the provider needs a key that the environment lacks. */
export function chooseEngine(
  provider: Provider,
  options: { model: string | undefined; env: BenchEnv; fetch: typeof globalThis.fetch },
): ChosenEngine {
  const { model, env, fetch } = options;
  if (provider === "local") return { engine: createLocalEngine(), label: "local" };
  if (provider === "openai") {
    // Servers of one's own that speak the protocol often ask for no key.
    if (!env.OPENAI_API_KEY && !env.OPENAI_BASE_URL)
      throw new MissingKeyError("Set OPENAI_API_KEY or OPENAI_BASE_URL.");
    const apiKey = env.OPENAI_API_KEY ?? null;
    const engine = createOpenAiEngine({ apiKey, baseUrl: env.OPENAI_BASE_URL, model, fetch });
    return { engine, label: `openai, ${model ?? defaultOpenAiModel}` };
  }
  if (!env.ANTHROPIC_API_KEY && !env.ANTHROPIC_BASE_URL) {
    throw new MissingKeyError("Set ANTHROPIC_API_KEY or ANTHROPIC_BASE_URL.");
  }
  const apiKey = env.ANTHROPIC_API_KEY ?? null;
  const engine = createAnthropicEngine({ apiKey, baseUrl: env.ANTHROPIC_BASE_URL, model, fetch });
  return { engine, label: `anthropic, ${model ?? defaultAnthropicModel}` };
}
