import { describe, expect, it } from "vitest";
import { matches } from "../match.ts";
import { allCalls } from "./all.ts";

describe("the calls", () => {
  it("are enough, in three languages, each with an id of its own", () => {
    const languages = Map.groupBy(allCalls, ({ language }) => language);
    expect(new Set(allCalls.map(({ id }) => id)).size).toBe(allCalls.length);
    expect(languages.get("en")?.length).toBeGreaterThanOrEqual(24);
    expect(languages.get("es")?.length).toBeGreaterThanOrEqual(6);
    expect(languages.get("de")?.length).toBeGreaterThanOrEqual(6);
  });

  it("include ones with nothing to remember, and a long one", () => {
    expect(allCalls.filter(({ facts }) => facts.length === 0).length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...allCalls.map(({ transcript }) => transcript.length))).toBeGreaterThanOrEqual(120);
  });

  it.each(allCalls.map((one) => [one.id, one] as const))("%s: its facts are said in the turns they cite", (_, one) => {
    for (const fact of one.facts) {
      const cited = fact.turns.map((turn) => one.transcript[turn]?.message);
      expect(cited).not.toContain(undefined);
      expect({ fact: fact.id, said: matches(cited.join(" "), fact.mustContain) }).toEqual({
        fact: fact.id,
        said: true,
      });
    }
  });

  it.each(allCalls.map((one) => [one.id, one] as const))(
    "%s: its facts have ids of their own and cite the caller",
    (_, one) => {
      expect(new Set(one.facts.map(({ id }) => id)).size).toBe(one.facts.length);
      const roles = one.facts.map(({ turns }) => turns.map((turn) => one.transcript[turn]?.role));
      for (const cited of roles) expect(cited).toContain("caller");
    },
  );
});
