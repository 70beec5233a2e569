import { dayMs } from "@elaaoms/core/clock";
import { describe, expect, it } from "vitest";
import { document, now, type RankIdsInput, rankIds, scopeOf } from "../test/documents.ts";
import { createLocalEmbedder } from "./local-embedder.ts";
import type { RecallDocument } from "./memory-set.ts";

const documents = [
  document("name", "The caller's name is Dana Whitfield."),
  document("order", "The order number is XYZ-789."),
  document("otherOrder", "The earlier order was ABC-123."),
  document("address", "She moved to Alder Lane in Portland."),
  document("contact", "Prefers text messages over phone calls.", { type: "preference" }),
  document("late", "The sofa arrived two weeks late.", { type: "issue" }),
  document("job", "Works as a nurse at the county hospital."),
  document("dog", "Her golden retriever Biscuit chews on wooden legs."),
  document("phone", "A second line is +1 503 555 0142."),
];

function rank(query: string, options: Partial<RankIdsInput> & { documents?: RecallDocument[] } = {}) {
  const scope = scopeOf(options.documents ?? documents, "en");
  return rankIds({ scope, query, queryEmbedding: null, now, limit: 10, ...options });
}

const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);

describe("rankMemories by words alone", () => {
  it.each([
    ["order number", "order"],
    ["XYZ-789", "order"],
    ["X Y Z dash seven eight nine", "order"],
    ["789", "order"],
    ["status of order xyz 789", "order"],
    ["ABC 123", "otherOrder"],
    ["what is the caller's address", "address"],
    ["how does she want to be contacted", "contact"],
    ["delivery problems", "late"],
    ["what does she do for a living", "job"],
    ["pets", "dog"],
    ["Dana", "name"],
    ["number ending in 0142", "phone"],
    ["503-555-0142", "phone"],
  ])("answers %s with %s", (query, id) => {
    const [best] = rank(query);
    expect(best?.id).toBe(id);
    expect(best?.relevance).toBeGreaterThanOrEqual(0.7);
  });

  it("is as good as certain of a code", () => {
    for (const query of ["XYZ-789", "order x y z 7 8 9", "xyz789"]) {
      const [best, ...others] = rank(query);
      expect(best?.relevance).toBeGreaterThanOrEqual(0.95);
      for (const other of others) expect(other.relevance).toBeLessThanOrEqual(0.5);
    }
  });

  it("is as good as certain of a code, however old and unimportant the memory", () => {
    const old = document("order", "The order number is XYZ-789.", { importance: 1, statedAt: daysAgo(900) });
    const important = document("other", "The order number is XYZ-788.", { importance: 10 });
    for (const status of ["active", "archived"] as const) {
      const ranked = rank("order XYZ-789", { documents: [important, { ...old, status }] });
      expect(ranked.map(({ id }) => id)).toEqual(["order", "other"]);
      expect(ranked[0]?.relevance).toBeGreaterThanOrEqual(0.97);
      expect(ranked[1]?.relevance).toBeLessThanOrEqual(0.5);
    }
  });

  it("has no answer to what nobody said", () => {
    for (const query of ["passport expiry", "QRS-555", "zzz", "🙂"])
      expect(rank(query, { limit: 3 })[0]?.relevance ?? 0).toBeLessThan(0.6);
    expect(rank("passport expiry")).toEqual([]);
    expect(rank("QRS-555")).toEqual([]);
    expect(rank("order number", { documents: [] })).toEqual([]);
  });

  it("lets the code decide, whatever year or amount is said beside it", () => {
    expect(rank("order XYZ-789 from 2024 for 300 euros")[0]).toMatchObject({ id: "order" });
    expect(rank("order XYZ-789 from 2024 for 300 euros")[0]?.relevance).toBeGreaterThanOrEqual(0.95);
  });

  it("keeps memories about something else below 0.3", () => {
    for (const { id, relevance } of rank("what is her job")) if (id !== "job") expect(relevance).toBeLessThan(0.3);
  });

  it("means the same by a relevance in a set of one and in a large one", () => {
    const order = document("order", "The order number is XYZ-789.");
    const fillers = Array.from({ length: 200 }, (_, index) =>
      document(`f${index}`, `Talked about topic${index} again.`),
    );
    for (const query of ["order number", "XYZ-789", "purchase"]) {
      const alone = rank(query, { documents: [order] })[0]?.relevance ?? 0;
      const among = rank(query, { documents: [order, ...fillers] })[0]?.relevance ?? 0;
      expect(Math.abs(alone - among)).toBeLessThan(0.05);
    }
  });
});

describe("rankMemories with vectors", () => {
  const embedder = createLocalEmbedder();
  const options = { signal: new AbortController().signal, language: "en" };

  it("lifts what only the vector finds, by the scale of its model", () => {
    const embedding = Float32Array.of(0.5, Math.sqrt(0.75));
    const queryEmbedding = Float32Array.of(1, 0);
    const only = [document("a", "Something said in quite different words.", { embedding })];
    const relevance = (answering: number) =>
      rank("qwertz", { documents: only, queryEmbedding, cosineScale: { unrelated: 0.2, answering } })[0]?.relevance ??
      0;
    expect(relevance(0.5)).toBeGreaterThanOrEqual(0.7);
    expect(relevance(0.8)).toBeLessThan(0.6);
  });

  it("does not let a similar code pass for the one asked for", async () => {
    const content = "The order number is XYZ-788.";
    const [embedding = null, queryEmbedding = null] = await embedder.embed([content, "order number XYZ-789"], options);
    const [best] = rank("order number XYZ-789", { documents: [document("a", content, { embedding })], queryEmbedding });
    expect(best?.relevance).toBeLessThanOrEqual(0.5);
  });

  it("ignores a vector of another size", () => {
    const odd = [document("a", "The order number is XYZ-789.", { embedding: new Float32Array(3).fill(1) })];
    const queryEmbedding = Float32Array.of(1, 0);
    expect(rank("order number", { documents: odd, queryEmbedding })).toEqual(rank("order number", { documents: odd }));
  });
});

