import { describe, expect, it } from "vitest";
import { extractLocally } from "../../testing/written-calls.ts";

async function contentsOf(text: string): Promise<string[]> {
  return (await extractLocally(text)).candidates.map(({ content }) => content);
}

describe("a condition for leaving or staying", () => {
  it.each([
    ["C: If the fee isn't dropped, I'm moving to Fernbank.", "Is moving to Fernbank if the fee isn't dropped."],
    ["C: If you halve the rent for a year, we'd stay.", "Would stay if the company halve the rent for a year."],
    ["C: My lease ends in May and I won't renew if the lift stays broken.", "Won't renew if the lift stays broken."],
    ["C: Refund all of it, or I'm disputing it with my bank.", "Is disputing it with their bank otherwise."],
    ["C: We're cancelling unless you send somebody today.", "Is cancelling unless the company sends somebody today."],
  ])("is told: %s", async (text, content) => {
    expect(await contentsOf(text)).toContain(content);
  });

  it.each(["C: If it rains we go by car.", "C: If that's okay I'll wait.", "C: If I switch to email, is it faster?"])(
    "is not guessed: %s",
    async (text) => {
      expect(await contentsOf(text)).toEqual([]);
    },
  );
});
