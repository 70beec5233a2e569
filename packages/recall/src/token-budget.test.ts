import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { describe, expect, it } from "vitest";
import { countTokens, takeWithinBudget } from "./token-budget.ts";

describe("countTokens", () => {
  it("counts as o200k_base does", () => {
    for (const text of ["hello world", "La dirección es calle Olmo 27.", "👍🏽 ok", "order XYZ-789 ".repeat(200)]) {
      expect(countTokens(text)).toBe(encode(text).length);
    }
    expect(countTokens("")).toBe(0);
  });

  it("takes what looks like a control token for text", () => {
    expect(countTokens("she said <|endoftext|> and hung up")).toBeGreaterThan(5);
  });

  it.each(["abcdefgh", " ", "\n"])("counts a long run of %j in pieces, at most one token a piece too many", (piece) => {
    const text = piece.repeat(4_000 / piece.length);
    const exact = encode(text).length;
    expect(countTokens(text)).toBeGreaterThanOrEqual(exact);
    expect(countTokens(text)).toBeLessThanOrEqual(exact + text.length / 256);
  });
});

describe("takeWithinBudget", () => {
  const items = [5, 4, 10, 1].map((tokens) => ({ tokens }));

  it("takes what fits, in order, and skips what does not", () => {
    expect(takeWithinBudget(items, 10).map(({ tokens }) => tokens)).toEqual([5, 4, 1]);
    expect(takeWithinBudget(items, 20)).toEqual(items);
    expect(takeWithinBudget(items, 0)).toEqual([]);
  });
});
