import type { Atom } from "./atoms.ts";

const mostSingles = 10;

/**
 * The digits that parts of a number may stand for, the likeliest first: "forty one zero" is 410, and 4010 for somebody who
 * reads pairs. Every part that can be taken apart is, first all of them and then each alone; the list is bounded.
 */
export function readingsOf(atoms: readonly Atom[]): string[] {
  const joined = (isApart: (index: number) => boolean) =>
    atoms.map(({ chars, apart }, index) => (apart !== null && isApart(index) ? apart : chars)).join("");
  const divisible = atoms.flatMap(({ apart }, index) => (apart === null ? [] : [index]));
  if (divisible.length === 0) return [joined(() => false)];
  return [
    joined(() => false),
    joined(() => true),
    ...divisible.slice(0, mostSingles).map((one) => joined((index) => index === one)),
  ];
}
