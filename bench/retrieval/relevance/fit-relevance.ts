import { evidenceOf, type RelevanceModel, sumOfStandings } from "@elaaoms/recall/calibrated-relevance";
import type { Judged } from "./judge-scores.ts";
import { otherVectors } from "./ways.ts";

/** Of five questions with an answer, how many without one are counted beside them. */
export const unansweredWeight = 0.2;
const told = 5;
const sharpnesses = [8, 10, 12, 14, 16];
const iterations = 50;

interface Example {
  /** With a 1 for the intercept first. */
  features: readonly [number, number, number];
  isRight: boolean;
  weight: number;
}

/**
 * Logistic regression by Newton's method on the first five of each question. Its weights come from the tune half without
 * the other embedder, so that they have to hold for one that they have not seen; of several values of the sharpness, the one with the
 * lowest loss on the tune half with it.
 */
export function fitRelevance(judged: readonly Judged[]): RelevanceModel & { loss: number } {
  const tune = judged.filter(({ half }) => half === "tune");
  const fits = sharpnesses.map((sharpness) => {
    const known = tune.filter(({ way }) => way !== otherVectors);
    const [intercept, logShare, leadingFit] = fitLogistic(examplesOf(known, sharpness));
    const loss = lossOf(examplesOf(tune, sharpness), [intercept, logShare, leadingFit]);
    return { sharpness, intercept, logShare, leadingFit, loss };
  });
  const best = fits.toSorted((a, b) => a.loss - b.loss)[0];
  if (!best) throw new Error("Nothing to fit on.");
  return best;
}

function examplesOf(judged: readonly Judged[], sharpness: number): Example[] {
  return judged.flatMap(({ scores, isAnswerable }) => {
    const all = sumOfStandings(
      scores.map(({ score }) => score),
      sharpness,
    );
    return scores
      .map((each) => ({ ...each, evidence: evidenceOf(each.score, all, sharpness) }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, told)
      .map(({ evidence: { logShare, leadingFit }, isRight }) => ({
        features: [1, logShare, leadingFit] as const,
        isRight,
        weight: isAnswerable ? 1 : unansweredWeight,
      }));
  });
}

type Weights = readonly [number, number, number];

const likelihood = ({ features: [a, b, c] }: Example, [x, y, z]: Weights) =>
  1 / (1 + Math.exp(-(a * x + b * y + c * z)));

function lossOf(examples: readonly Example[], weights: Weights): number {
  let [loss, total] = [0, 0];
  for (const example of examples) {
    const right = likelihood(example, weights);
    loss -= example.weight * Math.log(Math.max(1e-9, example.isRight ? right : 1 - right));
    total += example.weight;
  }
  return loss / total;
}

function fitLogistic(examples: readonly Example[]): Weights {
  let weights: Weights = [0, 0, 0];
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const gradient = [0, 0, 0];
    const curvature = [0, 1, 2].map(() => [0, 0, 0]);
    for (const example of examples) {
      const right = likelihood(example, weights);
      for (const [row, feature] of example.features.entries()) {
        gradient[row] = (gradient[row] ?? 0) + example.weight * ((example.isRight ? 1 : 0) - right) * feature;
        for (const [column, other] of example.features.entries()) {
          const cells = curvature[row] ?? [];
          cells[column] = (cells[column] ?? 0) + example.weight * right * (1 - right) * feature * other;
        }
      }
    }
    const step = solve(curvature, gradient);
    weights = [weights[0] + (step[0] ?? 0), weights[1] + (step[1] ?? 0), weights[2] + (step[2] ?? 0)];
  }
  return weights;
}

/** Gaussian elimination; the curvature of a logistic loss is positive definite, so that no pivot is 0. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, values[index] ?? 0]);
  for (const [at, pivotRow] of rows.entries()) {
    const pivot = pivotRow[at] ?? 1;
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = (row[at] ?? 0) / pivot;
      for (const [column, cell] of pivotRow.entries()) row[column] = (row[column] ?? 0) - factor * cell;
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}
