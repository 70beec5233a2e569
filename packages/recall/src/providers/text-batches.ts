/** OpenAI takes 8,192 tokens a text: as many characters as fit even where each takes three tokens. */
const maxTextLength = 2_700;
/** OpenAI takes 300,000 tokens and 2,048 texts a request. */
const maxBatchLength = 100_000;
const maxBatchTexts = 256;
/** An empty text is refused; this one is about nothing. */
const emptyText = "-";

/** A text as a provider takes it. */
function toProviderText(text: string): string {
  // A lone surrogate is refused as bad Unicode.
  return text.slice(0, maxTextLength).toWellFormed().trim() || emptyText;
}

/** Texts in the order given, in as few requests as a provider takes them. */
export function batchTexts(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let length = 0;
  for (const text of texts.map(toProviderText)) {
    if (batch.length > 0 && (batch.length === maxBatchTexts || length + text.length > maxBatchLength)) {
      batches.push(batch);
      [batch, length] = [[], 0];
    }
    batch.push(text);
    length += text.length;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
