import { createProviderFetch } from "@elaaoms/remote/provider-fetch";
import { failureOfStatus } from "@elaaoms/remote/remote-error";
import { retryAfterSeconds, withinBudget } from "@elaaoms/remote/retry-after";
import { untilAborted } from "@elaaoms/remote/until-aborted";
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import type { CosineScale, Embedder, EmbedOptions } from "../embedder.ts";
import { EmbeddingProviderError } from "./embedding-provider-error.ts";
import { readVectors } from "./read-vectors.ts";
import { batchTexts } from "./text-batches.ts";

/** The smaller of the models that the SDK lists as current (`EmbeddingModel`). */
export const defaultEmbeddingModel = "text-embedding-3-small" satisfies OpenAI.EmbeddingModel;

/**
 * What is asked for of models that can shorten their vectors: a third of their own length. Their first components carry most
 * of the meaning.
 */
const compactDimensions: Readonly<Record<string, number>> = {
  "text-embedding-3-small": 512,
  "text-embedding-3-large": 1_024,
};

/** Where a model's cosines lie. */
export interface Calibration {
  duplicateThreshold: number;
  cosineScale: CosineScale;
}

/**
 * Declared, not measured, for want of a key: `pnpm eval:embeddings --provider openai` measures it. Published cosines of
 * text-embedding-3 lie about 0.45 for a question and its answer, and between 0.1 and 0.25 for other pairs; taking more than
 * that for an answer claims too little rather than too much.
 */
export const declaredCalibration: Calibration = {
  duplicateThreshold: 0.85,
  cosineScale: { unrelated: 0.25, answering: 0.5 },
};

export interface OpenAiEmbedderOptions {
  /** Null for servers that ask for none. */
  apiKey: string | null;
  /** Any server that speaks OpenAI's embeddings, with its version path ("http://127.0.0.1:11434/v1"). */
  baseUrl?: string | undefined;
  model?: string | undefined;
  /** Asked for of the model, and demanded of its answers. By default that of a known model, else the model's own. */
  dimensions?: number | undefined;
  calibration?: Calibration | undefined;
  /** What one request has, in milliseconds. */
  requestTimeoutMs?: number;
  /** What one request has with its repetitions, where they are allowed. */
  retryBudgetMs?: number;
  fetch?: typeof globalThis.fetch;
}

const defaultBaseUrl = "https://api.openai.com/v1";
const maxRetries = 2;

/**
 * An embedder on OpenAI's embeddings, or on any server that speaks them, through the official SDK. Rejects with
 * EmbeddingProviderError or the signal's reason; gives the vectors of all texts or none.
 */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { model = defaultEmbeddingModel, calibration = declaredCalibration } = options;
  const asked = options.dimensions ?? compactDimensions[model] ?? null;
  const provider = createRequester({ ...options, model, dimensions: asked });
  let dimensions = asked;
  return {
    model: asked === null ? `openai/${model}` : `openai/${model}@${asked}`,
    dimensions: asked,
    ...calibration,
    async embed(texts, embedOptions) {
      embedOptions.signal.throwIfAborted();
      const vectors: Float32Array[] = [];
      for (const batch of batchTexts(texts)) {
        const data = await provider(batch, embedOptions);
        const read = readVectors(data, { count: batch.length, dimensions });
        dimensions ??= read[0]?.length ?? null;
        vectors.push(...read);
      }
      return vectors;
    },
  };
}

type Requester = (batch: string[], options: EmbedOptions) => Promise<unknown>;

/** Asks for one batch: all its requests and waits within one budget. Resolves with the answer's list, unchecked. */
function createRequester(
  options: Omit<OpenAiEmbedderOptions, "dimensions"> & { model: string; dimensions: number | null },
): Requester {
  const { apiKey, baseUrl = defaultBaseUrl, model, dimensions, fetch = globalThis.fetch } = options;
  const { requestTimeoutMs = 10_000, retryBudgetMs = 30_000 } = options;
  const ownFetch = createProviderFetch(fetch, apiKey);
  // What the SDK would otherwise read from the environment is given, so that configuration has one place.
  const client = (deadline: number, retries: number) =>
    new OpenAI({
      apiKey: apiKey ?? "none",
      baseURL: baseUrl,
      organization: null,
      project: null,
      timeout: requestTimeoutMs,
      maxRetries: retries,
      logLevel: "off",
      fetch: withinBudget(ownFetch, deadline),
    });
  return async (input, { signal, mayRetry = false }) => {
    const budgetMs = mayRetry ? retryBudgetMs : requestTimeoutMs;
    const budget = AbortSignal.timeout(budgetMs);
    const request = client(Date.now() + budgetMs, mayRetry ? maxRetries : 0)
      .embeddings.create(
        { model, input, ...(dimensions !== null && { dimensions }) },
        { signal: AbortSignal.any([signal, budget]) },
      )
      .then((answer: { data?: unknown } | null) => answer?.data);
    try {
      // Not every stage of an SDK listens to its signal: the race makes the budget hold all the same.
      return await untilAborted(request, AbortSignal.any([signal, budget]));
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw budget.aborted ? new EmbeddingProviderError({ reason: "timeout" }) : toProviderError(error);
    }
  };
}

function toProviderError(error: unknown): EmbeddingProviderError {
  if (error instanceof EmbeddingProviderError) return error;
  if (error instanceof APIConnectionTimeoutError) return new EmbeddingProviderError({ reason: "timeout" });
  if (error instanceof APIConnectionError) return new EmbeddingProviderError({ reason: "unavailable" });
  if (error instanceof APIError && error.status !== undefined) {
    return new EmbeddingProviderError({
      reason: failureOfStatus(error.status),
      status: error.status,
      retryAfterSeconds: retryAfterSeconds(error.headers, Date.now()),
    });
  }
  // fetch reports a connection that ends within an answer as a TypeError with a cause; all else is an answer not understood.
  const cut = error instanceof TypeError && error.cause !== undefined;
  return new EmbeddingProviderError({ reason: cut ? "unavailable" : "invalid_answer" });
}
