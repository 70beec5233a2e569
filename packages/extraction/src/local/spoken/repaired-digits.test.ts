import { describe, expect, it } from "vitest";
import { withRepairedDigits } from "./repaired-digits.ts";

describe("a number that is repaired while it is dictated", () => {
  it.each([
    ["5550147 sorry 148", "5550148"],
    ["it's 555-0147, no wait, 148 yeah", "it's 555-0148 yeah"],
    ["5550147, sorry, eight", "5550148"],
    ["44719 um no I mean zero two", "44702"],
  ])("%j is %j", (said, meant) => {
    expect(withRepairedDigits(said)).toBe(meant);
  });

  it.each([
    "5550147, sorry, 5550199",
    "order 44712, no, two boxes of it",
    "5550147. No 24 is next door.",
    "it was 44712, sorry about that",
  ])("%j stays as it is", (said) => {
    expect(withRepairedDigits(said)).toBe(said);
  });
});
