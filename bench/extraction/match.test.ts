import { describe, expect, it } from "vitest";
import { pattern } from "./gold.ts";
import { matches } from "./match.ts";

describe("matches", () => {
  it.each([
    ["The caller is ALLERGIC to penicillin.", "allerg & penicillin|amoxicillin", true],
    ["The caller is allergic to nuts.", "allerg & penicillin|amoxicillin", false],
    ["Prefers a call.", "all", false],
    ["Órdenes: número 7", "numero", true],
    ["Order number is B W, 4 4 7 1 9.", "order & BW44719", true],
    ["Order number is BW-447191.", "BW44719", false],
    ["Phone number: +1 (218) 555-0142.", "2185550142", true],
    ["Lives in apartment 15.", "apartment 1", false],
    ["Has 124 technicians.", "24", false],
    ["Has 24 technicians.", "24", true],
    ["On 2026-03-17 at 15:15.", "march 17|2026-03-17", true],
    ["Write to tom@lakeshore.example.", "tom@lakeshore.example", true],
    ["Is sick of.", "=is sick of", true],
    ["Is sick of the noise.", "=is sick of", false],
    ["Zählerstand 42.810", "42810", true],
  ])("%s / %s: %s", (text, notation, expected) => {
    expect(matches(text, pattern(notation))).toBe(expected);
  });
});
