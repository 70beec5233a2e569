import { describe, expect, it } from "vitest";
import {
  type IncomingMemory,
  type KnownMemory,
  planConsolidation,
  type StatementSource,
} from "./plan-consolidation.ts";

const options = { duplicateThreshold: 0.9, deduplicate: true, language: "en" };
const monday = new Date("2026-10-05T10:00:00Z");
const tuesday = new Date("2026-10-06T10:00:00Z");
const wednesday = new Date("2026-10-07T10:00:00Z");

function statement(content: string, values: Partial<IncomingMemory> = {}): IncomingMemory {
  return {
    content,
    type: "factual",
    importance: 5,
    confidence: 0.8,
    attribute: null,
    value: null,
    sensitivity: [],
    evidence: [{ turn: 1, quote: content }],
    validFrom: null,
    validUntil: null,
    embedding: null,
    tokenCount: 5,
    ...values,
  };
}

function known(content: string, values: Partial<KnownMemory> = {}): KnownMemory {
  return {
    id: `mem_${content}`,
    content,
    attribute: null,
    value: null,
    status: "active",
    importance: 5,
    confidence: 0.8,
    reinforcementCount: 1,
    occurredAt: monday,
    lastReinforcedAt: monday,
    validUntil: null,
    supersededBy: null,
    embedding: null,
    conversationIds: new Set(["conv_monday"]),
    ...values,
  };
}

function call(conversationId: string, occurredAt: Date): StatementSource {
  return { conversationId, agentId: "agent_1", occurredAt };
}

const address = (value: string) => ({ attribute: "address", value });

describe("planConsolidation", () => {
  it("creates what was never said", () => {
    const plan = planConsolidation([], [statement("Works as a nurse.")], call("conv_1", monday), options);
    expect(plan.changes).toMatchObject([
      { kind: "create", memory: { content: "Works as a nurse.", status: "active" } },
    ]);
    expect(plan.outcomes).toMatchObject([{ outcome: "created" }]);
  });

  it("reinforces what was said before, whatever its case and spacing", () => {
    const memory = known("Works as a nurse.");
    const plan = planConsolidation([memory], [statement("works  as a Nurse.")], call("conv_2", tuesday), options);
    expect(plan.changes).toMatchObject([{ kind: "reinforce", memoryId: memory.id }]);
  });

  it("does not count one conversation twice", () => {
    const memory = known("Works as a nurse.");
    const plan = planConsolidation([memory], [statement("Works as a nurse.")], call("conv_monday", monday), options);
    expect(plan.changes).toEqual([]);
    expect(plan.outcomes).toEqual([{ outcome: "known", memoryId: memory.id }]);
  });

  it("takes paraphrases above the embedder's threshold for the same, but never different numbers", () => {
    const embedding = Float32Array.from([1, 0]);
    const memory = known("Order number is NW-4417.", { embedding });
    const paraphrase = statement("The order has the number NW-4417.", { embedding });
    const other = statement("Order number is NW-4471.", { embedding });
    const plan = planConsolidation([memory], [paraphrase, other], call("conv_2", tuesday), options);
    expect(plan.outcomes.map(({ outcome }) => outcome)).toEqual(["reinforced", "created"]);
  });

  it("supersedes an older value of the same attribute", () => {
    const memory = known("Address is 3 Elm Road.", address("3 Elm Road"));
    const moved = statement("Address is 18 Alder Lane.", address("18 Alder Lane"));
    const plan = planConsolidation([memory], [moved], call("conv_2", tuesday), options);
    const created = plan.outcomes[0]?.memoryId;
    expect(plan.changes).toMatchObject([
      { kind: "create", memory: { status: "active", supersededBy: null } },
      { kind: "supersede", memoryId: memory.id, supersededBy: created, validUntil: tuesday },
    ]);
  });

  it("files an older call that arrives late as history", () => {
    const current = known("Address is 18 Alder Lane.", {
      ...address("18 Alder Lane"),
      occurredAt: wednesday,
      lastReinforcedAt: wednesday,
    });
    const late = statement("Address is 3 Elm Road.", address("3 Elm Road"));
    const plan = planConsolidation([current], [late], call("conv_late", tuesday), options);
    expect(plan.changes).toMatchObject([
      { kind: "create", memory: { status: "superseded", supersededBy: current.id, validUntil: wednesday } },
    ]);
  });

  it("makes a value true again that a newer call returns to", () => {
    const old = known("Address is 3 Elm Road.", {
      ...address("3 Elm Road"),
      status: "superseded",
      validUntil: tuesday,
    });
    const current = known("Address is 18 Alder Lane.", {
      ...address("18 Alder Lane"),
      occurredAt: tuesday,
      lastReinforcedAt: tuesday,
    });
    const back = statement("Address is 3 Elm Road.", address("3 Elm Road"));
    const plan = planConsolidation([old, current], [back], call("conv_3", wednesday), options);
    expect(plan.changes).toMatchObject([
      { kind: "create", memory: { status: "active" } },
      { kind: "supersede", memoryId: current.id },
    ]);
  });

  it("keeps both of two values of the same moment, as conflicted", () => {
    const memory = known("Address is 3 Elm Road.", address("3 Elm Road"));
    const other = statement("Address is 18 Alder Lane.", address("18 Alder Lane"));
    const plan = planConsolidation([memory], [other], call("conv_parallel", monday), options);
    expect(plan.changes).toMatchObject([
      { kind: "conflict", memoryId: memory.id },
      { kind: "create", memory: { status: "conflicted" } },
    ]);
  });

  it("keeps unrelated facts side by side", () => {
    const plan = planConsolidation(
      [known("Order number is A-1.")],
      [statement("Order number is B-2."), statement("Has a dog.")],
      call("conv_2", tuesday),
      options,
    );
    expect(plan.changes.map(({ kind }) => kind)).toEqual(["create", "create"]);
  });

  it("marks as shareable from importance 8 on", () => {
    const plan = planConsolidation(
      [],
      [statement("Seven.", { importance: 7 }), statement("Eight.", { importance: 8 })],
      call("conv_1", monday),
      options,
    );
    const shareable = plan.changes.map((change) => change.kind === "create" && change.memory.shareable);
    expect(shareable).toEqual([false, true]);
  });

  it("stores everything as new when told not to deduplicate", () => {
    const plan = planConsolidation([known("Has a dog.")], [statement("Has a dog.")], call("conv_2", tuesday), {
      ...options,
      deduplicate: false,
    });
    expect(plan.outcomes).toMatchObject([{ outcome: "created" }]);
  });
});
