/** The first of some stretches, sorted by where they begin, that begins at a token or after it; in logarithmic time. */
export function firstFrom<T extends { first: number }>(sorted: readonly T[], token: number): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
