import type { Embedder } from "@elaaoms/recall/embedder";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { EmbeddingProviderError } from "@elaaoms/recall/providers/embedding-provider-error";
import { guardEmbedder } from "@elaaoms/recall/providers/guarded-embedder";
import { type Calibration, createOpenAiEmbedder } from "@elaaoms/recall/providers/openai-embedder";
import type { EmbeddingsHealth } from "@elaaoms/services/health/check-health";

/** What an installation embeds with. */
export interface EmbeddingsSettings {
  provider: "local" | "openai";
  /** Null for servers that ask for none. */
  apiKey: string | null;
  baseUrl: string | undefined;
  /** The provider's default when absent. */
  model?: string | undefined;
  dimensions?: number | undefined;
  calibration?: Calibration | undefined;
  /** What a search waits for the embedding of its query, in milliseconds. */
  queryDeadlineMs: number;
  /** What one request to the provider has, in milliseconds. */
  requestTimeoutMs?: number;
  /** How long it is left alone after some failures in a row, in milliseconds. */
  restMs?: number;
}

export const localEmbeddings: EmbeddingsSettings = {
  provider: "local",
  apiKey: null,
  baseUrl: undefined,
  queryDeadlineMs: 150,
};

export interface WatchedEmbedder {
  embedder: Embedder;
  /** How this process last fared with it. */
  health(): EmbeddingsHealth;
}

/** The embedder that an installation asks for, remembering for `/health` how it last fared. */
export function createEmbedder(
  settings: EmbeddingsSettings,
  {
    measure,
    replacement,
  }: {
    measure(embedder: Embedder): Embedder;
    /** Takes its place: tests give their own. */
    replacement?: Embedder | undefined;
  },
): WatchedEmbedder {
  const { provider, restMs, ...access } = settings;
  const isBuiltIn = provider === "local";
  // What is measured are requests: one that a resting provider is spared took no time.
  const embedder = guardEmbedder(
    measure(replacement ?? (isBuiltIn ? createLocalEmbedder() : createOpenAiEmbedder(access))),
    restMs === undefined ? {} : { restMs },
  );
  let last: EmbeddingsHealth["last"] = { outcome: "none" };
  return {
    embedder: {
      ...embedder,
      async embed(texts, options) {
        try {
          const vectors = await embedder.embed(texts, options);
          if (texts.length > 0) last = { outcome: "succeeded" };
          return vectors;
        } catch (error) {
          const reason = reasonOf(error);
          if (reason !== null) last = { outcome: "failed", reason };
          throw error;
        }
      },
    },
    health: () => ({ model: embedder.model, isBuiltIn, isResting: embedder.isResting(), last }),
  };
}

/** Null when an error says nothing new of the provider. */
function reasonOf(error: unknown): string | null {
  // Whoever asked could not wait for longer.
  if (error instanceof Error && error.name === "TimeoutError") return "timeout";
  return error instanceof EmbeddingProviderError && error.reason !== "resting" ? error.reason : null;
}
