import { describe, expect, it } from "vitest";
import { loadCallers, readFacts, readQuestions } from "./load-callers.ts";

const facts = `language: en
2026-01-02
1.1 She has a dog.
1.2 She lives in Bath.

2026-02-03
2.1 She moved to York.
`;

describe("readFacts", () => {
  it("reads a fact a line, stated at the date above it", () => {
    const read = readFacts(facts);
    expect(read.language).toBe("en");
    expect(read.facts.map(({ id, content }) => [id, content])).toEqual([
      ["1.1", "She has a dog."],
      ["1.2", "She lives in Bath."],
      ["2.1", "She moved to York."],
    ]);
    expect(read.facts[2]?.statedAt.toISOString()).toBe("2026-02-03T12:00:00.000Z");
  });

  it("takes no other line", () => {
    expect(() => readFacts("language: en\n1.1 Before any date.")).toThrow("Before any date");
    expect(() => readFacts("2026-01-02\n1.1 In no language.")).toThrow();
  });
});

describe("readQuestions", () => {
  const read = (text: string) => readQuestions(text, readFacts(facts).facts);

  it("holds every second question out", () => {
    const questions = read("wording: natural\nWhere does she live? | 1.2 2.1\nDoes she have pets? | 1.1\n");
    expect(questions.map(({ half, wording }) => [half, wording])).toEqual([
      ["tune", "natural"],
      ["held-out", "natural"],
    ]);
    expect([...(questions[0]?.gold ?? [])]).toEqual(["1.2", "2.1"]);
  });

  it("takes no question without a fact that is there", () => {
    expect(() => read("Where does she live?")).toThrow("Not a question");
    expect(() => read("Where does she live? | 9.9")).toThrow("Not a question");
  });
});

describe("the callers", () => {
  const callers = loadCallers(new URL("callers/", import.meta.url));

  it("are enough to measure by, and each fact has an id of its own", () => {
    expect(callers.flatMap((caller) => caller.facts).length).toBeGreaterThanOrEqual(300);
    expect(callers.flatMap((caller) => caller.questions).length).toBeGreaterThanOrEqual(200);
    expect(callers.filter((caller) => caller.facts.length >= 250).length).toBeGreaterThanOrEqual(2);
    expect([...new Set(callers.map(({ language }) => language))].sort()).toEqual(["de", "en", "es"]);
    for (const { facts: each } of callers) expect(new Set(each.map(({ id }) => id)).size).toBe(each.length);
  });
});
