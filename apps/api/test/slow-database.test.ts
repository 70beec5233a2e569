import { agentBriefs, agents, callers, organizations } from "@elaaoms/db/schema/index";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, newNumber, orderAgent, orderCall, remember } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
const number = newNumber();
const call = { caller_id: number, agent_id: orderAgent.id };
beforeAll(async () => {
  service = await startTestService();
  await remember(service, orderCall({ caller: { kind: "phone", number } }));
  await askHook(service, "client-data", call);
  await service.container.services.initiations.flush();
  await service.container.services.db.update(agents).set({ dynamicVariables: { company: "Fernhill Coffee" } });
});
afterAll(() => service.close());

/** Answers that are asked for while nobody can read a table. They are back before it is given free. */
function whileLocked<Answer>(
  table: typeof agentBriefs | typeof callers | typeof organizations,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  return service.container.services.db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${table} in access exclusive mode`);
    return ask();
  });
}

describe("while Postgres is slow", () => {
  it("answers before a call as for somebody unknown, with what the agent declares, and afterwards as before", async () => {
    const known = await askHook(service, "client-data", call);
    expect(known.body.dynamic_variables).toMatchObject({ memory_known_caller: true, company: "Fernhill Coffee" });
    const meanwhile = await whileLocked(agentBriefs, () => askHook(service, "client-data", call));
    expect(meanwhile.status).toBe(200);
    expect(meanwhile.body.dynamic_variables).toEqual({
      company: "Fernhill Coffee",
      memory_known_caller: false,
      memory_caller_name: "",
      memory_greeting: "",
      memory_last_call: "",
      memory_context: "",
    });
    expect((await askHook(service, "client-data", call)).body).toEqual(known.body);
  });

  it("answers the first call to an organization that it read ahead, and tells in time that it cannot read another one", async () => {
    const readAhead = await service.createOrganization("Read ahead");
    await service.container.organizations.readAhead(new AbortController().signal);
    const unseen = await service.createOrganization("Not seen yet");
    const ask = (organization: typeof unseen) => askHook(service, "client-data", call, organization);
    const meanwhile = await whileLocked(organizations, () => Promise.all([ask(readAhead), ask(unseen)]));
    expect(meanwhile.map(({ status }) => status)).toEqual([200, 503]);
    expect((await ask(unseen)).status).toBe(200);
  });

  it("answers a search with nothing, and afterwards as before", async () => {
    const question = { ...call, query: "What is the order number?" };
    const meanwhile = await whileLocked(callers, () => askHook(service, "search-memory", question));
    expect(meanwhile.status).toBe(200);
    expect(meanwhile.body.data).toMatchObject({ results: [], summary: "Memories cannot be searched right now." });
    const afterwards = await askHook(service, "search-memory", question);
    expect(afterwards.body.data.results[0]?.content).toContain("XYZ-789");
  });
});
