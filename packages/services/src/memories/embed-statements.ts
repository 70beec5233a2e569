import { EmbeddingProviderError } from "@elaaoms/recall/providers/embedding-provider-error";
import type { ServiceContext } from "../context.ts";

export interface EmbedStatementsOptions {
  /** Of the statements; null when unknown. */
  language: string | null;
  /** When it aborts the statements are not stored at all: its reason is thrown. */
  signal?: AbortSignal;
  /** Longer than this nobody waits for vectors. Milliseconds. */
  timeoutMs: number;
  /** Failures that pass may be waited out. */
  mayRetry: boolean;
}

/**
 * Vectors of statements that are about to be stored, in order; null for each when the provider does not give them. What was
 * said counts more than its vector: it is stored all the same, and gets its vector when the provider is back
 * (`embedOutdatedMemories`).
 */
export async function embedStatements(
  ctx: ServiceContext,
  contents: readonly string[],
  { language, signal, timeoutMs, mayRetry }: EmbedStatementsOptions,
): Promise<(Float32Array | null)[]> {
  const limit = AbortSignal.timeout(timeoutMs);
  const either = signal ? AbortSignal.any([signal, limit]) : limit;
  try {
    return await ctx.embedder.embed(contents, { signal: either, language, mayRetry });
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof EmbeddingProviderError) && !limit.aborted) throw error;
    ctx.log.warn(
      { count: contents.length, reason: reasonOf(error) },
      "Memories are stored without vectors for now: the embeddings provider gave none.",
    );
    return contents.map(() => null);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof EmbeddingProviderError ? error.reason : "timeout";
}
