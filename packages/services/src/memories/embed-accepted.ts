import type { Embedder, EmbedOptions } from "@elaaoms/recall/embedder";
import { EmbeddingProviderError } from "@elaaoms/recall/providers/embedding-provider-error";

/** A provider that refuses as many texts one after another refuses them all. */
const refusalsInARow = 3;

/**
 * Vectors of texts, in order; null for a text that the provider refuses, which must not hold back the others of its request.
 * Throws the embedder's error for every other failure, and when the provider refuses everything.
 */
export async function embedAccepted(
  embedder: Embedder,
  texts: readonly string[],
  options: EmbedOptions,
): Promise<(Float32Array | null)[]> {
  try {
    return await embedder.embed(texts, options);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (texts.length === 1) return [null];
  }
  const vectors: (Float32Array | null)[] = [];
  let refusals = 0;
  for (const text of texts) {
    try {
      vectors.push((await embedder.embed([text], options))[0] ?? null);
      refusals = 0;
    } catch (error) {
      refusals += 1;
      if (!isRefusal(error) || refusals === refusalsInARow) throw error;
      vectors.push(null);
    }
  }
  return vectors;
}

/** Of what was sent, not of who sent it or where: those statuses speak of the text. */
function isRefusal(error: unknown): boolean {
  return error instanceof EmbeddingProviderError && [400, 413, 422].includes(error.status ?? 0);
}
