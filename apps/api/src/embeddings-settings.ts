import type { EmbeddingsSettings } from "./embedder.ts";
import type { Env } from "./env.ts";

const openAiBaseUrl = "https://api.openai.com/v1";

/** What the environment says about embeddings. */
export function embeddingsSettings(env: Env): EmbeddingsSettings {
  return {
    provider: env.EMBEDDINGS_PROVIDER,
    apiKey: keyFor(env),
    baseUrl: env.EMBEDDINGS_BASE_URL ?? env.OPENAI_BASE_URL,
    model: env.EMBEDDINGS_MODEL,
    dimensions: env.EMBEDDINGS_DIMENSIONS,
    calibration: env.EMBEDDINGS_CALIBRATION,
    queryDeadlineMs: env.EMBEDDINGS_QUERY_DEADLINE_MS,
  };
}

/** A key is sent to no other server than the one that it is for. */
function keyFor(env: Env): string | null {
  if (env.EMBEDDINGS_API_KEY) return env.EMBEDDINGS_API_KEY;
  const ofKey = env.OPENAI_BASE_URL ?? openAiBaseUrl;
  const ofEmbeddings = env.EMBEDDINGS_BASE_URL ?? ofKey;
  return new URL(ofEmbeddings).origin === new URL(ofKey).origin ? (env.OPENAI_API_KEY ?? null) : null;
}
