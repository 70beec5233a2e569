import { describe, expect, it } from "vitest";
import { extractLocally } from "../testing/written-calls.ts";
import { splitUnmarked } from "./unmarked-speech.ts";

describe("speech without punctuation", () => {
  it.each([
    [
      "my internet drops every evening i work nights it's a pain",
      ["my internet drops every evening", "i work nights", "it's a pain"],
    ],
    ["text me i never check my email these days okay", ["text me", "i never check my email these days okay"]],
    ["marisol quintana q u i n t a n a is the name", ["marisol quintana q u i n t a n a is the name"]],
    ["can i get a table for tomorrow for like six people", ["can i get a table for tomorrow for like six people"]],
    [
      "my shoulder surgery was in may and i still cant lift anytime after lunch the bell doesnt work so knock",
      ["my shoulder surgery was in may and i still cant lift anytime after lunch", "the bell doesnt work so knock"],
    ],
    ["do you stock sugar free jam im diabetic", ["do you stock sugar free jam", "im diabetic"]],
    ["friday im in leeds can you do monday", ["friday im in leeds", "can you do monday"]],
    ["i broke the lamp i bought from you last week", ["i broke the lamp i bought from you last week"]],
    ["i told him that i would call", ["i told him that i would call"]],
  ])("is split where a new subject begins: %s", (text, clauses) => {
    expect(splitUnmarked(text)).toEqual(clauses);
  });

  it("loses no word", () => {
    const text = "so the wifi drops every evening my wife works from home we need it and i guess that's all";
    expect(splitUnmarked(text).join(" ")).toBe(text);
  });

  it("is not what has punctuation", async () => {
    const { candidates } = await extractLocally("C: The neighbor's dogs keep digging up my tomatoes.");
    expect(candidates.map(({ content }) => content)).toEqual([
      "Reports that the neighbor's dogs keep digging up their tomatoes.",
    ]);
  });
});
