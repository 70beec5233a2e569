import { describe, expect, it } from "vitest";
import { blindCalls } from "./testing/blind-calls.ts";
import { finalCalls } from "./testing/final-calls.ts";
import { firstCalls } from "./testing/first-calls.ts";
import { freshCalls } from "./testing/fresh-calls.ts";
import { lastCalls } from "./testing/last-calls.ts";
import { practiceCalls } from "./testing/practice-calls.ts";
import { extractLocally } from "./testing/written-calls.ts";

async function contentsOf(text: string): Promise<string[]> {
  return (await extractLocally(text)).candidates.map(({ content }) => content);
}

describe("a statement", () => {
  it.each([
    ["C: I only drink decaf, so if you throw in samples, make them decaf.", "Only drinks decaf."],
    ["C: And I only drink tea, you know.", "Only drinks tea."],
    ["C: I prefer dark roasts too, I guess.", "Prefers dark roasts."],
    [
      "C: I run a small bakery in Leeds and we're looking for a new card terminal, I guess.",
      "Runs a small bakery in Leeds.",
    ],
    ["C: I prefer text messages.", "Prefers to be contacted by text message."],
    ["C: I'd prefer email from now on.", "Prefers to be contacted by email."],
    ["C: I guess I'd rather get a letter than an email.", "Prefers to be contacted by post."],
    ["C: I'd like to cancel my subscription, if that's possible.", "Asked to cancel their subscription."],
    ["C: I want that refunded, all three months.", "Wants all three months refunded."],
    ["C: Please leave it at the back door.", "Asked to leave deliveries at the back door."],
    ["C: I bought the machine in March, um, I think it was the 12th.", "Bought the machine in March."],
    ["C: And don't text me promos, like, ever.", "Does not want the company to text them promos."],
    ["C: My account number is 7714 0092.", "Account number is 7714 0092."],
    [
      "A: I can rebook you on the 6 am flight, if that suits you.\nC: Yes, do that.",
      "Agreed that the company would rebook them on the 6 am flight.",
    ],
    [
      "A: I'll send the confirmation by email, as you prefer.\nC: Perfect.",
      "Agreed that the company would send the confirmation by email.",
    ],
    [
      "A: I can send the label once you confirm.\nC: Yes, please.",
      "Agreed that the company would send the label once they confirm.",
    ],
    [
      "A: There are two charges.\nC: Right, so can you refund one of them, please?",
      "Asked to refund one of the two charges.",
    ],
    [
      "A: Friday at nine is open.\nC: Perfect.",
      `Agreed to the company's proposal "Friday at nine is open" (2026-10-30).`,
    ],
  ])("reads well: %s", async (text, content) => {
    expect(await contentsOf(text)).toContain(content);
  });

  it.each([
    "C: You know what, I changed my mind about the texts.",
    "C: I'm calling about my order.",
    "C: Can you refund one of them?",
    "C: I'd like to increase it while you're at it.",
    "C: I need to lock him up.",
    "C: It's too small.",
    "C: I'd rather not, honestly.",
    "C: Sure, hang on.",
    "C: Great, my son will pick it up.",
    "C: I was supposed to be there for a conference on Thursday.",
  ])("is not made of: %s", async (text) => {
    expect(await contentsOf(text)).toEqual([]);
  });
});

describe("a complaint", () => {
  it.each([
    ["C: I'm calling about an order that never showed up.", "Reports that an order never showed up."],
    [
      "C: I'm calling about an order that never showed up.\nA: The number?\nC: Order FH-2061.",
      "Reports that order FH-2061 never showed up.",
    ],
    [
      "C: This is the second time a delivery is late, and I'm frustrated.",
      "Complains that a delivery is late for the second time.",
    ],
    ["C: I think I got charged twice for my grinder.", "Reports being charged twice for their grinder."],
    ["C: Order NW-5520.\nA: Yes?\nC: It still hasn't arrived.", "Reports that order NW-5520 still hasn't arrived."],
    [
      "C: So the internet keeps dropping out, and like, I work from home so it's a problem.",
      "Reports that the internet keeps dropping out.",
    ],
    [
      "C: Well, it's the third time I call about this, so if it's not fixed I'm leaving.",
      "Is calling about the same problem for the third time.",
    ],
    ["C: With Geico, they keep raising my rates.", "Reports that Geico keeps raising their rates."],
    [
      "C: I've been without internet since Saturday, this is the third time.",
      "Has been without internet since Saturday (2026-10-24) for the third time.",
    ],
    ["C: Why was I charged twice?", "Asks why they were charged twice."],
    ["C: How come my package never arrived?", "Asks why their package never arrived."],
    ["C: Where's my refund, it still hasn't come.", "Reports that their refund still hasn't come."],
    ["C: I'd like to complain about the driver, he was rude to me.", "Reports that the driver was rude to them."],
    [
      "C: We ordered the large sofa but you sent the wrong one.",
      "Ordered the large sofa, and the company sent the wrong one.",
    ],
    [
      "C: You're still taking money out of my account.",
      "Reports that the company is still taking money out of their account.",
    ],
    [
      "C: We've had no hot water since Saturday and nobody called me back, which is ridiculous.",
      "Has had no hot water since Saturday (2026-10-24), and nobody called them back.",
    ],
  ])("reads well: %s", async (text, content) => {
    const { candidates, openIssues } = await extractLocally(text);
    expect(candidates.filter(({ type }) => type === "issue").map((one) => one.content)).toContain(content);
    expect(openIssues).toContain(content);
  });
});

describe.each([...practiceCalls, ...firstCalls, ...blindCalls, ...lastCalls, ...freshCalls, ...finalCalls])(
  "the contents of $title",
  ({ text }) => {
    it("are whole sentences without fillers", async () => {
      for (const content of await contentsOf(text)) {
        expect(content).toMatch(/^[\p{Lu}\d"].*[^\s.,;:!?…]\.$/u);
        expect(content).not.toMatch(/\b(?:um+|uh+|you know|I guess|sure,? hang on)\b|,? (?:so|and|but|because|if)\.$/i);
        expect(content).not.toMatch(/\b(?:as|if) them\b|\bcompany(?:'re| are| have| were| know)\b|^Reports a problem/i);
      }
    });
  },
);
