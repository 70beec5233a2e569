import { describe, expect, it } from "vitest";
import { extractLocally } from "../../testing/written-calls.ts";

async function contentsOf(text: string): Promise<string[]> {
  return (await extractLocally(text)).candidates.map(({ content }) => content);
}

describe("a wish without a verb", () => {
  it.each([
    ["A: And on the pizza?\nC: No olives this time.", "Wants no olives."],
    ["C: Friday over Thursday.", /^Prefers Friday .*over Thursday/],
    ["C: I can't see well, so please no small print.", "Wants no small print."],
    ["A: And which room?\nC: It needs to be the one with the ramp.", "Needs it to be the one with the ramp."],
    ["C: Any weekday, but not Mondays, I teach then.", "Is not available on Mondays."],
    ["A: What hours do you need?\nC: Eight to five.", "Needs eight to five."],
    ["C: Brown paper, please.", "Wants brown paper."],
    ["A: Is there a good time for the visit?\nC: Evenings after six.", "Is available in the evenings after six."],
    ["A: What days suit you?\nC: Mondays or Fridays.", "Is available on Mondays or Fridays."],
    ["A: She could see you at 4:30.\nC: 4:30 works.", "Agreed on 4:30."],
    [
      "A: What kind of room would you like?\nC: Something quiet at the back.",
      "Would like something quiet at the back.",
    ],
  ])("becomes a statement: %s", async (text, content) => {
    expect(await contentsOf(text)).toContainEqual(
      typeof content === "string" ? content : expect.stringMatching(content),
    );
  });

  it.each([
    "A: Anything else?\nC: No problem.",
    "A: Do you have any allergies?\nC: No allergies.",
    "A: When did it start?\nC: Sunday morning.",
    "C: Yes, please.",
    "C: One moment, please.",
    "C: No idea.",
    "A: How many are you?\nC: Five then.",
  ])("is not guessed: %s", async (text) => {
    expect((await contentsOf(text)).filter((content) => /^(?:Wants|Is available|Agreed|Would)/.test(content))).toEqual(
      [],
    );
  });
});
