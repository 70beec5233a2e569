import type { CosineScale } from "./embedder.ts";

/*
 * Both witnesses are mapped onto one scale before they are fused: from 0.7 on this answers the question where nothing else
 * does as well, 0.3 to 0.7 is about the same subject, and below is hardly related. What that promises in a whole set of
 * memories is told afterwards, by `calibrated-relevance.ts`.
 */
const answering = 0.7;
const unrelated = 0.25;

/** Words alone never reach certainty: the same words can be about something else. */
const maxLexical = 0.93;
/** Half of the question answered is far less than half of an answer. */
const coverageExponent = 1.15;
/** Repetition and brevity order memories that answer the same part of the question; they do not change what is answered. */
const bm25Share = 0.1;

/**
 * @param coverage share of the query that is answered, weighted by inverse document frequency, 0–1.
 * @param relativeBm25 BM25 as a share of the set's best, 0–1.
 */
export function relevanceOfCoverage(coverage: number, relativeBm25: number): number {
  // Of most memories, where the power would be what takes longest.
  if (coverage === 0) return 0;
  return maxLexical * coverage ** coverageExponent * (1 - bm25Share + bm25Share * relativeBm25);
}

/** Straight lines through (0, 0), (unrelated, 0.25), (answering, 0.7) and (1, 1). */
export function relevanceOfCosine(cosine: number, scale: CosineScale): number {
  if (cosine <= 0) return 0;
  if (cosine < scale.unrelated) return (unrelated * cosine) / scale.unrelated;
  if (cosine < scale.answering) {
    return unrelated + ((answering - unrelated) * (cosine - scale.unrelated)) / (scale.answering - scale.unrelated);
  }
  return Math.min(1, answering + ((1 - answering) * (cosine - scale.answering)) / (1 - scale.answering));
}

const weakerShare = 0.5;

/**
 * The stronger witness counts most; the weaker one orders what the stronger holds for equal. Reciprocal rank fusion (Cormack
 * et al., 2009, k = 60) found less on the questions of `test/retrieval.test.ts`, and ranks alone could not be calibrated.
 *
 * @param vector NaN for a memory without a vector to compare.
 */
export function fuseRelevance(lexical: number, vector: number): number {
  if (Number.isNaN(vector)) return lexical;
  const stronger = Math.max(lexical, vector);
  const weaker = Math.min(lexical, vector);
  return stronger + weakerShare * weaker * (1 - stronger);
}
