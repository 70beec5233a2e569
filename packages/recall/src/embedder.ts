/** Turns text into vectors. Vectors are unit length, so that their dot product is their cosine. */
export interface Embedder {
  /** Names the vectors: vectors of two models are never compared. */
  readonly model: string;
  readonly dimensions: number;
  /** Cosine from which two statements are taken for the same one; measured for this embedder. */
  readonly duplicateThreshold: number;
  /** One vector a text, in order. Rejects when the signal aborts or the provider fails. */
  embed(texts: readonly string[], options: { signal: AbortSignal; language: string | null }): Promise<Float32Array[]>;
}
