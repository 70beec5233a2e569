import { describe, expect, it } from "vitest";
import { extractLocally } from "../../testing/written-calls.ts";

const agreed = async (text: string): Promise<string[]> =>
  (await extractLocally(text)).candidates
    .map(({ content }) => content)
    .filter((content) => /^Appointment/.test(content));

describe("a time that the agent confirmed", () => {
  it.each([
    [
      "C: Friday, then, about eleven.\nA: Friday at eleven for both of you.",
      "Appointment agreed: Friday, 2026-10-30 at 11:00.",
    ],
    [
      "A: What suits you?\nC: Let's say three on Thursday.\nA: Three o'clock Thursday. See you.",
      "Appointment agreed: Thursday, 2026-10-29 at 15:00.",
    ],
    ["A: Saturday the 14th at 10?\nC: Yes, perfect.", "Appointment agreed: Saturday, 2026-11-14 at 10:00."],
  ])("is an appointment: %s", async (text, content) => {
    expect(await agreed(text)).toEqual([content]);
  });

  it.each([
    "C: Three people.\nA: Your parcel arrives Friday at three.",
    "C: I was there on Friday at eleven.\nA: Was that Friday at eleven?",
    "C: My train is at eleven.\nA: Friday at noon, then.",
  ])("is none: %s", async (text) => {
    expect(await agreed(text)).toEqual([]);
  });
});
