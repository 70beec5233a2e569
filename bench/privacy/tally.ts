import type { SnippetScore } from "./score.ts";

/** Sums over snippets. Rates are 0–1, and null where there is nothing to divide by. */
export interface Tally {
  positives: number;
  found: number;
  /** Found positives over all positives. */
  recall: number | null;
  matches: number;
  wrong: number;
  /** Right matches over all matches. */
  precision: number | null;
  lookAlikes: number;
  survived: number;
  /** Look-alikes that no match touches over all look-alikes. */
  survival: number | null;
}

/** Sums up scores; with a category, of its positives and matches alone. Look-alikes belong to no category. */
export function tally(scores: readonly SnippetScore[], category?: string): Tally {
  const of = <Item extends { category: string }>(pick: (score: SnippetScore) => readonly Item[]) =>
    scores.flatMap(pick).filter((item) => category === undefined || item.category === category).length;
  const found = of(({ found: positives }) => positives);
  const positives = found + of(({ missed }) => missed);
  const wrong = of((score) => score.wrong);
  const matches = wrong + of(({ right }) => right);
  const survived = category === undefined ? scores.reduce((sum, score) => sum + score.survived.length, 0) : 0;
  const taken = category === undefined ? scores.reduce((sum, score) => sum + score.taken.length, 0) : 0;
  return {
    positives,
    found,
    recall: rate(found, positives),
    matches,
    wrong,
    precision: rate(matches - wrong, matches),
    lookAlikes: survived + taken,
    survived,
    survival: rate(survived, survived + taken),
  };
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
