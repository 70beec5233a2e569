import { describe, expect, it } from "vitest";
import { withApostrophes } from "./contractions.ts";

describe("contractions without apostrophes", () => {
  it.each([
    ["im allergic and i cant eat nuts", "I'm allergic and I can't eat nuts"],
    ["thats mine but they dont know", "that's mine but they don't know"],
    ["its making a noise", "it's making a noise"],
    ["ill bring the form", "I'll bring the form"],
    ["my daughters at home", "my daughter's at home"],
  ])("are written out: %s", (text, full) => {
    expect(withApostrophes(text)).toBe(full);
  });

  it.each(["the dog hurt its paw", "he is ill today", "were you there", "my student id is 44", "my daughters love it"])(
    "are not seen in other words: %s",
    (text) => {
      expect(withApostrophes(text)).toBe(text);
    },
  );
});
