import { countTokens as countO200k } from "gpt-tokenizer/encoding/o200k_base";

/**
 * Byte-pair merging is quadratic in the length of one word or gap (3.6 s for 100,000 letters, 8 s for as many spaces), so
 * longer ones are counted in pieces. A cut adds at most one token.
 */
const maxRunLength = 256;
const longRun = new RegExp(`\\S{${maxRunLength}}(?=\\S)|\\s{${maxRunLength}}(?=\\s)`, "g");

/** What looks like a control token ("<|endoftext|>") is a caller's text like any other, and must not throw. */
const asPlainText = { disallowedSpecial: new Set<string>() };

/**
 * How many o200k_base tokens (GPT-4o and later) the text takes; other models' counts differ by some percent.
 * Importing this module loads the encoding's table once: about 0.2 s and 50 MB. Counting then takes about 7 µs a sentence.
 */
export function countTokens(text: string): number {
  if (text.length <= maxRunLength) return countO200k(text, asPlainText);
  let tokens = 0;
  let start = 0;
  for (const match of text.matchAll(longRun)) {
    const end = match.index + match[0].length;
    tokens += countO200k(text.slice(start, end), asPlainText);
    start = end;
  }
  return tokens + countO200k(text.slice(start), asPlainText);
}

/**
 * The items that fit, in their order: those that no longer fit are skipped, so that one long item does not shut out the
 * shorter ones after it. The taken items' tokens never add up to more than the budget.
 */
export function takeWithinBudget<Item extends { readonly tokens: number }>(
  items: readonly Item[],
  budget: number,
): Item[] {
  let left = budget;
  return items.filter((item) => {
    if (item.tokens > left) return false;
    left -= item.tokens;
    return true;
  });
}
