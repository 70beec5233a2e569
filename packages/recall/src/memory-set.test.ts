import { describe, expect, it } from "vitest";
import { document, now, rankIds, scopeOf } from "../test/documents.ts";
import { type MemorySet, prepareMemorySet, readMemorySet } from "./memory-set.ts";
import { Scope } from "./scope.ts";
import { frequencyIn, positionIn } from "./set/term-index.ts";
import { indexKeys, termKeys } from "./term-keys.ts";

/** By id, how often the memories have a term. */
function inSet(set: MemorySet, term: string): Record<string, number> {
  const { terms } = set;
  const entry = terms.find(term);
  if (entry === -1) return {};
  const postings = [...terms.postings.subarray(terms.startOf(entry), terms.startOf(entry + 1))];
  return Object.fromEntries(postings.map((posting) => [set.idOf(positionIn(posting)), frequencyIn(posting)]));
}

describe("prepareMemorySet", () => {
  it("counts terms, the memories they occur in, and lengths", () => {
    const scope = scopeOf([document("a", "dog dog biscuit"), document("b", "The dog sleeps")], "en");
    expect(inSet(scope.set, termKeys.word("dog"))).toEqual({ a: 2, b: 1 });
    expect(inSet(scope.set, termKeys.word("biscuit"))).toEqual({ a: 1 });
    expect(inSet(scope.set, termKeys.word("cat"))).toEqual({});
    expect(scope.averageLength).toBe(2.5);
  });

  it("indexes codes whole and in parts, concepts, and what the kind of memory says", () => {
    const set = prepareMemorySet([document("a", "Purchase XYZ-789 never came", { type: "issue" })], { language: "en" });
    const terms = [
      termKeys.code("xyz789"),
      termKeys.codePart("xyz"),
      termKeys.codePart("789"),
      termKeys.concept("order"),
      termKeys.concept("problem"),
    ];
    for (const term of terms) expect(inSet(set, term), term).toHaveProperty("a");
  });

  it("takes whatever people say for text, never for what the index is made of", () => {
    const odd = [
      "",
      "=",
      "!",
      "|",
      "!ada |adala =12",
      "\u{1f642}",
      "東京タワー",
      "a".repeat(5_000),
      "No. 4411 ".repeat(400),
    ];
    const documents = odd.map((content, index) => document(`m${index}`, content));
    const set = prepareMemorySet(documents, { language: "en" });
    expect(odd.map((_, position) => set.contentOf(position))).toEqual(odd);
    expect(inSet(set, indexKeys.name("ada"))).toEqual({});
    // Beyond what a posting can count, more is as much as that.
    expect(inSet(set, termKeys.code("4411"))).toEqual({ m8: 255 });
  });

  it("is empty for nobody", () => {
    const scope = scopeOf([], null);
    expect([scope.count, scope.averageLength, scope.set.dimensions]).toEqual([0, 0, 0]);
  });
});

describe("readMemorySet", () => {
  const documents = [
    document("younger", "Señora Ada wants 🙂 coffee", { embedding: Float32Array.of(1, 0), importance: 9 }),
    document("older", "The order number is XYZ-789.", {
      statedAt: new Date(now.getTime() - 1_000),
      status: "archived",
      type: "issue",
    }),
  ];
  const { bytes } = prepareMemorySet(documents, { language: "en" });
  const ask = (set: MemorySet | null) =>
    set && rankIds({ scope: new Scope(set), query: "order number, coffee", queryEmbedding: null, now, limit: 9 });

  it("has everything that was prepared, in the order of statement", () => {
    const set = readMemorySet(bytes);
    expect([0, 1].map((position) => set?.idOf(position))).toEqual(["older", "younger"]);
    expect([0, 1].map((position) => set?.contentOf(position))).toEqual([documents[1]?.content, documents[0]?.content]);
    expect([set?.typeOf(0), set?.statusOf(0), set?.hasVector(0), set?.hasVector(1)]).toEqual([
      "issue",
      "archived",
      false,
      true,
    ]);
    expect(set?.language).toBe("en");
  });

  it("reads bytes that lie anywhere in memory", () => {
    const shifted = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
    expect(ask(readMemorySet(shifted))).toEqual(ask(readMemorySet(bytes)));
    expect(ask(readMemorySet(bytes))).toHaveLength(2);
  });

  it("reads nothing of another format, and nothing that was cut off", () => {
    const other = Buffer.from(bytes);
    other.writeUInt32LE(other.readUInt32LE(4) + 1, 4);
    expect(readMemorySet(other)).toBeNull();
    expect(readMemorySet(bytes.subarray(0, bytes.length - 1))).toBeNull();
    expect(readMemorySet(bytes.subarray(0, 100))).toBeNull();
    expect(readMemorySet(Buffer.alloc(0))).toBeNull();
  });
});

describe("Scope", () => {
  const own = [document("a", "Rex is Ada's dog."), document("b", "Her dog barks."), document("c", "She drinks tea.")];
  const other = [document("o1", "The dog of Ada's neighbour."), document("o2", "Ada keeps a dog and a cat.")];
  const [queryEmbedding, embedding] = [Float32Array.of(1, 0), Float32Array.of(0.8, 0.6)];

  it("ranks its members as if there were nothing else", () => {
    const whole = prepareMemorySet(
      [...own, ...other].map((each) => ({ ...each, embedding })),
      { language: "en" },
    );
    const isOwn = (position: number) => !whole.idOf(position).startsWith("o");
    const alone = scopeOf(
      own.map((each) => ({ ...each, embedding })),
      "en",
    );
    for (const query of ["Ada's dog", "who drinks tea?", "cat", "what about her?", "neighbours"]) {
      const input = { query, queryEmbedding, now, limit: 9 };
      const ofOwn = rankIds({ ...input, scope: new Scope(whole, isOwn) });
      expect(ofOwn, query).toEqual(rankIds({ ...input, scope: alone }));
      expect(ofOwn.every(({ id }) => !id.startsWith("o"))).toBe(true);
    }
  });
});
