import { organizationSettings } from "@elaaoms/db/schema/index";
import type { SimulatedCaller } from "@elaaoms/elevenlabs/simulator/caller";
import type { SimulatedCall } from "@elaaoms/elevenlabs/simulator/transcription";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, type CallerData, newConversationId, newNumber, orderCall, remember, rest } from "./agent-platform.ts";
import { startTestService, type TestOrganization, type TestService } from "./test-service.ts";

let service: TestService;
let organization: TestOrganization;
beforeAll(async () => {
  service = await startTestService();
  organization = await service.createOrganization("Agents that keep their own");
  await service.container.services.db
    .update(organizationSettings)
    .set({ searchSharedOnly: true })
    .where(eq(organizationSettings.organizationId, organization.id));
});
afterAll(() => service.close());

const agentNamed = (id: string) => ({ id, name: id, number: "+12185550140" });
const [sales, support, repairs] = ["agent_sales", "agent_support", "agent_repairs"];

/** A call in which these sentences are said, each an answer to whatever the agent asks. */
function callOf(values: {
  caller: string | SimulatedCaller;
  agentId: string;
  said: readonly string[];
  minutesAgo?: number;
  analysis?: SimulatedCall["analysis"];
}): SimulatedCall {
  const { caller, agentId, said, analysis } = values;
  return orderCall({
    agent: agentNamed(agentId),
    caller: typeof caller === "string" ? { kind: "phone", number: caller } : caller,
    startedAt: new Date(Date.now() - (values.minutesAgo ?? 10) * 60_000),
    turns: said.flatMap((sentence): SimulatedCall["turns"] => [
      ["agent", "Is there anything that I should know?"],
      ["user", sentence],
    ]),
    ...(analysis ? { analysis } : {}),
  });
}

async function contextFor(caller_id: string, agent_id: string): Promise<string> {
  const { body } = await askHook(service, "client-data", { caller_id, agent_id }, organization);
  return String(body.dynamic_variables.memory_context);
}

async function search(query: string, caller_id: string, agent_id: string) {
  const asked = { query, caller_id, agent_id, search_all_agents: true };
  return (await askHook(service, "search-memory", asked, organization)).body.data;
}

describe("what an agent holds for its own", () => {
  it("is everything that was stated to it, also when another agent heard it first", async () => {
    const number = newNumber();
    const said = ["I work as a nurse."];
    await remember(service, callOf({ caller: number, agentId: sales, said, minutesAgo: 60 }), organization);
    expect(await contextFor(number, support)).not.toContain("nurse");
    await remember(service, callOf({ caller: number, agentId: support, said }), organization);

    for (const agentId of [sales, support]) {
      expect(await contextFor(number, agentId), agentId).toContain("nurse");
      const { results } = await search("What does the caller work as?", number, agentId);
      expect(results.map(({ content }) => content).join(), agentId).toContain("nurse");
    }
    expect(await contextFor(number, repairs)).not.toContain("nurse");
    expect((await search("What does the caller work as?", number, repairs)).results).toEqual([]);
  });

  it("is what was imported for no agent, whoever hears it later", async () => {
    const caller_id = newNumber();
    const memories = [undefined, sales].map((agent_id) => ({
      ...{ caller_id, content: "Rides a tandem bicycle." },
      ...(agent_id ? { agent_id, conversation_id: newConversationId() } : {}),
    }));
    await rest(service, "/memories", { method: "POST", body: { memories } }, organization);
    expect(await contextFor(caller_id, support)).toContain("tandem");
    expect((await search("tandem bicycle", caller_id, support)).results).toHaveLength(1);
  });
});

it("a search names the agents whose memories it looked through, and no other", async () => {
  const caller_id = newNumber();
  const memories = [
    { content: "Rides a tandem bicycle.", importance: 9, agent_id: sales },
    { content: "Plays the cello.", importance: 4, agent_id: repairs },
  ].map((memory) => ({ ...memory, caller_id }));
  await rest(service, "/memories", { method: "POST", body: { memories } }, organization);
  await rest(service, "/memories", { method: "POST", body: { memories } });

  expect((await search("cello", caller_id, support)).searched_agents).toEqual([support, sales]);
  const inAll = { query: "cello", caller_id, agent_id: support, search_all_agents: true };
  const unlimited = await askHook(service, "search-memory", inAll);
  expect(unlimited.body.data.searched_agents).toEqual([support, sales, repairs]);
});

