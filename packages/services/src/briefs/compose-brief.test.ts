import type { BriefBody } from "@elaaoms/db/schema/briefs";
import { countTokens } from "@elaaoms/recall/token-budget";
import { describe, expect, it } from "vitest";
import { type AgentProfile, toClientData as toAnswer } from "./client-data.ts";
import { type BriefMemory, type BriefSource, composeBrief } from "./compose-brief.ts";
import { tellAgent } from "./tell-agent.ts";

const now = new Date("2026-11-20T12:00:00Z");
const lastWeek = new Date("2026-11-13T12:00:00Z");
const lastYear = new Date("2025-11-13T12:00:00Z");

function memory(content: string, values: Partial<BriefMemory> = {}): BriefMemory {
  return {
    id: `mem_${content}`,
    agentIds: ["agent_1"],
    type: "factual",
    content,
    importance: 5,
    status: "active",
    shareable: false,
    sensitivity: [],
    reinforcementCount: 1,
    lastReinforcedAt: lastWeek,
    ...values,
  };
}

function lastCall(values: Partial<BriefSource["lastCalls"][number]> = {}): BriefSource["lastCalls"][number] {
  const said = { summary: "She asked about an order.", nextGreeting: "Hi Dana, did your beans arrive?" };
  const written = { ...said, insights: [], openIssues: [], sensitivity: [], holdsWithheld: false };
  return { agentId: "agent_1", at: lastWeek, ...written, ...values };
}

function source(values: Partial<BriefSource> = {}): BriefSource {
  return {
    caller: { name: "Dana Whitfield", namesHeard: ["Dana Whitfield"], language: "en" },
    memories: [],
    lastCalls: [lastCall()],
    recentTopics: [null],
    now,
    ...values,
  };
}

const agent = { id: "agent_1", allowsFirstMessageOverride: false, dynamicVariables: {} };

function toClientData(profile: AgentProfile, brief: BriefBody | null) {
  return toAnswer(profile, brief && tellAgent(profile.id, brief).variables);
}

function contextOf(
  values: Partial<BriefSource>,
  agentId = "agent_1",
): Record<string, { content: string; date?: string }[]> {
  const answer = toClientData({ ...agent, id: agentId }, composeBrief(source(values)));
  return JSON.parse(String(answer.dynamic_variables.memory_context));
}

describe("the brief", () => {
  it("stands in the four sections, most important and most recent first", () => {
    const context = contextOf({
      memories: [
        memory("Old.", { lastReinforcedAt: lastYear, importance: 6 }),
        memory("Recent."),
        memory("Prefers texts.", { type: "preference" }),
        memory("Address is here.", { status: "conflicted" }),
        memory("Has known Ava for years.", { type: "relationship" }),
      ],
      recentTopics: ["delivery", null, "delivery", "billing"],
    });
    expect(context.memories?.map(({ content }) => content)).toEqual(["Recent.", "Old."]);
    expect(context.preferences?.[0]?.content).toBe("Prefers texts.");
    expect(context.conflicts?.[0]?.content).toBe("Address is here.");
    expect(context.relationship_insights?.map(({ content }) => content)).toEqual([
      "4 calls in the last 90 days.",
      "Usually calls about deliveries (2 of 4 calls).",
      "Has known Ava for years.",
    ]);
    expect(context.relationship_insights?.[0]?.date).toBe("2026-11-20");
  });

  it("keeps the context within 2,000 tokens, however much is known", () => {
    const memories = Array.from({ length: 500 }, (_, index) =>
      memory(`Ordered item number ${index}, a «grinder» with "quotes" and ünïcödé, 日本語 too.`),
    );
    const { dynamic_variables } = toClientData(agent, composeBrief(source({ memories })));
    const tokens = countTokens(String(dynamic_variables.memory_context));
    expect(tokens).toBeLessThanOrEqual(2_000);
    expect(tokens).toBeGreaterThan(1_500);
  });

  it("tells other agents only what is shared, and nothing of what was said in the last call", () => {
    const memories = [
      memory("Order number is NW-4417."),
      memory("Address is here.", { shareable: true, importance: 9 }),
    ];
    const brief = composeBrief(source({ memories }));
    const { dynamic_variables } = toClientData({ ...agent, id: "agent_2" }, brief);
    expect(dynamic_variables.memory_context).toContain("Address is here.");
    expect(dynamic_variables.memory_context).not.toContain("NW-4417");
    expect(dynamic_variables.memory_last_call).toBe("Last call on 2026-11-13, with another agent.");
  });

  it("greets by first name in the caller's language", () => {
    const greetings = ["en", "es", "de", "xx"].map((language) => {
      const caller = { name: "Dana Whitfield", namesHeard: ["Dana Whitfield"], language };
      return composeBrief(source({ caller })).greeting;
    });
    expect(greetings).toEqual([
      "Hi Dana, good to hear from you again. How can I help you today?",
      "Hola, Dana, me alegra volver a hablar con usted. ¿En qué puedo ayudarle hoy?",
      "Hallo Dana, schön, wieder von Ihnen zu hören. Wie kann ich Ihnen heute helfen?",
      "Hi Dana, good to hear from you again. How can I help you today?",
    ]);
  });

  it("puts first what the caller still waits for, for the agent that heard it", () => {
    const openIssues = ["The refund of 40 euros has not arrived.", "The grinder does not start."];
    const values = {
      memories: [
        memory("The grinder does not start.", { type: "issue", importance: 3 }),
        memory("Has three cats.", { importance: 9, shareable: true }),
      ],
      lastCalls: [lastCall({ openIssues, insights: ["Trusts the advice given."] })],
    };
    const own = contextOf(values);
    expect(own.memories).toEqual([
      { content: "The refund of 40 euros has not arrived.", importance: 8, date: "2026-11-13", open: true },
      { content: "Has three cats.", importance: 9, date: "2026-11-13" },
      { content: "The grinder does not start.", importance: 3, date: "2026-11-13", open: true },
    ]);
    expect(own.relationship_insights?.[0]?.content).toBe("Trusts the advice given.");
    expect(contextOf(values, "agent_2")).toMatchObject({
      memories: [{ content: "Has three cats." }],
      relationship_insights: [],
    });
  });

  it("tells nothing that was written about a call in which something was said that agents are not told", () => {
    const openIssues = ["The insulin has not arrived."];
    const lastCalls = [lastCall({ openIssues, insights: ["Worries about her diabetes."], holdsWithheld: true })];
    expect(contextOf({ lastCalls })).toMatchObject({ memories: [], relationship_insights: [] });
  });

  it("tells the agent when the number does not say who calls", () => {
    const caller = { name: "Dana Whitfield", namesHeard: ["Dana Whitfield", "Peter Holm"], language: "de" };
    const { conflicts } = contextOf({ caller });
    expect(conflicts?.map(({ content }) => content)).toEqual([
      "Mehrere Personen rufen von dieser Nummer an: vor der Nutzung des Bekannten fragen, wer anruft.",
    ]);
  });

  it("names nobody when several people use the number", () => {
    const caller = { name: "Dana Whitfield", namesHeard: ["Dana Whitfield", "Peter Holm"], language: "en" };
    const { dynamic_variables } = toClientData(agent, composeBrief(source({ caller })));
    expect(dynamic_variables.memory_caller_name).toBe("");
    expect(dynamic_variables.memory_greeting).not.toContain("Dana");
  });
});

