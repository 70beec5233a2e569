interface Quote {
  quote: string;
}

/** The newest of what was said, the same words once. `evidence` is the oldest first. */
export function newestQuotes<Evidence extends Quote>(evidence: readonly Evidence[], count: number): Evidence[] {
  const newest = new Map<string, Evidence>();
  for (const each of evidence.toReversed()) {
    const words = each.quote
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, " ")
      .trim();
    if (!newest.has(words)) newest.set(words, each);
  }
  return [...newest.values()].slice(0, count);
}
