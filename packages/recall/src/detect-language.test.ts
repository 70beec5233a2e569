import { describe, expect, it } from "vitest";
import { detectLanguage } from "./detect-language.ts";

describe("detectLanguage", () => {
  it.each([
    ["en", ["She moved to the coast with her two dogs.", "He is looking for a new job."]],
    ["en", ["Iris visited a friend in Bath.", "Iris ran a race in Porto."]],
    ["es", ["Vive en la calle Olmo con su perro.", "Quiere un reembolso de su pedido."]],
    ["de", ["Sie wohnt seit Mai in Freiburg.", "Er hat einen Hund und zwei Katzen."]],
  ])("knows %s by its commonest words", (language, texts) => {
    expect(detectLanguage(texts)).toBe(language);
  });

  it("does not guess", () => {
    for (const texts of [[], ["XYZ-789"], ["Paris Tokyo"], ["私は学生です"]]) expect(detectLanguage(texts)).toBeNull();
    expect(detectLanguage(["She lives with her mother.", "Sie wohnt mit ihrer Mutter."])).toBeNull();
  });
});
