import type { Embedder } from "@elaaoms/recall/embedder";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { createOpenAiEmbedder } from "@elaaoms/recall/providers/openai-embedder";
import type { MeasureArguments } from "./arguments.ts";
import type { EmbeddingsEnv } from "./env.ts";

/** What the command was asked for that the environment cannot give. */
export class MissingKeyError extends Error {
  override readonly name = "MissingKeyError";
}

/** Makes the embedder to measure. Throws MissingKeyError when nothing says how to reach it. */
export function chooseEmbedder(
  { provider, model, dimensions }: Pick<MeasureArguments, "provider" | "model" | "dimensions">,
  env: EmbeddingsEnv,
): Embedder {
  if (provider === "local") return createLocalEmbedder();
  // A key is sent to no other server than the one that it is for.
  const apiKey = env.EMBEDDINGS_API_KEY ?? (env.EMBEDDINGS_BASE_URL ? null : (env.OPENAI_API_KEY ?? null));
  const baseUrl = env.EMBEDDINGS_BASE_URL ?? env.OPENAI_BASE_URL;
  if (apiKey === null && baseUrl === undefined) throw new MissingKeyError("Set OPENAI_API_KEY or EMBEDDINGS_BASE_URL.");
  return createOpenAiEmbedder({ apiKey, baseUrl, model, dimensions });
}
