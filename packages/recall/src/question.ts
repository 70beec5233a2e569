import { askedKinds, toKindBits } from "./answer-kinds.ts";
import { type Components, dotProduct, toComponents } from "./dot-product.ts";
import type { CosineScale } from "./embedder.ts";
import { localCosineScale } from "./local-embedder.ts";
import type { MemorySet } from "./memory-set.ts";
import { readQuery } from "./read-query.ts";
import { relevanceOfCosine } from "./relevance.ts";
import { type SoughtTerms, seekTerms } from "./sought-terms.ts";

/** All of the built-in embedder, which is always at hand. */
export interface FallbackVectors {
  query: Float32Array;
  /** By memory id. */
  memories: ReadonlyMap<string, Float32Array>;
}

export interface QuestionInput {
  query: string;
  /** Unit length, of the model that made the set's embeddings; null when it was not there in time. */
  queryEmbedding: Float32Array | null;
  /** The scale of that model; the built-in embedder's by default. */
  cosineScale?: CosineScale;
  /** Vectors of the built-in embedder, for the memories that the query's embedding cannot be compared with. */
  fallback?: FallbackVectors | null;
}

/** A query put to a set of memories: what is the same for every part of the set that is searched is worked out once. */
export class Question {
  readonly set: MemorySet;
  readonly sought: SoughtTerms;
  /** The kinds of answer that are asked for, a bit each. */
  readonly kinds: number;
  readonly #embedding: Components | null;
  readonly #cosineScale: CosineScale;
  readonly #fallback: { query: Components; memories: FallbackVectors["memories"] } | null;
  /** By position; those at which 1 is set in the other one are known. */
  readonly #vectorRelevances: Float64Array;
  readonly #isCompared: Uint8Array;

  constructor(set: MemorySet, { query, queryEmbedding, cosineScale, fallback }: QuestionInput) {
    this.set = set;
    this.sought = seekTerms(readQuery(query, set.language), set);
    this.kinds = toKindBits(askedKinds(query));
    this.#embedding = queryEmbedding?.length === set.dimensions ? toComponents(queryEmbedding) : null;
    this.#cosineScale = cosineScale ?? localCosineScale;
    this.#fallback = fallback ? { query: toComponents(fallback.query), memories: fallback.memories } : null;
    this.#vectorRelevances = new Float64Array(set.count);
    this.#isCompared = new Uint8Array(set.count);
  }

  /**
   * How well the vectors of the memories at these positions fit, 0–1; NaN where there are no two vectors to compare. By
   * position: of other memories it says nothing.
   */
  vectorRelevances(positions: Uint32Array): Float64Array {
    for (let index = 0; index < positions.length; index += 1) {
      const position = positions[index] ?? 0;
      if (this.#isCompared[position] === 1) continue;
      this.#isCompared[position] = 1;
      this.#vectorRelevances[position] = this.#compare(position);
    }
    return this.#vectorRelevances;
  }

  #compare(position: number): number {
    const { levels, norms } = this.set.columns;
    const norm = norms[position] ?? Number.NaN;
    if (this.#embedding && !Number.isNaN(norm)) {
      const cosine = norm === 0 ? 0 : dotProduct(this.#embedding, levels, position * this.set.dimensions) / norm;
      return relevanceOfCosine(cosine, this.#cosineScale);
    }
    if (!this.#fallback) return Number.NaN;
    const { query, memories } = this.#fallback;
    const vector = memories.get(this.set.idOf(position));
    if (query.dimensions !== vector?.length) return Number.NaN;
    return relevanceOfCosine(dotProduct(query, vector, 0), localCosineScale);
  }
}