describe("a caller whose WhatsApp id is no number", () => {
  const newWhatsappId = () => `US.${newConversationId().slice(5)}`;

  it("is found by it in a search, over REST and for an import", async () => {
    const userId = newWhatsappId();
    const caller = { kind: "whatsapp", userId } as const;
    await remember(service, callOf({ caller, agentId: sales, said: ["I work as a nurse."] }), organization);
    expect((await search("nurse", userId, sales)).results.map(({ content }) => content).join()).toContain("nurse");
    const read = () => rest<CallerData>(service, `/callers/${userId}`, {}, organization);
    const found = (await read()).body.data;
    expect(found.memories).toHaveLength(1);

    const memories = [{ caller_id: userId, content: "Rides a tandem bicycle." }];
    await rest(service, "/memories", { method: "POST", body: { memories } }, organization);
    expect((await read()).body.data).toMatchObject({ id: found.id, memories: { length: 2 } });
  });

  it("is not confused with others: the customer's own user of that id comes first", async () => {
    const id = newWhatsappId();
    const visitor = callOf({ caller: { kind: "web", userId: id }, agentId: sales, said: ["I work as a nurse."] });
    const writer = callOf({ caller: { kind: "whatsapp", userId: id }, agentId: sales, said: ["I work as a baker."] });
    await remember(service, writer, organization);
    await remember(service, visitor, organization);
    const { results } = await search("What does the caller work as?", id, sales);
    expect(results.map(({ content }) => content).join()).toMatch(/nurse(?!.*baker)/);
    expect((await search("nurse", newWhatsappId(), sales)).results).toEqual([]);
  });

  it("is told nothing of the conversation's caller when it is unknown itself", async () => {
    const [known, conversation_id] = [newNumber(), newConversationId()];
    await remember(service, callOf({ caller: known, agentId: sales, said: ["I work as a nurse."] }), organization);
    await askHook(service, "client-data", { caller_id: known, agent_id: sales, conversation_id }, organization);
    const ask = async (caller_id: string | null) => {
      const asked = { query: "nurse", caller_id, conversation_id, agent_id: sales };
      return (await askHook(service, "search-memory", asked, organization)).body.data.results.length;
    };
    expect(await ask(null)).toBe(1);
    expect(await ask(newWhatsappId())).toBe(0);
  });
});

describe("what was written about the last call", () => {
  const summary = "The caller asked for sugar-free syrup.";
  const lastCallFor = async (caller_id: string) => {
    const asked = { caller_id, agent_id: sales };
    const { body } = await askHook(service, "client-data", asked, organization);
    return String(body.dynamic_variables.memory_last_call);
  };
  const dateAlone = /^Last call on \d{4}-\d\d-\d\d\.$/;

  it("is not told when a memory of a withheld category was stated in the call", async () => {
    const [number, harmless] = [newNumber(), newNumber()];
    const analysis = { summary };
    const said = ["I have diabetes."];
    await remember(service, callOf({ caller: number, agentId: sales, said, analysis }), organization);
    const plain = callOf({ caller: harmless, agentId: sales, said: ["I work as a nurse."], analysis });
    await remember(service, plain, organization);
    expect(await lastCallFor(harmless)).toContain(summary);
    expect(await lastCallFor(number)).toMatch(dateAlone);
  });

  it("is not told when it says something of a withheld category itself", async () => {
    const number = newNumber();
    const analysis = { summary: "The caller has diabetes and asked for sugar-free syrup." };
    await remember(
      service,
      callOf({ caller: number, agentId: sales, said: ["I work as a nurse."], analysis }),
      organization,
    );
    expect(await lastCallFor(number)).toMatch(dateAlone);
  });

  it("is not told while a memory of the call is quarantined", async () => {
    const number = newNumber();
    const call = callOf({ caller: number, agentId: sales, said: ["I work as a nurse."], analysis: { summary } });
    const { memories } = await remember(service, call, organization);
    const correct = (status: string) =>
      rest(service, `/memories/${memories[0]?.id}`, { method: "PATCH", body: { status } }, organization);
    await correct("quarantined");
    expect(await lastCallFor(number)).toMatch(dateAlone);
    await correct("active");
    expect(await lastCallFor(number)).toContain(summary);
  });
});
