import { describe, expect, it } from "vitest";
import { document, now, rankIds, scopeOf } from "../test/documents.ts";
import { analyzeText } from "./language.ts";
import { relatedSetsOf } from "./related-words.ts";

function sharesSet(first: string, second: string, kind: "synonyms" | "fields", language = "en"): boolean {
  const sets = (text: string) =>
    relatedSetsOf(analyzeText(text, language).words, language).flatMap((related) => related[kind]);
  const known = new Set(sets(first));
  return sets(second).some((set) => known.has(set));
}

describe("relatedSetsOf", () => {
  it.each([
    ["employed", "a new job"],
    ["got acquainted", "they met"],
    ["quit smoking", "gave up cigarettes"],
    ["her automobile", "the cars"],
    ["was broken", "the damage"],
  ])("knows that %s and %s may say the same", (first, second) => {
    expect(sharesSet(first, second, "synonyms")).toBe(true);
  });

  it("tells what belongs together from what stands for one another", () => {
    expect(sharesSet("exam", "homework", "fields")).toBe(true);
    expect(sharesSet("exam", "homework", "synonyms")).toBe(false);
    expect(sharesSet("exam", "parrot", "fields")).toBe(false);
  });

  it("knows Spanish and German synonyms, and nothing of other languages", () => {
    expect(sharesSet("la calefacción", "la caldera", "synonyms", "es")).toBe(true);
    expect(sharesSet("die Verletzung", "der Unfall", "synonyms", "de")).toBe(true);
    expect(sharesSet("job", "job", "synonyms", "fr")).toBe(false);
  });
});

describe("ranking of related words", () => {
  const scope = scopeOf(
    [
      document("fell", "Milo broke his wrist at the playground.", { statedAt: new Date("2026-05-04") }),
      document("cake", "Nadia baked a lemon cake.", { statedAt: new Date("2026-03-04") }),
      document("chess", "Milo won a medal at chess.", { statedAt: new Date("2025-07-04") }),
    ],
    null,
  );
  const first = (query: string) =>
    rankIds({ scope, query, queryEmbedding: null, now, limit: 1 }).map(({ id }) => id)[0];

  it("finds what was said in other words, also when nobody said in which language", () => {
    expect(scope.set.language).toBe("en");
    expect(first("How was Milo injured?")).toBe("fell");
    expect(first("Which award did Milo get?")).toBe("chess");
    expect(first("What dessert did Nadia make?")).toBe("cake");
    expect(first("Did his wrist break?")).toBe("fell");
  });

  it("takes a month or a year as the time of the call, too", () => {
    expect(first("What happened to Milo in May?")).toBe("fell");
    expect(first("What did Milo do in 2025?")).toBe("chess");
  });
});
