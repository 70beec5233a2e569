import { describe, expect, it } from "vitest";
import { extractLocally } from "../../testing/written-calls.ts";

async function contentsOf(text: string): Promise<string[]> {
  return (await extractLocally(text)).candidates.map(({ content }) => content);
}

describe("what somebody is to do", () => {
  it.each([
    [
      "C: I'm out till five, so have them leave it with the concierge.",
      "Asked the company to have them leave deliveries with the concierge.",
    ],
    ["C: Fine. Tell him to park in the alley.", "Asked the company to tell him to park in the alley."],
    ["C: Can the driver not ring the bell after lunch?", "Asked that the driver not ring the bell after lunch."],
    ["C: Could you grind the beans for a French press?", "Asked the company to grind the beans for a French press."],
  ])("is told: %s", async (text, content) => {
    expect(await contentsOf(text)).toContain(content);
  });

  it.each([
    "C: Can you hear me now, is this better?",
    "C: Could you tell me the opening hours on Sunday?",
    "C: Can you do it then?",
    "C: Could you hold on for a second please?",
    "C: Have them what?",
  ])("is not guessed: %s", async (text) => {
    expect(await contentsOf(text)).toEqual([]);
  });
});
