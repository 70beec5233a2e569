/** A piece of a turn, and whether a memory quotes it. */
export interface QuotedPiece {
  text: string;
  isQuoted: boolean;
}

/** Cuts what was said where quotes begin and end. Quotes that overlap are one; those that are not in it are passed over. */
export function markQuotes(text: string, quotes: readonly string[]): QuotedPiece[] {
  const lower = text.toLowerCase();
  const places = quotes
    .map((quote) => quote.trim().toLowerCase())
    .filter((quote) => quote !== "" && lower.includes(quote))
    .map((quote) => ({ start: lower.indexOf(quote), end: lower.indexOf(quote) + quote.length }))
    .sort((one, other) => one.start - other.start);
  const pieces: QuotedPiece[] = [];
  let done = 0;
  for (const { start, end } of places) {
    if (start > done) pieces.push({ text: text.slice(done, start), isQuoted: false });
    if (end > done) pieces.push({ text: text.slice(Math.max(start, done), end), isQuoted: true });
    done = Math.max(done, end);
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isQuoted: false });
  return pieces;
}
