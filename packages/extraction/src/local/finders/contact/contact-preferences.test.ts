import { describe, expect, it } from "vitest";
import { extractLocally } from "../../testing/written-calls.ts";

async function contentsOf(text: string): Promise<string[]> {
  return (await extractLocally(text)).candidates.map(({ content }) => content);
}

describe("how and when to reach a caller", () => {
  it.each([
    ["A: The code comes by text.\nC: WhatsApp works.", "Prefers to be contacted by WhatsApp."],
    ["A: And would a call be better?\nC: No, in writing please.", "Prefers to be contacted in writing."],
    ["A: How should we let you know?\nC: just text this phone", "Prefers to be contacted by text message."],
    [
      "A: May he call you?\nC: Between ten and noon, never in the evening.",
      "Can be reached between ten and noon, never in the evening.",
    ],
    ["A: Your number?\nC: 773-555-0129. After six, because I'm on shift till then.", "Can be reached after six."],
    ["A: Best number?\nC: 646-555-0170, but after 5 because I teach.", "Can be reached after 5."],
  ])("is told: %s", async (text, content) => {
    expect(await contentsOf(text)).toContain(content);
  });

  it.each(["A: How was the text?\nC: The text was fine.", "A: What time is dinner?\nC: After that, sure."])(
    "is not guessed: %s",
    async (text) => {
      expect(await contentsOf(text)).toEqual([]);
    },
  );
});
