import { unansweredWeight } from "./fit-relevance.ts";
import type { Judged } from "./judge-scores.ts";

export interface Claim {
  /** 0–1: what was said to be likely. */
  claimed: number;
  isRight: boolean;
  weight: number;
}

/** What was claimed of the memories that agents are told. */
export function claimsOf(
  judged: readonly Judged[],
  by: "relevance" | "score",
  { first = false }: { first?: boolean } = {},
): Claim[] {
  return judged.flatMap(({ told, isAnswerable }) =>
    (first ? told.slice(0, 1) : told).map((each) => ({
      claimed: each[by],
      isRight: each.isRight,
      weight: isAnswerable ? 1 : unansweredWeight,
    })),
  );
}

/** How many of the claims from `from` to below `below` there are, and the weighted share of them that is right. */
export function shareRight(claims: readonly Claim[], from: number, below = 1.01): { count: number; share: number } {
  const within = claims.filter(({ claimed }) => claimed >= from && claimed < below);
  const weigh = (each: readonly Claim[]) => each.reduce((sum, { weight }) => sum + weight, 0);
  return { count: within.length, share: weigh(within.filter(({ isRight }) => isRight)) / weigh(within) };
}

const bins = 10;

/** Mean distance between what is claimed and what is right, over ten bins of equal width (Naeini et al., 2015). */
export function expectedCalibrationError(claims: readonly Claim[]): number {
  const sums = Array.from({ length: bins }, () => ({ weight: 0, claimed: 0, right: 0 }));
  for (const { claimed, isRight, weight } of claims) {
    const bin = sums[Math.min(bins - 1, Math.floor(claimed * bins))];
    if (!bin) continue;
    bin.weight += weight;
    bin.claimed += weight * claimed;
    bin.right += isRight ? weight : 0;
  }
  const total = sums.reduce((sum, { weight }) => sum + weight, 0);
  return sums.reduce((sum, bin) => sum + Math.abs(bin.claimed - bin.right), 0) / total;
}
