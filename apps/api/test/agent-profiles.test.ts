import { setTimeout as sleep } from "node:timers/promises";
import { agents } from "@elaaoms/db/schema/index";
import {
  type AccountApiServer,
  agentResponse,
  firstMessageOverrides,
  startAccountApiServer,
} from "@elaaoms/elevenlabs/account/testing/account-api-server";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askHook, newConversationId, newNumber, orderAgent, orderCall, remember } from "./agent-platform.ts";
import { send } from "./http-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

const apiKey = "sk_0123456789abcdef0123456789abcdef";
const placeholders = { shop_name: "Fernhill Coffee", is_open: true, note: null, system__timezone: "UTC" };
const declared = { shop_name: "Fernhill Coffee", is_open: true, note: "" };

let api: AccountApiServer;
let service: TestService;
beforeAll(async () => {
  api = await startAccountApiServer({ apiKey });
  service = await startTestService({ accountApi: { apiKey, baseUrl: api.url } });
});
afterAll(async () => {
  await service.close();
  await api.close();
});
beforeEach(() => {
  api.behaviour = { kind: "serve" };
  api.requests.length = 0;
});

let agentCount = 0;
/** An agent that the account has and the service has not met. */
function newAgent(values: { allowsFirstMessage?: boolean } = {}) {
  agentCount += 1;
  const id = `agent_profile_${agentCount}`;
  const overrides = firstMessageOverrides(values.allowsFirstMessage ?? false);
  api.agents.set(id, agentResponse({ id, name: `Agent ${agentCount}`, placeholders, overrides }));
  return { ...orderAgent, id };
}

const clientData = (agentId: string, callerId: string | null = newNumber()) =>
  askHook(service, "client-data", {
    caller_id: callerId,
    agent_id: agentId,
    called_number: orderAgent.number,
    call_sid: "CA1",
    conversation_id: newConversationId(),
  });

const db = () => service.container.services.db;

async function readAgent(agentId: string) {
  const [agent] = await db().select().from(agents).where(eq(agents.id, agentId));
  return agent;
}

async function eventually<Value>(read: () => Promise<Value | null | undefined>): Promise<Value> {
  const giveUp = Date.now() + 20_000;
  for (;;) {
    const value = await read();
    if (value) return value;
    if (Date.now() > giveUp) throw new Error("It did not come to that.");
    await sleep(25);
  }
}

/** The agent's row, once its profile has been fetched after `since`. */
const fetched = (agentId: string, since = new Date(0)) =>
  eventually(async () => {
    const agent = await readAgent(agentId);
    return agent?.profileFetchedAt && agent.profileFetchedAt > since ? agent : null;
  });

const elevenLabsHealth = async () =>
  JSON.parse((await send(service, "/health", { method: "GET" })).text).dependencies.elevenlabs.status as string;

describe("the profile of an agent", () => {
  it("is fetched after an agent's first call, and its variables are in the next answer", async () => {
    const { id } = newAgent();
    const first = await clientData(id);
    expect(first.body.dynamic_variables).toEqual(expect.not.objectContaining({ shop_name: expect.anything() }));
    expect(await fetched(id)).toMatchObject({
      name: `Agent ${agentCount}`,
      dynamicVariables: { ...declared, system__timezone: "UTC" },
      allowsFirstMessageOverride: false,
    });
    const next = await clientData(id);
    expect(next.body.dynamic_variables).toMatchObject({ ...declared, memory_known_caller: false });
    expect(next.body.dynamic_variables).not.toHaveProperty("system__timezone");
    expect(next.body.conversation_config_override).toBeUndefined();
    expect(api.requests).toHaveLength(1);
    expect(await elevenLabsHealth()).toBe("healthy");
  });

  it("lets a known caller be greeted by the first message where the agent allows it", async () => {
    const agent = newAgent({ allowsFirstMessage: true });
    const number = newNumber();
    await remember(service, orderCall({ agent, caller: { kind: "phone", number } }));
    // No call of this agent was announced: the delivery made it known.
    expect((await fetched(agent.id)).allowsFirstMessageOverride).toBe(true);
    const { body } = await clientData(agent.id, number);
    expect(body.dynamic_variables).toMatchObject({ ...declared, memory_known_caller: true });
    expect(body.conversation_config_override?.agent.first_message).toContain("Dana");
    expect((await clientData(agent.id)).body.conversation_config_override).toBeUndefined();
  });

  it("is fetched again after a day", async () => {
    const { id } = newAgent();
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1_000);
    await db()
      .insert(agents)
      .values({
        organizationId: await defaultOrganizationId(),
        id,
        name: "Old",
        dynamicVariables: { gone: "x" },
        profileFetchedAt: yesterday,
      });
    expect((await clientData(id)).body.dynamic_variables).toMatchObject({ gone: "x" });
    expect(await fetched(id, yesterday)).toMatchObject({ name: `Agent ${agentCount}` });
    const { body } = await clientData(id);
    expect(body.dynamic_variables).toMatchObject(declared);
    expect(body.dynamic_variables).not.toHaveProperty("gone");
  });

  it("leaves what was declared by hand when the account has no such agent, and does not ask again", async () => {
    const id = "agent_elsewhere";
    const organizationId = await defaultOrganizationId();
    await db()
      .insert(agents)
      .values({ organizationId, id, dynamicVariables: { shop_name: "By hand" }, allowsFirstMessageOverride: true });
    await clientData(id);
    expect(await fetched(id)).toMatchObject({
      dynamicVariables: { shop_name: "By hand" },
      allowsFirstMessageOverride: true,
    });
    expect((await clientData(id)).body.dynamic_variables).toMatchObject({ shop_name: "By hand" });
    expect(api.requests).toHaveLength(1);
  });

  it("is asked for once, however many calls come at once", async () => {
    const { id } = newAgent();
    await Promise.all(Array.from({ length: 20 }, () => clientData(id)));
    await fetched(id);
    expect(api.requests).toHaveLength(1);
  });
});

