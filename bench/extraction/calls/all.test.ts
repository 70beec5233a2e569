import { describe, expect, it } from "vitest";
import { allCalls } from "./all.ts";

describe("the calls", () => {
  it("are enough, in three languages", () => {
    const languages = Map.groupBy(allCalls, ({ language }) => language);
    expect(languages.get("en")?.length).toBeGreaterThanOrEqual(24);
    expect(languages.get("es")?.length).toBeGreaterThanOrEqual(6);
    expect(languages.get("de")?.length).toBeGreaterThanOrEqual(6);
  });

  it("include ones with nothing to remember, and a long one", () => {
    expect(allCalls.filter(({ facts }) => facts.length === 0).length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...allCalls.map(({ transcript }) => transcript.length))).toBeGreaterThanOrEqual(120);
  });
});
