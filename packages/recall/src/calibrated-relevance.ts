/** Which scores promise an answer. Fitted, not chosen: `pnpm eval:relevance --fit`. */
export interface RelevanceModel {
  /** How much a lead counts: at 12, a memory that is ahead by 0.06 stands for two that are not. */
  readonly sharpness: number;
  readonly intercept: number;
  /** Weight of {@link RelevanceEvidence.logShare}, and of the next; both above 0, so that the order of scores is kept. */
  readonly logShare: number;
  readonly leadingFit: number;
}

/**
 * On the tune half of our questions, of which every sixth was put to memories that do not answer it: by words alone and with
 * the built-in embedder's vectors, to sets of 20, 60 and 250 memories.
 */
export const fittedModel: RelevanceModel = {
  sharpness: 12,
  intercept: -0.77,
  logShare: 0.69,
  leadingFit: 0.99,
};

/** Scores of 0 and 1 would have no finite logit. */
const minScore = 0.01;
const maxScore = 0.99;
/** A memory with a quarter of what was asked for is none that a lead makes an answer of: its logit is about -1. */
const leastFit = 1;

const logit = (share: number) => Math.log(share / (1 - share));
const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** What the relevance of one memory rests on, with the names of the model's weights. */
export interface RelevanceEvidence {
  logShare: number;
  leadingFit: number;
}

const standingOf = (score: number, sharpness: number) => Math.exp(sharpness * score);

/** What all scores together stand for: what a share is a share of. */
export function sumOfStandings(scores: ArrayLike<number>, sharpness: number): number {
  let sum = 0;
  for (let index = 0; index < scores.length; index += 1) sum += standingOf(scores[index] ?? 0, sharpness);
  return sum;
}

/**
 * A memory's share among all that could be meant (a softmax over the scores), and its own score as far as it leads: where
 * many memories score alike the first answers less often, which is why one score promises less in a large set. Both grow
 * with the score.
 *
 * @param all the {@link sumOfStandings} of the set.
 */
export function evidenceOf(score: number, all: number, sharpness: number): RelevanceEvidence {
  const share = standingOf(score, sharpness) / all;
  const fit = logit(Math.min(maxScore, Math.max(minScore, score)));
  return { logShare: Math.log(share), leadingFit: share * Math.max(0, fit + leastFit) };
}

/** How likely a memory is to answer, 0–1. */
export function likelihoodOf({ logShare, leadingFit }: RelevanceEvidence, model: RelevanceModel): number {
  return sigmoid(model.intercept + model.logShare * logShare + model.leadingFit * leadingFit);
}

/**
 * Tells how likely a memory of a set is to answer, by its score among those of all of them for one question. Keeps the order
 * of scores.
 *
 * @param scores 0–1, one a memory of the set, also of those that are not told.
 */
export function calibrateScores(scores: ArrayLike<number>, model = fittedModel): (score: number) => number {
  const all = sumOfStandings(scores, model.sharpness);
  return (score) => likelihoodOf(evidenceOf(score, all, model.sharpness), model);
}
