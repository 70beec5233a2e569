import { describe, expect, it } from "vitest";
import { restatedPairs } from "../test/statement-pairs.ts";
import { differInValues } from "./same-statement.ts";

describe("differInValues", () => {
  it.each([
    ["en", "The order number is A-1.", "The order number is B-2."],
    ["en", "She lives at 14 Alder Lane.", "She lives at 41 Alder Lane."],
    ["en", "Has two daughters.", "Has 3 daughters."],
    ["en", "Likes coffee.", "Doesn't like coffee."],
    ["en", "Her dog is called Biscuit.", "Her cat is called Biscuit."],
    ["en", "Her daughter is called Mia.", "Her daughter is called Eva."],
    ["en", "The technician comes on Monday.", "The technician comes on Tuesday."],
    ["es", "Le gusta el café.", "No le gusta el café."],
    ["de", "Er hat einen Hund.", "Er hat keinen Hund."],
  ])("%s: %s / %s", (language, first, second) => {
    expect(differInValues(first, second, language)).toBe(true);
    expect(differInValues(second, first, language)).toBe(true);
  });

  it("sees no difference in a fact stated again", () => {
    const wrong = restatedPairs.filter(([language, first, second]) => differInValues(first, second, language));
    expect(wrong).toEqual([]);
  });

  it("lets one statement say more than the other", () => {
    expect(differInValues("Order XYZ-789 is late.", "Order XYZ-789 of 3 May is late.", "en")).toBe(false);
  });
});
