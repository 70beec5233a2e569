import type { PrivacyMatch } from "@elaaoms/privacy/match";
import { describe, expect, it } from "vitest";
import { readSnippets } from "./read-snippets.ts";
import { scoreSnippet } from "./score.ts";
import { tally } from "./tally.ts";

const read = (line: string) => {
  const [snippet] = readSnippets(line, { language: "en", part: "worked-on" });
  if (!snippet) throw new Error("no snippet");
  return snippet;
};
const match = (category: string, ...spans: [turn: number, start: number, end: number][]): PrivacyMatch => ({
  category,
  kind: "card_number",
  spans: spans.map(([turn, start, end]) => ({ turn, start, end })),
  confidence: 1,
  reason: "checksum",
  rule: null,
});

describe("readSnippets", () => {
  it("takes the marks out of the text and joins what was dictated in pieces", () => {
    const snippet = read("A: Card? | C: it's {payment: 4111} | A: yes | C: {payment+: 1111}, order <77>");
    expect(snippet.turns.map(({ text }) => text)).toEqual(["Card?", "it's 4111", "yes", "1111, order 77"]);
    expect(snippet.positives).toEqual([
      {
        category: "payment",
        spans: [
          { turn: 1, start: 5, end: 9 },
          { turn: 3, start: 0, end: 4 },
        ],
      },
    ]);
    expect(snippet.lookAlikes).toEqual([{ turn: 3, start: 12, end: 14 }]);
  });

  it.each(["X: <4>", "C: nothing", "C: {colour: red}"])("refuses %s", (line) => {
    expect(() => read(line)).toThrow(/en worked-on 1/);
  });
});

describe("scoreSnippet", () => {
  const snippet = read("C: card {payment: 4111} order <77>");

  it("finds an identifier only when all of it is covered", () => {
    expect(scoreSnippet(snippet, [match("payment", [0, 5, 9])]).found).toHaveLength(1);
    expect(scoreSnippet(snippet, [match("payment", [0, 5, 8])]).missed).toHaveLength(1);
    expect(scoreSnippet(snippet, [match("bank", [0, 5, 9])]).missed).toHaveLength(1);
  });

  it("counts every match that touches nothing of its category as wrong, and its look-alike as taken", () => {
    const score = scoreSnippet(snippet, [match("payment", [0, 16, 18])]);
    expect(score.wrong).toHaveLength(1);
    expect(score.taken).toHaveLength(1);
    expect(tally([score])).toMatchObject({ recall: 0, precision: 0, survival: 0, positives: 1 });
  });

  it("has no rates of nothing", () => {
    expect(tally([])).toMatchObject({ recall: null, precision: null, survival: null });
  });
});
