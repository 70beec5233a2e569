import { describe, expect, it } from "vitest";
import { tuningCalls } from "./all.ts";

describe("the tuning calls", () => {
  it("are enough, in three languages", () => {
    const languages = Map.groupBy(tuningCalls, ({ language }) => language);
    expect(languages.get("en")?.length).toBeGreaterThanOrEqual(36);
    expect(languages.get("es")?.length).toBeGreaterThanOrEqual(14);
    expect(languages.get("de")?.length).toBeGreaterThanOrEqual(14);
  });

  it("include ones with nothing to remember, and two long ones", () => {
    expect(tuningCalls.filter(({ facts }) => facts.length === 0).length).toBeGreaterThanOrEqual(5);
    expect(tuningCalls.filter(({ transcript }) => transcript.length >= 60).length).toBeGreaterThanOrEqual(2);
  });
});
