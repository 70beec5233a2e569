import { describe, expect, it } from "vitest";
import { callSets, setNames } from "./call-sets.ts";
import { matches } from "./match.ts";

describe.each(setNames)("the %s calls", (name) => {
  const calls = callSets[name].map((one) => [one.id, one] as const);

  it("have ids of their own", () => {
    expect(new Set(calls.map(([id]) => id)).size).toBe(calls.length);
  });

  it.each(calls)("%s: its facts are said in the turns they cite", (_, one) => {
    for (const fact of one.facts) {
      const cited = fact.turns.map((turn) => one.transcript[turn]?.message);
      expect(cited).not.toContain(undefined);
      expect({ fact: fact.id, said: matches(cited.join(" "), fact.mustContain) }).toEqual({
        fact: fact.id,
        said: true,
      });
    }
  });

  it.each(calls)("%s: its facts have ids of their own and cite the caller", (_, one) => {
    expect(new Set(one.facts.map(({ id }) => id)).size).toBe(one.facts.length);
    const roles = one.facts.map(({ turns }) => turns.map((turn) => one.transcript[turn]?.role));
    for (const cited of roles) expect(cited).toContain("caller");
  });
});

describe("the sets", () => {
  it("share no call and no transcript", () => {
    const ids = new Set(callSets["held-out"].map(({ id }) => id));
    const said = new Set(callSets["held-out"].map(({ transcript }) => JSON.stringify(transcript)));
    expect(callSets.tuning.filter((one) => ids.has(one.id) || said.has(JSON.stringify(one.transcript)))).toEqual([]);
  });
});
