import { describe, expect, it } from "vitest";
import type {
  ConsolidationOptions,
  ConsolidationPlan,
  IncomingMemory,
  KnownMemory,
  StatementSource,
} from "./consolidation-plan.ts";
import { planConsolidation } from "./plan-consolidation.ts";

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

function call(conversationId: string, occurredAt: Date, agentId = "agent_1"): StatementSource {
  return { conversationId, agentId, occurredAt };
}

interface Heard {
  source: StatementSource;
  statements: IncomingMemory[];
}

/** Learns from calls one after another, in the order given. */
function learn(calls: readonly Heard[]): ConsolidationPlan {
  let plan: ConsolidationPlan = { changes: [], outcomes: [], known: [] };
  for (const { source, statements } of calls) plan = planConsolidation(plan.known, statements, source, options);
  return plan;
}

const addressOf = (value: string) => statement(`Address is ${value}.`, { attribute: "address", value });
const heard = (id: string, at: Date, ...statements: IncomingMemory[]): Heard => ({ source: call(id, at), statements });

/** What stands in the end, without ids: those differ from one telling to the next. */
function standing(known: readonly KnownMemory[]): Record<string, unknown>[] {
  const contentOf = (id: string | null) => known.find((memory) => memory.id === id)?.content ?? null;
  return known
    .map((memory) => ({
      content: memory.content,
      status: memory.status,
      supersededBy: contentOf(memory.supersededBy),
      validUntil: memory.validUntil?.toISOString() ?? null,
      reinforcementCount: memory.reinforcementCount,
      occurredAt: memory.occurredAt.toISOString(),
      lastReinforcedAt: memory.lastReinforcedAt.toISOString(),
      conversationId: memory.conversationId,
      agentId: memory.agentId,
      conversations: memory.statements.map(({ conversationId }) => conversationId).toSorted(),
    }))
    .toSorted((first, second) => (JSON.stringify(first) < JSON.stringify(second) ? -1 : 1));
}

