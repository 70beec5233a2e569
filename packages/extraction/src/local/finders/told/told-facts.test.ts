import { describe, expect, it } from "vitest";
import { extractLocally } from "../../testing/written-calls.ts";

async function contentsOf(text: string): Promise<string[]> {
  return (await extractLocally(text)).candidates.map(({ content }) => content);
}

describe("a clause that no pattern of its own tells", () => {
  it.each([
    ["C: Our lease ends in March.", "Their lease ends in March."],
    ["C: So, um, I grew up on a farm near Bend.", "Grew up on a farm near Bend."],
    ["C: One of us is vegan.", "One of them is vegan."],
    ["C: I cancelled my gym membership in July.", "Cancelled their gym membership in July."],
    [
      "C: I walk to the station and park my bike there, and our street is closed till May.",
      "Their street is closed till May.",
    ],
    ["C: By the way, there's a narrow staircase, so bring two people.", "There is a narrow staircase."],
    ["C: Monday I'm in Leeds, so Friday is better.", expect.stringMatching(/^Is in Leeds on Monday \(/)],
    ["C: My old phone's in the river.", "Their old phone is in the river."],
    ["C: They moved my therapy to another clinic.", "Their therapy was moved to another clinic."],
    ["C: I'm buying a canoe next month, do you rent paddles?", "Is buying a canoe next month."],
    ["C: Ask for Nadia, she's our foreman.", "Nadia is their foreman."],
    ["C: A plumber came in May, he replaced the valve.", "The plumber replaced the valve."],
    ["C: hi so my internet drops every evening i work nights so that hurts", "Their internet drops every evening."],
  ])("becomes a statement: %s", async (text, content) => {
    expect(await contentsOf(text)).toContainEqual(content);
  });

  it.each([
    "C: I think that's everything.",
    "C: I have one more question about the bill.",
    "C: Let me get my glasses from the kitchen.",
    "C: I'm standing in the garden with my phone.",
    "C: I was wondering about the price of the tickets.",
    "C: The view was gorgeous.",
    "C: I could maybe bring a cake on Sunday.",
    "C: Your driver took the wrong bridge, didn't he?",
    "C: It's the one with the blue lid.",
    "C: Every time I get in there.",
  ])("stays unsaid: %s", async (text) => {
    expect(await contentsOf(text)).toEqual([]);
  });

  it("names what a pronoun means, where the question named one thing", async () => {
    const contents = await contentsOf(
      "A: And how old is your roof?\nC: We replaced it three years ago, after the hail.",
    );
    expect(contents).toContain("Replaced the roof three years ago, after the hail.");
  });

  it.each([
    "C: We replaced it three years ago.",
    "C: I had that done in August.",
    "C: My wife ate there on her birthday.",
  ])("stays unsaid when a pronoun means something unknown: %s", async (text) => {
    expect((await contentsOf(text)).filter((content) => /\b(?:it|that|there)\b/.test(content))).toEqual([]);
  });

  it("is not told twice", async () => {
    const contents = await contentsOf("C: I'm allergic to shellfish. Like I said, I'm allergic to shellfish.");
    expect(contents).toEqual(["Is allergic to shellfish."]);
  });

  it("cites the caller's words", async () => {
    const { candidates } = await extractLocally("A: Hello.\nC: Well, our lease ends in March.");
    expect(candidates[0]?.evidence).toEqual([{ turn: 1, quote: "Well, our lease ends in March." }]);
  });

  it.each(["C: Our guests can't see any of the photos since Sunday.", "C: The furnace quit on us last night."])(
    "is an open issue when it tells of a trouble: %s",
    async (text) => {
      const { candidates, openIssues } = await extractLocally(text);
      expect(candidates.map(({ type }) => type)).toEqual(["issue"]);
      expect(openIssues).toHaveLength(1);
    },
  );
});
