import { describe, expect, it } from "vitest";
import type { IncomingMemory, KnownMemory } from "./consolidation-plan.ts";
import { findNearDuplicates } from "./near-duplicates.ts";

const at = new Date("2026-10-05T10:00:00Z");
const options = { duplicateThreshold: 0.8, language: "en", tellable: new Set(["contact"]) };
/** A unit vector at this cosine to `toward(1)`. */
const toward = (cosine: number) => Float32Array.of(cosine, Math.sqrt(1 - cosine * cosine));

function statement(content: string, values: Partial<IncomingMemory> = {}): IncomingMemory {
  return {
    ...{ content, type: "factual", importance: 5, confidence: 0.8, attribute: null, value: null, sensitivity: [] },
    ...{ evidence: [], validFrom: null, validUntil: null, embedding: toward(1), tokenCount: 5 },
    ...values,
  };
}

function memory(content: string, cosine: number, values: Partial<KnownMemory> = {}): KnownMemory {
  const { evidence: _evidence, ...said } = statement(content);
  return {
    ...said,
    ...{ id: `mem_${content}`, conversationId: "conv_1", agentId: "agent_1", status: "active", supersededBy: null },
    ...{ reinforcementCount: 1, occurredAt: at, lastReinforcedAt: at, statements: [], embedding: toward(cosine) },
    ...values,
  };
}

const found = (known: KnownMemory[], statements: IncomingMemory[]) =>
  findNearDuplicates(known, statements, options).map(({ memory: { content } }) => content);

describe("findNearDuplicates", () => {
  it("finds what lies under the threshold and not far under it, the most alike first", () => {
    const known = [memory("far", 0.5), memory("near", 0.6), memory("nearer", 0.79)];
    expect(found(known, [statement("said")])).toEqual(["nearer", "near"]);
  });

  it("asks nothing about a statement that a memory surely repeats", () => {
    expect(found([memory("near", 0.7), memory("surely", 0.8)], [statement("said")])).toEqual([]);
    expect(found([memory("near", 0.7), memory("Said", 0.7)], [statement("said")])).toEqual([]);
  });

  it.each([
    ["another number", memory("Order 4471 is late.", 0.7), statement("Order 4417 is late.")],
    ["a value of an attribute", memory("near", 0.7, { attribute: "city", value: "Ely" }), statement("said")],
    ["an incoming value", memory("near", 0.7), statement("said", { attribute: "city", value: "Ely" })],
    ["a memory that does not hold", memory("near", 0.7, { status: "superseded" }), statement("said")],
    ["a withdrawn memory", memory("near", 0.7, { status: "quarantined" }), statement("said")],
    ["a category that agents are not told", memory("near", 0.7, { sensitivity: ["health"] }), statement("said")],
    ["no vector", memory("near", 0.7, { embedding: null }), statement("said")],
  ])("leaves out %s", (_what, known, said) => {
    expect(found([known], [said])).toEqual([]);
  });

  it("finds so many as fit into one question", () => {
    const known = Array.from({ length: 20 }, (_, index) => memory(`near ${"x".repeat(index)}`, 0.6 + index / 200));
    expect(found(known, [statement("said")])).toHaveLength(2);
    const statements = Array.from({ length: 20 }, (_, index) => statement(`said ${"y".repeat(index)}`));
    expect(found(known, statements)).toHaveLength(12);
  });
});
