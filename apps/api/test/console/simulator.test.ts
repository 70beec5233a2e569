import type { SimulatedAnswer } from "@elaaoms/services/simulator/ask-hooks";
import type { FollowedCall } from "@elaaoms/services/simulator/follow-call";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newNumber, orderCall, remember, rest } from "../agent-platform.ts";
import { createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { createOwnerOf } from "../permissions/second-organization.ts";
import { startTestService, type TestService } from "../test-service.ts";

let service: TestService;
let owner: Person;
let developer: Person;
beforeAll(async () => {
  service = await startTestService();
  owner = await createOwner(service);
  developer = await createMember(service, owner, "developer");
});
afterAll(() => service.close());

const agent = { id: "agent_simulated", name: "Ava, orders" };
const turns = [
  { role: "agent", message: "Fernhill Coffee, how can I help?" },
  { role: "caller", message: "Hi, my name is Dana Whitfield. My order number is FH-2061." },
  { role: "agent", message: "Thank you, Dana." },
  { role: "caller", message: "And please text me instead of calling." },
];

const send = async (person: Person, input: object) =>
  resultOf<SimulatedAnswer>(await person.client.mutate("simulator.sendCall", { agent, turns, ...input }));
const ask = async (person: Person, input: object) =>
  resultOf<SimulatedAnswer & { body: { dynamic_variables: Record<string, unknown> } }>(
    await person.client.mutate("simulator.askClientData", { agent, ...input }),
  );

async function learned(person: Person, conversationId: string): Promise<FollowedCall> {
  const follow = async () => resultOf<FollowedCall>(await person.client.query("simulator.follow", { conversationId }));
  await expect.poll(async () => (await follow()).status, { timeout: 20_000 }).toBe("extraction_completed");
  return follow();
}

describe("the simulator", () => {
  it("lets a developer be a caller who is a stranger first and known after the call", async () => {
    const number = newNumber();
    const before = await ask(developer, { number: `+1 (218) ${number.slice(5, 8)}-${number.slice(8)}` });
    expect(before).toMatchObject({ status: 200, number });
    expect(before.body.dynamic_variables).toMatchObject({ memory_known_caller: false });

    const sent = await send(developer, { number, conversationId: before.conversationId });
    expect(sent).toMatchObject({
      status: 200,
      conversationId: before.conversationId,
      body: { data: { extraction_status: "queued" } },
    });
    const { memories, milliseconds } = await learned(developer, sent.conversationId);
    expect(memories.map(({ content }) => content).join("\n")).toContain("FH-2061");
    expect(memories.flatMap(({ evidence }) => evidence)).toContainEqual(expect.objectContaining({ turn: 1 }));
    expect(milliseconds).toBeGreaterThan(0);

    const after = await ask(developer, { number });
    expect(after.body.dynamic_variables).toMatchObject({
      memory_known_caller: true,
      memory_caller_name: expect.stringContaining("Dana"),
    });
    const search = { agent, number, query: "What is the order number?" };
    const found = resultOf<SimulatedAnswer>(await developer.client.mutate("simulator.searchMemory", search));
    expect(JSON.stringify(found.body)).toContain("FH-2061");
    const picked = resultOf<{ number: string }[]>(await developer.client.query("simulator.listCallers"));
    expect(picked).toContainEqual(expect.objectContaining({ number }));
    // Nothing that would let a browser speak as the platform has reached it.
    for (const answer of [before, sent, after, found]) {
      expect(JSON.stringify(answer)).not.toContain(service.organization.webhookToken);
    }
  });

  it("marks whoever calls as a test caller, and audits the call", async () => {
    const number = newNumber();
    const { conversationId } = await send(owner, { number });
    await learned(owner, conversationId);
    const caller = await rest<{ id: string; test: boolean }>(service, `/callers/${encodeURIComponent(number)}`);
    expect(caller.body.data).toMatchObject({ test: true });
    const events = await rest<{ items: object[] }>(service, "/audit-events?action=conversation.simulated");
    expect(events.body.data.items[0]).toMatchObject({ caller_id: caller.body.data.id });
  });

  it("shows a developer nothing of a real caller, and puts words into no real caller's mouth", async () => {
    const number = newNumber();
    const call = orderCall({ caller: { kind: "phone", number } });
    await remember(service, call);
    for (const [procedure, input] of [
      ["simulator.askClientData", { number, agent }],
      ["simulator.searchMemory", { number, agent, query: "order" }],
      ["simulator.sendCall", { number, agent, turns }],
    ] as const) {
      const answer = await developer.client.mutate(procedure, input);
      expect(answer.status, procedure).toBe(403);
      expect(answer.text).not.toMatch(/Dana|789/);
    }
    // Who may read memories sees what agents are told.
    expect((await ask(owner, { number })).body.dynamic_variables).toMatchObject({ memory_known_caller: true });
    expect((await owner.client.mutate("simulator.sendCall", { number, agent, turns })).status).toBe(403);
    const follow = await owner.client.query("simulator.follow", { conversationId: call.conversationId });
    expect(follow.status).toBe(400);
  });

  it("uses the credentials of the organization that is looked at", async () => {
    const second = await service.createOrganization("Second organization");
    const stranger = await createOwnerOf(service, second.id);
    const number = newNumber();
    const { conversationId } = await send(stranger, { number });
    await learned(stranger, conversationId);
    expect((await owner.client.query("simulator.follow", { conversationId })).status).toBe(404);
    expect((await ask(owner, { number })).body.dynamic_variables).toMatchObject({ memory_known_caller: false });
  });

  it.each([
    ["no number", { number: "nobody", agent, turns }, "number"],
    [
      "an id that is none of the simulator's",
      { number: "+12185550100", agent, turns, conversationId: "conv_1" },
      "conversationId",
    ],
    ["nothing said", { number: "+12185550100", agent, turns: [] }, "turns"],
  ])("refuses %s, naming the field", async (_what, input, path) => {
    const answer = await developer.client.mutate("simulator.sendCall", input);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).error.data.details[0].path).toBe(path);
  });
});
