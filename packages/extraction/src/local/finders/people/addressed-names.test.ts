import { describe, expect, it } from "vitest";
import { extractLocally } from "../../testing/written-calls.ts";

const nameOf = async (text: string): Promise<string | null> => (await extractLocally(text)).callerName;

describe("a name that the agent took up", () => {
  it.each([
    ["A: Hello.\nC: You had my van in on Monday. Whitaker. Jo.\nA: Thanks, Jo.", "Jo Whitaker"],
    ["A: hi there\nC: yeah hi uh this is terrence um so the wifi is down\nA: sorry to hear that terrence", "Terrence"],
    ["A: is this trish\nC: it is yes hi trish mbeki morning\nA: great", "Trish Mbeki"],
    ["C: I reserved a compact for Saturday, Yusuf Demir.\nA: All done. Safe flight, Mr. Demir.", "Yusuf Demir"],
    ["A: Name?\nC: Otis Grady.\nA: Noted.", "Otis Grady"],
  ])("is the caller's: %s", async (text, name) => {
    expect(await nameOf(text)).toBe(name);
  });

  it.each([
    "A: Thanks, Marcus.\nC: You're welcome.",
    "C: My son Lucas is ill.\nA: Is Lucas nine?\nC: Yes.",
    "C: I spoke to Bernard.\nA: Okay, Bernard is here today.",
    "A: A parrot! What's the name?\nC: Admiral.",
    "A: Is your address still the same?\nC: No, it's 18 Alder Lane in Duluth.\nA: 18 Alder Lane, Duluth. I've changed it.",
    "C: We moved to Savannah in May.\nA: Okay, noted, Savannah. Anything else?",
  ])("is nobody's otherwise: %s", async (text) => {
    expect(await nameOf(text)).toBeNull();
  });
});
