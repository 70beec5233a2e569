import {
  type AccountApiServer,
  agentResponse,
  firstMessageOverrides,
  startAccountApiServer,
} from "@elaaoms/elevenlabs/account/testing/account-api-server";
import type { AgentListItem } from "@elaaoms/services/agents/viewing/list-agents";
import type { AgentView } from "@elaaoms/services/agents/viewing/read-agent";
import { newSimulatedConversationId } from "@elaaoms/services/conversations/simulated-conversation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, newConversationId, newNumber, orderCall, remember } from "../agent-platform.ts";
import { createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { createOwnerOf } from "../permissions/second-organization.ts";
import { startTestService, type TestService } from "../test-service.ts";

const apiKey = "sk_0123456789abcdef0123456789abcdef";
let api: AccountApiServer;
let service: TestService;
let owner: Person;
let developer: Person;
beforeAll(async () => {
  api = await startAccountApiServer({ apiKey });
  service = await startTestService({ accountApi: { apiKey, baseUrl: api.url } });
  owner = await createOwner(service);
  developer = await createMember(service, owner, "developer");
});
afterAll(async () => {
  await service.close();
  await api.close();
});

const read = async (agentId: string) => resultOf<AgentView>(await developer.client.query("agents.read", { agentId }));
const agentOf = (id: string) => ({ id, name: "Ava, orders", number: "+12185550140" });

describe("agents", () => {
  it("are known from deliveries alone, with the name that these carry and the moments they were heard at", async () => {
    const number = newNumber();
    const agent = agentOf("agent_delivered");
    const startedAt = new Date("2026-11-01T09:30:00.000Z");
    const first = await remember(service, orderCall({ caller: { kind: "phone", number }, agent, startedAt }));
    const listed = resultOf<AgentListItem[]>(await developer.client.query("agents.list"));
    expect(listed).toContainEqual(
      expect.objectContaining({ id: agent.id, name: agent.name, lastCallAt: startedAt.toISOString() }),
    );
    const seen = await read(agent.id);
    expect(seen.hooks).toMatchObject({ clientData: null, searchMemory: null, postCall: expect.any(String) });
    expect(seen.lastCalls).toHaveLength(1);
    expect(first.memories.length).toBeGreaterThan(0);

    const conversationId = newConversationId();
    await askHook(service, "client-data", { caller_id: number, agent_id: agent.id, conversation_id: conversationId });
    await askHook(service, "search-memory", { caller_id: number, agent_id: agent.id, query: "order number" });
    const hooks = async () => (await read(agent.id)).hooks;
    await expect
      .poll(hooks, { timeout: 10_000 })
      .toMatchObject({ clientData: expect.any(String), searchMemory: expect.any(String) });
    const rows = resultOf<AgentListItem[]>(await developer.client.query("agents.list"));
    const row = rows.find(({ id }) => id === agent.id);
    expect(row?.hooks).toEqual(await hooks());
  });

  it("are listed with their calls of the last thirty days", async () => {
    const agent = agentOf("agent_counted");
    for (const daysAgo of [31, 29, 1]) {
      const startedAt = new Date(Date.now() - daysAgo * 86_400_000);
      await remember(service, orderCall({ caller: { kind: "phone", number: newNumber() }, agent, startedAt }));
    }
    await askHook(service, "client-data", { caller_id: newNumber(), agent_id: agent.id });
    const rows = resultOf<AgentListItem[]>(await developer.client.query("agents.list"));
    expect(rows.find(({ id }) => id === agent.id)).toMatchObject({
      recentCalls: 2,
      hooks: { searchMemory: null, postCall: expect.any(String) },
    });
  });

  it("are heard searching also when nothing is found, and not by a simulated call", async () => {
    const search = async (agentId: string, conversationId: string) => {
      const sought = { caller_id: newNumber(), agent_id: agentId, conversation_id: conversationId, query: "anything" };
      expect(await askHook(service, "search-memory", sought)).toMatchObject({ body: { data: { results: [] } } });
      await service.container.services.agentSightings.flush();
    };
    const agent = agentOf("agent_that_searches");
    await remember(service, orderCall({ caller: { kind: "phone", number: newNumber() }, agent }));
    await search(agent.id, newSimulatedConversationId());
    expect((await read(agent.id)).hooks.searchMemory).toBeNull();
    await search(agent.id, newConversationId());
    expect((await read(agent.id)).hooks.searchMemory).toEqual(expect.any(String));
  });

  it("are read from the account when somebody asks, also before a day has passed", async () => {
    const id = "agent_of_the_account";
    const placeholders = { shop_name: "Fernhill Coffee", is_open: true };
    api.agents.set(id, agentResponse({ id, name: "Noah", placeholders, overrides: firstMessageOverrides(true) }));
    await remember(service, orderCall({ caller: { kind: "phone", number: newNumber() }, agent: agentOf(id) }));
    resultOf(await developer.client.mutate("agents.refresh", { agentId: id }));
    expect(await read(id)).toMatchObject({
      name: "Noah",
      allowsFirstMessageOverride: true,
      isStale: false,
      canRefresh: true,
      dynamicVariables: [
        { name: "is_open", placeholder: true },
        { name: "shop_name", placeholder: "Fernhill Coffee" },
      ],
    });
    api.agents.set(id, agentResponse({ id, name: "Noah, billing", placeholders: {}, overrides: null }));
    resultOf(await developer.client.mutate("agents.refresh", { agentId: id }));
    expect(await read(id)).toMatchObject({ name: "Noah, billing", dynamicVariables: [] });
  });

  it("say why they cannot be read from the account", async () => {
    const unknown = await developer.client.mutate("agents.refresh", { agentId: "agent_nobody_has" });
    expect(unknown.status).toBe(404);
    const second = await service.createOrganization("Second organization");
    const stranger = await createOwnerOf(service, second.id);
    const refused = await stranger.client.mutate("agents.refresh", { agentId: "agent_of_the_account" });
    expect(refused.status).toBe(409);
    expect((await stranger.client.query("agents.read", { agentId: "agent_delivered" })).status).toBe(404);
  });
});