describe("what was written about the last call", () => {
  const variables = (values: Partial<BriefSource>) =>
    toClientData(agent, composeBrief(source(values))).dynamic_variables;
  const summary = "She said that her card number is 4111 1111 1111 1111.";
  const nextGreeting = "Hi Dana, is your PIN still 4417?";

  it("is told to the agent that had it", () => {
    expect(variables({})).toMatchObject({
      memory_last_call: "2026-11-13: She asked about an order.",
      memory_greeting: "Hi Dana, did your beans arrive?",
    });
  });

  it.each<[string, Partial<BriefSource>]>([
    ["when something was said that agents are not told", { lastCalls: [lastCall({ holdsWithheld: true })] }],
    ["when it tells a secret itself", { lastCalls: [lastCall({ summary, nextGreeting })] }],
    [
      "when several people use the number",
      { caller: { name: "Dana Whitfield", namesHeard: ["Dana Whitfield", "Peter Holm"], language: "en" } },
    ],
  ])("gives way to the date and the template %s", (_when, values) => {
    const { memory_last_call, memory_greeting } = variables(values);
    expect(memory_last_call).toBe("Last call on 2026-11-13.");
    expect(memory_greeting).toMatch(/^Hi(?: Dana)?, good to hear from you again\./);
  });
});

describe("the answer before a call", () => {
  it("returns every variable that the agent declares, except those of the platform", () => {
    const dynamicVariables = { plan: "basic", retries: 3, system__agent_id: "x", memory_context: "{}" };
    const { dynamic_variables } = toClientData({ ...agent, dynamicVariables }, null);
    expect(dynamic_variables).toEqual({
      plan: "basic",
      retries: 3,
      memory_known_caller: false,
      memory_caller_name: "",
      memory_greeting: "",
      memory_last_call: "",
      memory_context: "",
    });
  });

  it("overrides the first message only where the agent allows it, and only for a caller who is known", () => {
    const brief = composeBrief(source());
    const allowing = { ...agent, allowsFirstMessageOverride: true };
    expect(toClientData(agent, brief).conversation_config_override).toBeUndefined();
    expect(toClientData(allowing, null).conversation_config_override).toBeUndefined();
    const { agent: override } = toClientData(allowing, brief).conversation_config_override ?? {};
    expect(override?.first_message).toMatch(/^Hi Dana/);
  });
});
