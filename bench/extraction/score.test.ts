import { describe, expect, it } from "vitest";
import { isGrounded, scoreCall } from "./score.ts";
import { memory, smallCall } from "./testing.ts";

describe("scoreCall", () => {
  it("finds facts, and tells whether their type is right", () => {
    const score = scoreCall(smallCall, [
      memory({ content: "Order number is X-412." }),
      memory({ content: "Asks to be called after five.", type: "factual" }),
    ]);
    expect(score.found.map(({ fact, typeRight }) => [fact.id, typeRight])).toEqual([
      ["order", true],
      ["time", false],
    ]);
    expect(score.missed.map(({ id }) => id)).toEqual(["lamp"]);
    expect(score.wrong).toEqual([]);
  });

  it("takes as wrong what neither a fact nor an allowed statement accounts for", () => {
    const score = scoreCall(smallCall, [
      memory({ content: "Order number is X413." }),
      memory({ content: "Account number is X412." }),
      memory({ content: "Said please." }),
      memory({ content: "Name is Dana." }),
    ]);
    expect(score.wrong.map(({ content }) => content)).toEqual(["Order number is X413.", "Account number is X412."]);
    expect(score.found).toEqual([]);
    expect(score.right).toHaveLength(2);
  });

  it("takes a memory as a duplicate when all it says was said before", () => {
    const both = memory({ content: "Order X412, call after five." });
    const score = scoreCall(smallCall, [
      memory({ content: "Order number is X412." }),
      both,
      memory({ content: "Call after five." }),
      memory({ content: "Said please." }),
    ]);
    expect(score.duplicates.map(({ content }) => content)).toEqual(["Call after five."]);
    expect(score.found.map(({ fact }) => fact.id)).toEqual(["order", "time"]);
  });
});

describe("isGrounded", () => {
  it("wants every quote in its turn, on word boundaries, and one of them said by the caller", () => {
    const grounded = (evidence: { turn: number; quote: string }[]) =>
      isGrounded(memory({ content: "…", evidence }), smallCall);
    expect(grounded([{ turn: 1, quote: "its x 4 1 2" }])).toBe(false);
    expect(grounded([{ turn: 1, quote: "IT'S X, 4 1 2" }])).toBe(true);
    expect(grounded([{ turn: 3, quote: "It's X 4 1 2" }])).toBe(false);
    expect(grounded([{ turn: 9, quote: "It's X 4 1 2" }])).toBe(false);
    expect(grounded([{ turn: 3, quote: "roken" }])).toBe(false);
    expect(grounded([{ turn: 3, quote: "…" }])).toBe(false);
    expect(grounded([{ turn: 0, quote: "What's the order number" }])).toBe(false);
    expect(grounded([...turnsOfAnswer])).toBe(true);
  });

  it("wants no turn of what the platform collected, and of nothing else", () => {
    expect(isGrounded(memory({ content: "…", evidence: [], attributedTo: "platform" }), smallCall)).toBe(true);
    expect(isGrounded(memory({ content: "…", evidence: [] }), smallCall)).toBe(false);
  });
});

const turnsOfAnswer = [
  { turn: 0, quote: "the order number" },
  { turn: 1, quote: "X 4 1 2" },
];
