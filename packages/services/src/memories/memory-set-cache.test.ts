import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { expect, it } from "vitest";
import { CallerMemories, MemorySetCache, type RecallableMemory } from "./memory-set-cache.ts";

const memory = (id: string, vectors: Partial<RecallableMemory>): RecallableMemory => ({
  id,
  content: `Statement ${id}.`,
  type: "factual",
  importance: 5,
  status: "active",
  statedAt: new Date("2026-11-20T12:00:00Z"),
  agentId: "agent_1",
  agentIds: ["agent_1"],
  conversationId: null,
  shareable: false,
  sensitivity: [],
  embedding: null,
  builtInEmbedding: null,
  ...vectors,
});

it("makes vectors of the built-in embedder where they are needed, once, and counts their size", async () => {
  const stored = Float32Array.of(1, 0);
  const caller = new CallerMemories({
    version: 1,
    language: "en",
    memories: [
      memory("current", { embedding: stored }),
      memory("old", { builtInEmbedding: stored }),
      memory("none", {}),
    ],
  });
  const embedded: string[] = [];
  const local = createLocalEmbedder();
  const embedder: typeof local = {
    ...local,
    embed: (texts, options) => {
      embedded.push(...texts);
      return local.embed(texts, options);
    },
  };
  const before = caller.bytes;
  expect(await caller.addBuiltInVectors(embedder, "of_those_without")).toBe(true);
  expect(caller.takeGrowth()).toBe(true);
  expect(await caller.addBuiltInVectors(embedder, "of_those_without")).toBe(true);
  expect(caller.takeGrowth()).toBe(false);
  expect(embedded).toEqual(["Statement none."]);
  expect([...caller.builtInVectors.keys()].toSorted()).toEqual(["none", "old"]);
  expect(caller.bytes - before).toBe(384 * 4);
  await caller.addBuiltInVectors(embedder, "of_all");
  expect(embedded).toEqual(["Statement none.", "Statement current."]);
});

it("needs none when all have a vector of the current model", async () => {
  const memories = [memory("current", { embedding: Float32Array.of(1, 0) })];
  const caller = new CallerMemories({ version: 1, language: "en", memories });
  expect(await caller.addBuiltInVectors(createLocalEmbedder(), "of_those_without")).toBe(false);
  expect(caller.takeGrowth()).toBe(false);
});

const memoriesAt = (version: number) => new CallerMemories({ version, language: "en", memories: [memory("one", {})] });

it("keeps what scopes have in common once", () => {
  const own = memory("own", {});
  const other = memory("other", { agentIds: ["agent_2"] });
  const alone = new CallerMemories({ version: 1, language: "en", memories: [own] });
  expect(alone.within({ kind: "own", agentId: "agent_1" })).toBe(alone.within({ kind: "all" }));
  const shared = new CallerMemories({ version: 1, language: "en", memories: [own, other] });
  const narrow = shared.within({ kind: "own", agentId: "agent_1" });
  const wide = shared.within({ kind: "all" });
  expect([narrow, wide].map(({ memories }) => memories.map(({ id }) => id))).toEqual([["own"], ["other", "own"]]);
  expect(wide.memories[1]).toBe(narrow.memories[0]);
});

it("loads a version once for all who ask for it at the same time", async () => {
  const cache = new MemorySetCache({ maxBytes: 1_000_000 });
  const held = Promise.withResolvers<CallerMemories>();
  let loads = 0;
  const ask = () =>
    cache.getOrLoad("org_1", { id: "caller_1", memoryVersion: 1 }, () => {
      loads += 1;
      return held.promise;
    });
  const asked = [ask(), ask(), ask()];
  held.resolve(memoriesAt(1));
  expect(new Set(await Promise.all(asked)).size).toBe(1);
  await ask();
  expect(loads).toBe(1);
});

it("answers a version with nothing that was loaded for another, in whatever order loads end", async () => {
  const cache = new MemorySetCache({ maxBytes: 1_000_000 });
  const slow = Promise.withResolvers<CallerMemories>();
  const ask = (memoryVersion: number, load: () => Promise<CallerMemories>) =>
    cache.getOrLoad("org_1", { id: "caller_1", memoryVersion }, load);
  const late = ask(1, () => slow.promise);
  const newer = await ask(2, async () => memoriesAt(2));
  slow.resolve(memoriesAt(1));
  expect((await late).version).toBe(1);
  // The late one did not replace the newer one, and is not used for it.
  expect(await ask(2, () => Promise.reject(new Error("loaded again")))).toBe(newer);
});

it("measures what has grown, and lets the least used go", async () => {
  const grown = memoriesAt(1);
  const smallBytes = grown.bytes;
  grown.within({ kind: "all" });
  expect(grown.bytes).toBeGreaterThan(smallBytes);
  // Room for two as they are loaded, and not for another beside one that was searched.
  const cache = new MemorySetCache({ maxBytes: Math.max(2 * smallBytes, grown.bytes + smallBytes / 2) });
  const load = (id: string) => cache.getOrLoad("org_1", { id, memoryVersion: 1 }, async () => memoriesAt(1));
  const [first] = await Promise.all([load("caller_1"), load("caller_2")]);
  expect(await load("caller_1")).toBe(first);
  const second = await load("caller_2");
  second.within({ kind: "all" });
  cache.measure("org_1", "caller_2", second);
  expect(await load("caller_1")).not.toBe(first);
});
