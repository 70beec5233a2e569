import { describe, expect, it } from "vitest";
import { extractLocally } from "../../testing/written-calls.ts";

async function contentsOf(text: string): Promise<string[]> {
  return (await extractLocally(text)).candidates.map(({ content }) => content);
}

describe("a question and its answer", () => {
  it.each([
    ["A: How old is your roof?\nC: About four years.", "Their roof is about four years old."],
    ["A: How long have you lived in Salem?\nC: Six years.", "Has lived in Salem for six years."],
    ["A: When did you buy the oven?\nC: Last March.", "Bought the oven last March."],
    ["A: Where do you keep the meter?\nC: In the basement.", "Keeps the meter in the basement."],
    ["A: How much do you pay now?\nC: About 80 dollars.", "Pays about 80 dollars now."],
    ["A: Do you have dental insurance?\nC: Yes, Delta Dental.", "Has dental insurance: Delta Dental."],
    ["A: Have you restarted the modem?\nC: Twice.", "Has restarted the modem twice."],
    ["A: Will you arrive by car?\nC: By train.", "Will arrive by train."],
    ["A: Do you need child seats?\nC: One booster, for a boy of five.", "Needs one booster, for a boy of five."],
    ["A: The white van?\nC: The silver one.", "Means the silver van, not the white."],
    [
      "A: Where should we leave parcels?\nC: Behind the garage.",
      "Wants the company to leave parcels behind the garage.",
    ],
    ["A: Any other debts?\nC: Just my student loan.", "Other debts: just their student loan."],
    ["A: how old is the boiler\nC: uh maybe ten years", "The boiler is ten years old."],
  ])("make a statement: %s", async (text, content) => {
    expect(await contentsOf(text)).toContain(content);
  });

  it.each([
    "A: How old is your roof?\nC: No idea.",
    "A: Do you have your order number in front of you?\nC: Yes.",
    "A: Did you get it?\nC: Yes.",
    "A: Have you been waiting long?\nC: Yeah.",
    "A: When did it arrive?\nC: I don't know.",
    "A: Where did you hear that?\nC: Somewhere.",
    "A: Is there anything else I can help you with?\nC: Yes, one moment.",
  ])("make none: %s", async (text) => {
    expect(await contentsOf(text)).toEqual([]);
  });
});

describe("one of several offers", () => {
  it.each([
    ["A: Would you like a window or an aisle?\nC: Aisle for me, I've got long legs.", "Chose aisle for me."],
    [
      "A: We have five gigabytes for twelve, twenty for eighteen, or unlimited for thirty.\nC: The middle one.",
      "Chose twenty for eighteen.",
    ],
    ["A: King bed or two twins?\nC: Twins, please.", "Chose two twins."],
    ["A: It's online or on site.\nC: On site. I stare at a screen all day.", "Chose on site."],
  ])("is a choice: %s", async (text, content) => {
    expect(await contentsOf(text)).toContain(content);
  });

  it.each([
    "A: King bed or two twins?\nC: Either is fine.",
    "A: The small reader or the big reader?\nC: Which is cheaper?",
    "A: Is it the plan or the phone?\nC: I'm not sure.",
    "A: Do you have a pen or something?\nC: A pen, yes.",
  ])("is none: %s", async (text) => {
    expect(await contentsOf(text)).toEqual([]);
  });
});
