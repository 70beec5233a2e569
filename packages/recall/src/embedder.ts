/**
 * Where an embedder's cosines between a question and a memory lie, so that relevance means the same for all of them.
 * Measured on questions and memories of the domain.
 */
export interface CosineScale {
  /** Of memories that do not answer the question, 95 % lie below it. */
  readonly unrelated: number;
  /** Of the pairs above it, 17 of 20 are a question and a memory that answers it. */
  readonly answering: number;
}

export interface EmbedOptions {
  signal: AbortSignal;
  /** Primary language of the texts, null when unknown. */
  language: string | null;
  /**
   * A failure that may pass is waited out and tried again, as long as the signal allows. Not while anybody waits: by default
   * the first failure is the last.
   */
  mayRetry?: boolean;
}

/** Turns text into vectors. Vectors are unit length, so that their dot product is their cosine. */
export interface Embedder {
  /** Names the vectors: vectors of two models are never compared. */
  readonly model: string;
  /** Null when it is the model's own, and shows with its first answer. */
  readonly dimensions: number | null;
  /** Cosine from which two statements are taken for the same one; measured for this embedder. */
  readonly duplicateThreshold: number;
  /** Without it, ranking takes the scale of the built-in embedder. */
  readonly cosineScale?: CosineScale;
  /** One vector a text, in order. Rejects when the signal aborts or the provider fails. */
  embed(texts: readonly string[], options: EmbedOptions): Promise<Float32Array[]>;
}
