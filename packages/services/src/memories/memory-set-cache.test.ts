import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { expect, it } from "vitest";
import {
  type CallerMemories,
  prepareCallerMemories,
  type RecallableMemory,
  type SearchScope,
} from "./caller-memories.ts";
import { MemorySetCache } from "./memory-set-cache.ts";

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
  ...vectors,
});

it("makes vectors of the built-in embedder where they are needed, once, and counts their size", async () => {
  const stored = Float32Array.of(1, 0);
  const caller = prepareCallerMemories({
    version: 1,
    language: "en",
    memories: [memory("current", { embedding: stored }), memory("none", {})],
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
  expect([...caller.builtInVectors.keys()]).toEqual(["none"]);
  expect(caller.bytes - before).toBe(384 * 4);
  await caller.addBuiltInVectors(embedder, "of_all");
  expect(embedded).toEqual(["Statement none.", "Statement current."]);
});

it("needs none when all have a vector of the current model", async () => {
  const memories = [memory("current", { embedding: Float32Array.of(1, 0) })];
  const caller = prepareCallerMemories({ version: 1, language: "en", memories });
  expect(await caller.addBuiltInVectors(createLocalEmbedder(), "of_those_without")).toBe(false);
  expect(caller.takeGrowth()).toBe(false);
});

const memoriesAt = (version: number) =>
  prepareCallerMemories({ version, language: "en", memories: [memory("one", {})] });

it("searches in each scope what belongs to it, and names whose memories those are", () => {
  const memories = [
    memory("own", {}),
    memory("other", { agentId: "agent_2", agentIds: ["agent_2"] }),
    memory("shared", { agentId: "agent_3", agentIds: ["agent_3"], shareable: true }),
    memory("imported", { agentId: null, agentIds: [] }),
  ];
  const caller = prepareCallerMemories({ version: 1, language: "en", memories });
  const agentId = "agent_1";
  const idsWithin = (scope: SearchScope) =>
    Array.from(caller.within(scope).members, (position) => caller.set.idOf(position)).toSorted();
  expect(idsWithin({ kind: "own", agentId })).toEqual(["imported", "own"]);
  expect(idsWithin({ kind: "own_and_shared", agentId })).toEqual(["imported", "own", "shared"]);
  expect(idsWithin({ kind: "all" })).toEqual(["imported", "other", "own", "shared"]);
  expect(caller.sharingAgentsWithin({ kind: "own", agentId })).toEqual([]);
  expect(caller.sharingAgentsWithin({ kind: "own_and_shared", agentId })).toEqual(["agent_3"]);
  expect(caller.sharingAgentsWithin({ kind: "all" }).toSorted()).toEqual(["agent_1", "agent_2", "agent_3"]);
});

it("tells a memory with where it comes from, whatever order it came in", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));
  const caller = prepareCallerMemories({
    version: 1,
    language: "en",
    memories: [
      memory("later", { statedAt: at(9), conversationId: "conv_2", importance: 8 }),
      memory("earlier", { statedAt: at(2), conversationId: "conv_1", agentId: "agent_2", type: "issue" }),
    ],
  });
  expect([0, 1].map((position) => caller.tell(position))).toEqual([
    {
      ...{ memoryId: "earlier", content: "Statement earlier.", type: "issue", importance: 5, statedAt: at(2) },
      ...{ conversationId: "conv_1", agentId: "agent_2", sensitivity: [] },
    },
    {
      ...{ memoryId: "later", content: "Statement later.", type: "factual", importance: 8, statedAt: at(9) },
      ...{ conversationId: "conv_2", agentId: "agent_1", sensitivity: [] },
    },
  ]);
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
  const grow = (entry: CallerMemories) => entry.addBuiltInVectors(createLocalEmbedder(), "of_all");
  const smallBytes = memoriesAt(1).bytes;
  const grown = memoriesAt(1);
  await grow(grown);
  expect(grown.bytes).toBeGreaterThan(smallBytes);
  // Room for two as they are loaded, and not for another beside one that has grown.
  const cache = new MemorySetCache({ maxBytes: Math.max(2 * smallBytes, (grown.bytes + 2 * smallBytes) / 2) });
  const load = (id: string) => cache.getOrLoad("org_1", { id, memoryVersion: 1 }, async () => memoriesAt(1));
  const [first] = await Promise.all([load("caller_1"), load("caller_2")]);
  expect(await load("caller_1")).toBe(first);
  const second = await load("caller_2");
  await grow(second);
  cache.measure("org_1", "caller_2", second);
  expect(await load("caller_1")).not.toBe(first);
});