describe("planConsolidation", () => {
  it("creates what was never said", () => {
    const plan = learn([heard("conv_1", monday, statement("Works as a nurse."))]);
    expect(plan.known).toMatchObject([{ content: "Works as a nurse.", status: "active", reinforcementCount: 1 }]);
    expect(plan.changes.map(({ kind }) => kind)).toEqual(["create", "cite"]);
    expect(plan.outcomes).toMatchObject([{ outcome: "created" }]);
  });

  it("reinforces what was said before, whatever its case and spacing", () => {
    const plan = learn([
      heard("conv_1", monday, statement("Works as a nurse.")),
      heard("conv_2", tuesday, statement("works  as a Nurse.", { confidence: 0.9, importance: 6 })),
    ]);
    expect(plan.known).toMatchObject([
      { reinforcementCount: 2, occurredAt: monday, lastReinforcedAt: tuesday, confidence: 0.9, importance: 6 },
    ]);
    expect(plan.outcomes).toMatchObject([{ outcome: "reinforced" }]);
  });

  it("leaves one memory of a fact that twenty calls state", () => {
    const calls = Array.from({ length: 20 }, (_, day) =>
      heard(`conv_${day}`, new Date(monday.getTime() + day), statement("Has a dog."), addressOf("3 Elm Road")),
    );
    expect(standing(learn(calls).known)).toMatchObject([{ reinforcementCount: 20 }, { reinforcementCount: 20 }]);
  });

  it.each([statement("Works as a nurse."), addressOf("3 Elm Road")])(
    "does not count a call twice: $content",
    (said) => {
      const plan = learn([heard("conv_1", monday, said), heard("conv_1", monday, said)]);
      expect(plan.changes).toEqual([]);
      expect(plan.known).toMatchObject([{ reinforcementCount: 1 }]);
      expect(plan.outcomes).toMatchObject([{ outcome: "known" }]);
    },
  );

  it("takes paraphrases above the embedder's threshold for the same, but never different numbers", () => {
    const embedding = Float32Array.from([1, 0]);
    const said = (content: string) => statement(content, { embedding });
    const plan = learn([
      heard("conv_1", monday, said("Order number is NW-4417.")),
      heard("conv_2", tuesday, said("The order has the number NW-4417."), said("Order number is NW-4471.")),
    ]);
    expect(plan.outcomes.map(({ outcome }) => outcome)).toEqual(["reinforced", "created"]);
  });

  it("compares vectors of one model alone: the built-in ones where either lacks the other", () => {
    const [same, other] = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
    const learnAgain = (first: Partial<IncomingMemory>, second: Partial<IncomingMemory>) => {
      const known = planConsolidation([], [statement("Has a dog.", first)], call("conv_1", monday), options).known;
      const said = [statement("There is a dog.", second)];
      const plan = planConsolidation(known, said, call("conv_2", tuesday), {
        ...options,
        builtInDuplicateThreshold: 0.8,
      });
      return plan.outcomes[0]?.outcome;
    };
    const builtIn = { builtInEmbedding: same };
    expect(learnAgain({ embedding: null, ...builtIn }, { embedding: same, ...builtIn })).toBe("reinforced");
    expect(learnAgain({ embedding: null, ...builtIn }, { embedding: null, ...builtIn })).toBe("reinforced");
    // Both have one of the current model: what it says counts.
    expect(learnAgain({ embedding: other, ...builtIn }, { embedding: same, ...builtIn })).toBe("created");
    expect(learnAgain({ embedding: same }, { embedding: null, ...builtIn })).toBe("created");
    expect(learnAgain({ embedding: null }, { embedding: same })).toBe("created");
  });

  describe("a verdict of a model", () => {
    const isJudgedSame: ConsolidationOptions["isJudgedSame"] = (memory, said) =>
      /decaf/.test(memory.content) && /decaf/.test(said.content);
    const judging = (known: readonly KnownMemory[], said: IncomingMemory, source: StatementSource) =>
      planConsolidation(known, [said], source, { ...options, isJudgedSame });
    const [early, late] = [statement("Drinks decaf at night."), statement("Takes decaf in the evening.")];

    it("lets a statement reinforce, with one outcome whichever call is processed first", () => {
      const inOrder = judging(judging([], early, call("conv_1", monday)).known, late, call("conv_2", tuesday));
      const backwards = judging(judging([], late, call("conv_2", tuesday)).known, early, call("conv_1", monday));
      const timesOf = ({ known }: ConsolidationPlan) => standing(known).map(({ content: _content, ...times }) => times);
      expect(timesOf(backwards)).toEqual(timesOf(inOrder));
      expect(inOrder.known).toMatchObject([{ reinforcementCount: 2, occurredAt: monday, lastReinforcedAt: tuesday }]);
    });

    it("counts less than the words and the vectors themselves", () => {
      const first = judging([], early, call("conv_1", monday)).known;
      const known = planConsolidation(first, [late], call("conv_2", tuesday), options).known;
      const { outcomes } = judging(known, late, call("conv_3", wednesday));
      expect(outcomes).toEqual([{ outcome: "reinforced", memoryId: known[1]?.id }]);
    });

    it.each(["superseded", "quarantined", "archived", "conflicted"] as const)(
      "has nothing to say of a memory that is %s",
      (status) => {
        const known = judging([], early, call("conv_1", monday)).known.map((memory) => ({ ...memory, status }));
        expect(judging(known, late, call("conv_2", tuesday)).outcomes).toMatchObject([{ outcome: "created" }]);
      },
    );
  });

  it("supersedes an older value of the same attribute, and links it to the new one", () => {
    const { known } = learn([heard("conv_1", monday, addressOf("Elm")), heard("conv_2", tuesday, addressOf("Alder"))]);
    expect(standing(known)).toMatchObject([
      { content: "Address is Alder.", status: "active", supersededBy: null },
      {
        content: "Address is Elm.",
        status: "superseded",
        supersededBy: "Address is Alder.",
        validUntil: tuesday.toISOString(),
      },
    ]);
  });

  it("makes a value true again that a newer call returns to, as a memory of its own", () => {
    const { known } = learn([
      heard("conv_1", monday, addressOf("Elm")),
      heard("conv_2", tuesday, addressOf("Alder")),
      heard("conv_3", wednesday, addressOf("Elm")),
    ]);
    const elms = standing(known).filter(({ content }) => content === "Address is Elm.");
    expect(elms.map(({ status }) => status)).toEqual(["active", "superseded"]);
  });

  it("keeps both of two values of the same moment as conflicted, until a newer call decides", () => {
    const dispute = [heard("conv_1", monday, addressOf("Elm")), heard("conv_2", monday, addressOf("Alder"))];
    expect(learn(dispute).known.map(({ status }) => status)).toEqual(["conflicted", "conflicted"]);
    const { known } = learn([...dispute, heard("conv_3", tuesday, addressOf("Alder"))]);
    expect(standing(known)).toMatchObject([
      { content: "Address is Alder.", status: "active", reinforcementCount: 2 },
      { content: "Address is Elm.", status: "superseded", supersededBy: "Address is Alder." },
    ]);
  });

  it("keeps unrelated facts side by side", () => {
    const { known } = learn([
      heard("conv_1", monday, statement("Order number is A-1.")),
      heard("conv_2", tuesday, statement("Order number is B-2."), statement("Has a dog.")),
    ]);
    expect(known.map(({ status }) => status)).toEqual(["active", "active", "active"]);
  });

  it("brings an archived memory back that is heard of again", () => {
    const { known } = learn([heard("conv_1", monday, statement("Has a dog."))]);
    const archived = known.map((memory) => ({ ...memory, status: "archived" as const }));
    const plan = planConsolidation(archived, [statement("Has a dog.")], call("conv_2", tuesday), options);
    expect(plan.known).toMatchObject([{ status: "active", reinforcementCount: 2 }]);
  });

  it("leaves quarantined what a person has withdrawn", () => {
    const { known } = learn([heard("conv_1", monday, statement("Has a dog."), addressOf("Elm"))]);
    const withdrawn = known.map((memory) => ({ ...memory, status: "quarantined" as const }));
    const said = [statement("Has a dog."), addressOf("Elm")];
    const plan = planConsolidation(withdrawn, said, call("conv_2", tuesday), options);
    expect(plan.outcomes.map(({ outcome }) => outcome)).toEqual(["known", "known"]);
    expect(plan.known.map(({ status }) => status)).toEqual(["quarantined", "quarantined"]);
  });

  it("keeps a person's correction when the call is read again", () => {
    const { known } = learn([heard("conv_1", monday, addressOf("Elm"))]);
    const corrected = known.map((memory) => ({ ...memory, content: "Address is Alder.", value: null }));
    const plan = planConsolidation(corrected, [addressOf("Elm")], call("conv_1", monday), options);
    expect(plan.changes).toEqual([]);
    expect(plan.known).toMatchObject([{ content: "Address is Alder.", status: "active" }]);
  });

  it("replaces what a call was read with when it is read again differently", () => {
    const { known } = learn([
      heard("conv_0", monday, addressOf("Elm")),
      heard("conv_1", tuesday, addressOf("Elm")),
      heard("conv_1", tuesday, addressOf("Alder")),
    ]);
    expect(standing(known)).toMatchObject([
      { content: "Address is Alder.", status: "active", conversations: ["conv_1"] },
      { content: "Address is Elm.", status: "superseded", conversations: ["conv_0"], reinforcementCount: 1 },
    ]);
  });

  it("marks as shareable from importance 8 on", () => {
    const { changes } = learn([
      heard("conv_1", monday, statement("Seven.", { importance: 7 }), statement("Eight.", { importance: 8 })),
    ]);
    const shareable = changes.flatMap((change) => (change.kind === "create" ? change.memory.shareable : []));
    expect(shareable).toEqual([false, true]);
  });

  it("stores everything as new when told not to deduplicate", () => {
    const { known } = learn([heard("conv_1", monday, statement("Has a dog."))]);
    const plan = planConsolidation(known, [statement("Has a dog.")], call("conv_2", tuesday), {
      ...options,
      deduplicate: false,
    });
    expect(plan.known).toHaveLength(2);
  });
});

