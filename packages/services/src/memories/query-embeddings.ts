import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import type { Embedder } from "@elaaoms/recall/embedder";
import { EmbeddingProviderError } from "@elaaoms/recall/providers/embedding-provider-error";
import { LRUCache } from "lru-cache";
import type { Logger } from "../logger.ts";
import { withinDeadline } from "../within-deadline.ts";

export interface QueryToEmbed {
  organizationId: string;
  query: string;
  /** The caller's primary language, null when unknown. */
  language: string | null;
  requestId: string;
}

/** `kept`: from the cache; `shared`: by the request of another search; `late` and `failed`: not at all. */
export type QueryEmbeddingOutcome = "kept" | "shared" | "embedded" | "late" | "failed";

export interface QueryEmbeddingsOptions {
  embedder: Embedder;
  /** What a search waits for its embedding, in milliseconds. */
  deadlineMs: number;
  log: Logger;
  onOutcome?: (outcome: QueryEmbeddingOutcome) => void;
  /** Milliseconds from any fixed point, for the age of what is kept. */
  now?: () => number;
}

/** How long an embedding is kept: as long as one call asks the same again. A vector tells much of its text. */
const keptMs = 5 * 60_000;
const maxKept = 2_000;
/** A request goes on after its search has answered: the next search for the same finds its vector. */
const requestTimeoutMs = 3_000;
/** A provider that hangs holds no more requests than this. */
const maxRunning = 256;

type Answer = { vector: Float32Array } | { error: unknown };

/**
 * The embeddings of what agents search for, each within its deadline or not at all. Those of the last minutes are kept, in
 * this process alone, under a keyed hash: the query itself is kept nowhere. Searches for the same at the same time share one
 * request.
 */
export class QueryEmbeddings {
  readonly #options: QueryEmbeddingsOptions;
  readonly #kept: LRUCache<string, Float32Array>;
  readonly #running = new Map<string, Promise<Answer>>();
  /** Lives as long as the process: nobody can try queries against the hashes of another one. */
  readonly #hashKey = createSecretKey(randomBytes(32));

  constructor(options: QueryEmbeddingsOptions) {
    this.#options = options;
    this.#kept = new LRUCache({
      max: maxKept,
      ttl: keptMs,
      ttlAutopurge: true,
      ttlResolution: 0,
      ...(options.now && { perf: { now: options.now } }),
    });
  }

  /** Unit length; null when there is none in time. Never rejects. */
  async embed(query: QueryToEmbed): Promise<Float32Array | null> {
    const key = this.#keyOf(query);
    const kept = this.#kept.get(key);
    if (kept) return this.#settle("kept", kept);
    const running = this.#running.get(key);
    if (!running && this.#running.size >= maxRunning) return this.#settle("late", null);
    const answer = await withinDeadline(running ?? this.#request(key, query), this.#options.deadlineMs, () => null);
    if (answer && "vector" in answer) return this.#settle(running ? "shared" : "embedded", answer.vector);
    this.#report(query, answer);
    return this.#settle(answer ? "failed" : "late", null);
  }

  /** How many are kept at this moment. */
  get size(): number {
    return this.#kept.size;
  }

  #request(key: string, { query, language }: QueryToEmbed): Promise<Answer> {
    const request = this.#ask(normalize(query), language)
      .then((vector): Answer => {
        this.#kept.set(key, vector);
        return { vector };
      })
      .catch((error: unknown): Answer => ({ error }))
      .finally(() => this.#running.delete(key));
    this.#running.set(key, request);
    return request;
  }

  async #ask(query: string, language: string | null): Promise<Float32Array> {
    const signal = AbortSignal.timeout(requestTimeoutMs);
    const [vector] = await this.#options.embedder.embed([query], { signal, language });
    if (!vector) throw new EmbeddingProviderError({ reason: "invalid_answer" });
    return vector;
  }

  #keyOf({ organizationId, query, language }: QueryToEmbed): string {
    return createHmac("sha256", this.#hashKey)
      .update(JSON.stringify([organizationId, this.#options.embedder.model, language, normalize(query)]))
      .digest("base64");
  }

  #settle(outcome: QueryEmbeddingOutcome, vector: Float32Array | null): Float32Array | null {
    this.#options.onOutcome?.(outcome);
    return vector;
  }

  #report({ requestId }: QueryToEmbed, answer: { error: unknown } | null): void {
    // A provider that is left alone has been reported when it failed.
    if (answer?.error instanceof EmbeddingProviderError && answer.error.reason === "resting") return;
    const reason = answer?.error instanceof EmbeddingProviderError ? { reason: answer.error.reason } : {};
    this.#options.log.warn(
      { request_id: requestId, ...reason, ...(answer && { err: answer.error }) },
      "The query was not embedded in time; ranking without its embedding.",
    );
  }
}

function normalize(query: string): string {
  return query.normalize("NFC").trim().replace(/\s+/g, " ");
}
