import { listAccesses } from "@elaaoms/services/accesses/list-accesses";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  askHook,
  type CallerData,
  newConversationId,
  newNumber,
  orderAgent,
  orderCall,
  remember,
  rest,
} from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

async function accessesOf(callerId: string) {
  const { services, organizations } = service.container;
  await services.accesses.flush();
  const organization = await organizations.findBySlug("default");
  if (!organization) throw new Error("The default organization is not there.");
  const ctx = {
    ...services,
    organization,
    actor: { kind: "system", id: "test", auth: "none", ip: null } as const,
    requestId: "test",
  };
  return (await listAccesses({ ctx, input: { callerId, limit: 10 } })).items;
}

it("writes down which memories an agent was given, before and during a call, and nothing else", async () => {
  const number = newNumber();
  await remember(service, orderCall({ caller: { kind: "phone", number } }));
  const { body } = await rest<CallerData>(service, `/callers/${encodeURIComponent(number)}`);
  const known = body.data.memories.map(({ id }) => id);
  const conversationId = newConversationId();
  const call = { caller_id: number, agent_id: orderAgent.id, conversation_id: conversationId };

  const before = await askHook(service, "client-data", call);
  expect(before.body.dynamic_variables.memory_known_caller).toBe(true);
  const during = await askHook(service, "search-memory", { ...call, query: "What is the order number?" });
  const found = during.body.data.results.map(({ memory_id }) => memory_id);
  expect(found.length).toBeGreaterThan(0);

  const accesses = await accessesOf(body.data.id);
  expect(accesses.map(({ at, ...access }) => access)).toEqual([
    { callerId: body.data.id, agentId: orderAgent.id, conversationId, hook: "search_memory", memoryIds: found },
    {
      ...{ callerId: body.data.id, agentId: orderAgent.id, conversationId, hook: "client_data" },
      memoryIds: expect.arrayContaining(known),
    },
  ]);
  expect(accesses[1]?.memoryIds).toHaveLength(known.length);
});

it("tells nothing of answers that told nothing", async () => {
  const number = newNumber();
  const own = { caller_id: number, content: "The order number is XYZ-789.", agent_id: orderAgent.id, importance: 5 };
  await rest(service, "/memories", { method: "POST", body: { memories: [own] } });
  const { body } = await rest<CallerData>(service, `/callers/${encodeURIComponent(number)}`);
  const asked = { caller_id: number, agent_id: "agent_other", query: "What is the order number?" };
  const before = await askHook(service, "client-data", asked);
  expect(before.body.dynamic_variables.memory_known_caller).toBe(true);
  expect(JSON.parse(String(before.body.dynamic_variables.memory_context)).memories).toEqual([]);
  const told = (await accessesOf(body.data.id)).filter(({ hook }) => hook === "client_data");
  expect(told).toEqual([]);
});