describe("several wordings of one fact", () => {
  const same = { embedding: new Float32Array([1, 0]) };
  const calls = [
    heard("c1", monday, statement("Likes email best.", same)),
    heard("c2", tuesday, statement("Prefers to be contacted by email.", same)),
    heard("c3", wednesday, statement("Email is what is preferred.", same)),
  ];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];

  it.each(orders)("leave the one that says more, processed in the order %i %i %i", (...order) => {
    const { known } = learn(order.flatMap((index) => calls[index] ?? []));
    expect(known).toHaveLength(1);
    expect(known[0]).toMatchObject({ content: "Prefers to be contacted by email.", reinforcementCount: 3 });
  });

  it("leave what a person has worded", () => {
    const { known } = learn(calls.slice(0, 1));
    const reworded = known.map((memory) => ({ ...memory, content: "Email.", isReworded: true }));
    const plan = planConsolidation(reworded, calls[1]?.statements ?? [], call("c2", tuesday), options);
    expect(plan.known[0]).toMatchObject({ content: "Email.", reinforcementCount: 2 });
  });
});

describe("the order in which calls are processed", () => {
  /** A small generator (mulberry32), so that a failure can be run again. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  const pick = <Value>(next: () => number, values: readonly Value[]): Value =>
    values[Math.floor(next() * values.length)] as Value;

  function randomCalls(next: () => number): Heard[] {
    const agents = ["agent_1", "agent_2"];
    return Array.from({ length: 2 + Math.floor(next() * 9) }, (_, index) => ({
      // A few moments for many calls: some of them fall together.
      source: call(`conv_${index}`, new Date(monday.getTime() + Math.floor(next() * 6) * 1_000), pick(next, agents)),
      statements: [
        addressOf(pick(next, ["Elm", "Alder", "Oak"])),
        ...(next() < 0.5 ? [statement(pick(next, ["Has a dog.", "Works as a nurse."]))] : []),
      ],
    }));
  }

  function shuffled<Value>(next: () => number, values: readonly Value[]): Value[] {
    return values
      .map((value) => ({ value, key: next() }))
      .sort((first, second) => first.key - second.key)
      .map(({ value }) => value);
  }

  it("makes no difference", () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const next = random(seed);
      const calls = randomCalls(next);
      const inOrder = calls.toSorted(
        ({ source: first }, { source: second }) => first.occurredAt.getTime() - second.occurredAt.getTime(),
      );
      const expected = standing(learn(inOrder).known);
      expect(standing(learn(shuffled(next, calls)).known), `seed ${seed}`).toEqual(expected);
    }
  });
});