describe("an organization other than the default one", () => {
  it("is told nothing of the agents of the installation's account", async () => {
    const agent = newAgent();
    const other = await service.createOrganization("Another Shop");
    const caller = newNumber();
    const asked = { caller_id: caller, agent_id: agent.id, called_number: agent.number, call_sid: "CA1" };
    await askHook(service, "client-data", { ...asked, conversation_id: newConversationId() }, other);
    await remember(service, orderCall({ agent, caller: { kind: "phone", number: caller } }), other);
    const jobs = () =>
      db().execute<{ state: string }>(
        sql`select state from pgboss.job where name = 'refresh-agent' and data->>'organizationId' = ${other.id}`,
      );
    expect((await jobs()).rows).toEqual([]);
    // One that was enqueued when it still was allowed.
    await service.container.queue.enqueue("refresh-agent", { organizationId: other.id, agentId: agent.id });
    await eventually(async () => (await jobs()).rows[0]?.state === "completed");
    const { body } = await askHook(service, "client-data", { ...asked, conversation_id: newConversationId() }, other);
    expect(body.dynamic_variables).not.toHaveProperty("shop_name");
    expect(api.requests).toEqual([]);
  });
});

describe("an account API with trouble", () => {
  afterEach(() => {
    api.behaviour = { kind: "serve" };
  });

  it.each([
    { kind: "status", status: 429, headers: { "retry-after": "1" } } as const,
    { kind: "status", status: 500 } as const,
  ])("is asked again later after %j", async (behaviour) => {
    const { id } = newAgent();
    api.behaviour = behaviour;
    expect((await clientData(id)).status).toBe(200);
    await eventually(async () => (await elevenLabsHealth()) === "degraded");
    expect((await readAgent(id))?.profileFetchedAt ?? null).toBeNull();
    api.behaviour = { kind: "serve" };
    expect(await fetched(id)).toMatchObject({ dynamicVariables: declared });
    expect(await elevenLabsHealth()).toBe("healthy");
  });

  it("is not asked again by the same job when it refuses the key", async () => {
    const { id } = newAgent();
    api.behaviour = { kind: "status", status: 401 };
    await clientData(id);
    await eventually(async () => {
      const { rows } = await db().execute<{ state: string }>(
        sql`select state from pgboss.job where name = 'refresh-agent' and data->>'agentId' = ${id}`,
      );
      return rows[0]?.state === "completed";
    });
    expect(api.requests).toHaveLength(1);
    expect(await elevenLabsHealth()).toBe("degraded");
    expect(service.logged()).toContain("could not be fetched");
    expect(service.logged()).not.toContain(apiKey);
  });

  it("does not keep a call waiting when it hangs", async () => {
    const { id } = newAgent();
    api.behaviour = { kind: "hang" };
    await clientData(id);
    await eventually(async () => api.requests.length > 0);
    // The request hangs now, and would for as long as this test may run.
    const { status, body } = await clientData(id);
    expect(status).toBe(200);
    expect(body.dynamic_variables).toMatchObject({ memory_known_caller: false });
    expect((await readAgent(id))?.profileFetchedAt ?? null).toBeNull();
  });
});

describe("without an account API", () => {
  it("asks for nothing", async () => {
    const plain = await startTestService();
    try {
      await askHook(plain, "client-data", { caller_id: newNumber(), agent_id: "agent_1" });
      await remember(plain, orderCall({ caller: { kind: "phone", number: newNumber() } }));
      const { rows } = await plain.container.services.db.execute(
        sql`select 1 from pgboss.job where name = 'refresh-agent'`,
      );
      expect(rows).toEqual([]);
      const health = JSON.parse((await send(plain, "/health", { method: "GET" })).text);
      expect(health).toMatchObject({ status: "healthy", dependencies: { elevenlabs: { status: "not_configured" } } });
    } finally {
      await plain.close();
    }
  });
});

async function defaultOrganizationId(): Promise<string> {
  const { rows } = await db().execute<{ id: string }>(sql`select id from organizations where slug = 'default'`);
  return String(rows[0]?.id);
}
