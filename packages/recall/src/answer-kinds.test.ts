import { describe, expect, it } from "vitest";
import { askedKinds, heldKinds } from "./answer-kinds.ts";

describe("askedKinds", () => {
  it.each([
    ["When did she move?", ["time"]],
    ["¿Dónde vive?", ["place"]],
    ["Wer hilft ihm?", ["person"]],
    ["How many dogs does he have?", ["amount"]],
    ["¿Por qué llamó?", ["reason"]],
    ["Wohin und warum?", ["place", "reason"]],
    ["order number", []],
    ["whenever, somewhere", []],
  ])("reads %s", (query, kinds) => {
    expect(askedKinds(query)).toEqual(kinds);
  });
});

describe("heldKinds", () => {
  it.each([
    ["time", "The wedding is on 3 May.", "The wedding was lovely."],
    ["place", "He works in Boston.", "He works hard."],
    ["person", "Her colleague drives her.", "It drives itself."],
    ["amount", "The repair costs 1.900 Euro.", "The repair is expensive."],
    ["reason", "She left because it rained.", "She left."],
  ] as const)("tells a statement that holds a %s from one that does not", (kind, holds, lacks) => {
    expect(heldKinds(holds)).toContain(kind);
    expect(heldKinds(lacks)).not.toContain(kind);
  });
});
