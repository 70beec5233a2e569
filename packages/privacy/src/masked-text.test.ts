import { describe, expect, it } from "vitest";
import { MaskedText } from "./masked-text.ts";

describe("MaskedText", () => {
  it("tells places of the original after several rounds", () => {
    const masked = new MaskedText("one two three four");
    masked.replace([{ start: 4, end: 7, placeholder: "[second]" }]);
    expect(masked.text).toBe("one [second] three four");
    masked.replace([
      { start: 0, end: 3, placeholder: "[a]" },
      { start: 19, end: 23, placeholder: "[z]" },
    ]);
    expect(masked.text).toBe("[a] [second] three [z]");
    expect(masked.edits.map(({ start, end }) => "one two three four".slice(start, end))).toEqual([
      "one",
      "two",
      "four",
    ]);
    for (const { maskedStart, maskedEnd, placeholder } of masked.edits) {
      expect(masked.text.slice(maskedStart, maskedEnd)).toBe(placeholder);
    }
  });

  it("takes placeholders in that a later place covers", () => {
    const masked = new MaskedText("one two three four");
    masked.replace([{ start: 4, end: 7, placeholder: "[b]" }]);
    masked.replace([{ start: 2, end: 9, placeholder: "[all]" }]);
    expect(masked.text).toBe("on[all]hree four");
    expect(masked.edits).toMatchObject([{ start: 2, end: 9 }]);
  });
});