describe("rankMemories among equals", () => {
  it("puts the more important and the more recent first, without changing what answers", () => {
    const equals = [
      document("old", "Her order is late.", { statedAt: daysAgo(400) }),
      document("minor", "Her order is late.", { importance: 1, statedAt: daysAgo(1) }),
      document("major", "Her order is late.", { importance: 9 }),
    ];
    const ranked = rank("order late", { documents: equals });
    expect(ranked[0]?.id).toBe("major");
    const relevances = ranked.map(({ relevance }) => relevance);
    expect(Math.max(...relevances) - Math.min(...relevances)).toBeLessThan(0.06);
  });

  it("puts what was archived after what was not, and finds it", () => {
    const ranked = rank("order late", {
      documents: [
        document("archived", "Her order is late.", { status: "archived", importance: 9 }),
        document("active", "Her order is late.", { importance: 2 }),
      ],
    });
    expect(ranked.map(({ id }) => id)).toEqual(["active", "archived"]);
    expect(ranked[1]?.relevance).toBeCloseTo(ranked[0]?.relevance ?? 0, 1);
  });

  it("puts the newer of two conflicting memories first, whatever else speaks for the older one", () => {
    const conflict = [
      document("older", "Her delivery address is Alder Lane 14.", {
        status: "conflicted",
        importance: 10,
        statedAt: daysAgo(9),
      }),
      document("newer", "Her delivery address is now Birch Road 3, she thinks.", {
        status: "conflicted",
        importance: 2,
      }),
    ];
    const ranked = rank("delivery address", { documents: conflict });
    expect(ranked.map(({ id }) => id)).toEqual(["newer", "older"]);
  });

  it("lists by importance and recency when the query says nothing, and promises little", () => {
    const ranked = rank("what is it about her?", {
      documents: [
        document("minor", "Likes tea.", { importance: 2 }),
        document("major", "Threatened to leave.", { importance: 9 }),
        document("old", "Was promised a discount.", { importance: 9, statedAt: daysAgo(300) }),
      ],
    });
    expect(ranked.map(({ id }) => id)).toEqual(["major", "old", "minor"]);
    for (const { relevance } of ranked) expect(relevance).toBeLessThanOrEqual(0.5);
  });
});

describe("rankMemories always", () => {
  it("answers in order of relevance, between 0 and 1, within the limit, the same each time", () => {
    for (const query of ["order", "her", "", "dog 789 Portland", "x".repeat(10_000), "a b c 1 2 3 ".repeat(500)]) {
      const ranked = rank(query, { limit: 4 });
      expect(ranked).toEqual(rank(query, { limit: 4, documents: [...documents].reverse() }));
      expect(ranked.length).toBeLessThanOrEqual(4);
      for (const [index, { relevance }] of ranked.entries()) {
        expect(relevance).toBeGreaterThan(0);
        expect(relevance).toBeLessThanOrEqual(1);
        expect(relevance).toBeLessThanOrEqual(ranked[index - 1]?.relevance ?? 1);
      }
    }
    expect(rank("order", { limit: 0 })).toEqual([]);
  });
});

describe("rankMemories with vectors of two models", () => {
  const said = [
    document("dog", "Her retriever Biscuit chews on wooden legs.", { embedding: Float32Array.of(1, 0) }),
    document("shed", "The summer house stands by the lake.", { embedding: null, statedAt: daysAgo(1) }),
  ];
  const relevances = (input: Partial<RankIdsInput>) =>
    Object.fromEntries(
      rank("zorbing", { documents: said, cosineScale: { unrelated: 0.9, answering: 0.95 }, ...input }).map(
        ({ id, relevance }) => [id, relevance],
      ),
    );
  const vectorsOf = (dog: Float32Array, shed: Float32Array) => ({
    query: Float32Array.of(0, 0, 1),
    memories: new Map([
      ["dog", dog],
      ["shed", shed],
    ]),
  });
  const [near, far] = [Float32Array.of(0, 0, 1), Float32Array.of(0, 1, 0)];

  it("compares each memory with the query in a model that both have", () => {
    const found = relevances({ queryEmbedding: Float32Array.of(0.96, 0.28), fallback: vectorsOf(far, near) });
    expect(found.shed).toBeGreaterThanOrEqual(0.9);
    // The better answer of the other model leaves it little; where that one is far, it answers.
    expect(found).toHaveProperty("dog");
    const alone = relevances({ queryEmbedding: Float32Array.of(0.96, 0.28), fallback: vectorsOf(far, far) });
    expect(alone.dog).toBeGreaterThanOrEqual(0.7);
    expect(relevances({ queryEmbedding: Float32Array.of(0.96, 0.28) })).not.toHaveProperty("shed");
  });

  it("ranks all by the built-in vectors when the query's embedding is late", () => {
    expect(relevances({ fallback: vectorsOf(near, far) })).toEqual({ dog: expect.closeTo(0.96, 1) });
    expect(relevances({})).toEqual({});
  });
});
