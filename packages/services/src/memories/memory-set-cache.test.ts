import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { expect, it } from "vitest";
import { CallerMemories, type RecallableMemory } from "./memory-set-cache.ts";

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
  expect(await caller.addBuiltInVectors(embedder, "of_those_without")).toEqual({ areNeeded: true, hasGrown: true });
  expect(await caller.addBuiltInVectors(embedder, "of_those_without")).toEqual({ areNeeded: true, hasGrown: false });
  expect(embedded).toEqual(["Statement none."]);
  expect([...caller.builtInVectors.keys()].toSorted()).toEqual(["none", "old"]);
  expect(caller.bytes - before).toBe(384 * 4);
  await caller.addBuiltInVectors(embedder, "of_all");
  expect(embedded).toEqual(["Statement none.", "Statement current."]);
});

it("needs none when all have a vector of the current model", async () => {
  const memories = [memory("current", { embedding: Float32Array.of(1, 0) })];
  const caller = new CallerMemories({ version: 1, language: "en", memories });
  const none = { areNeeded: false, hasGrown: false };
  expect(await caller.addBuiltInVectors(createLocalEmbedder(), "of_those_without")).toEqual(none);
});
