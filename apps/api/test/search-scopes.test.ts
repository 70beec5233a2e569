import { callers, memories } from "@elaaoms/db/schema/index";
import { and, eq, inArray, like, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, newNumber, rest } from "./agent-platform.ts";
import { startTestService, type TestOrganization, type TestService } from "./test-service.ts";

let service: TestService;
let organization: TestOrganization;
beforeAll(async () => {
  service = await startTestService();
  organization = await service.createOrganization("Agents that search");
});
afterAll(() => service.close());

const [sales, repairs] = ["agent_sales", "agent_repairs"];

interface Said {
  content: string;
  agent_id?: string;
  importance?: number;
}

async function callerWith(said: readonly Said[]): Promise<string> {
  const caller_id = newNumber();
  const imported = said.map((memory) => ({ agent_id: sales, ...memory, caller_id }));
  const { status } = await rest(service, "/memories", { method: "POST", body: { memories: imported } }, organization);
  expect(status).toBeLessThan(300);
  return caller_id;
}

/** Gives the memories with these words a status before anybody has searched. */
async function setStatus(status: "superseded" | "conflicted" | "archived" | "quarantined", words: string) {
  const { db } = service.container.services;
  const changed = await db
    .update(memories)
    .set({ status })
    .where(and(eq(memories.organizationId, organization.id), like(memories.content, `%${words}%`)))
    .returning({ callerId: memories.callerId });
  expect(changed.length).toBeGreaterThan(0);
  // As every change does, so that what was stored for searches before it no longer counts.
  const changedCallers = changed.map(({ callerId }) => callerId);
  await db
    .update(callers)
    .set({ memoryVersion: sql`${callers.memoryVersion} + 1` })
    .where(and(eq(callers.organizationId, organization.id), inArray(callers.id, changedCallers)));
}

async function search(
  caller_id: string,
  query: string,
  asked: { agent_id?: string; search_all_agents?: boolean } = {},
) {
  const { body } = await askHook(
    service,
    "search-memory",
    { query, caller_id, agent_id: sales, ...asked },
    organization,
  );
  const { results, searched_agents } = body.data;
  return { contents: results.map(({ content }) => content), results, searched_agents };
}

describe("a search", () => {
  it("stays with the asking agent's memories while one of them answers, and goes on where none does", async () => {
    const caller = await callerWith([
      { content: "The sofa order is XYZ-789." },
      { content: "Prefers deliveries on Saturday mornings." },
      { content: "Her dog is called Biscuit.", agent_id: repairs, importance: 4 },
      { content: "The washing machine leaks.", agent_id: repairs, importance: 4 },
    ]);
    const own = await search(caller, "order X Y Z seven eight nine");
    expect(own.searched_agents).toEqual([sales]);
    expect(own.results[0]?.relevance).toBeGreaterThanOrEqual(0.97);
    expect(own.contents.join()).not.toMatch(/Biscuit|washing/);

    const other = await search(caller, "What is her dog called?");
    expect(other.searched_agents).toEqual([sales, repairs]);
    expect(other.contents[0]).toBe("Her dog is called Biscuit.");
    expect(other.results[0]?.relevance).toBeGreaterThanOrEqual(0.7);

    const asked = await search(caller, "order XYZ-789", { search_all_agents: true });
    expect(asked.searched_agents).toEqual([sales, repairs]);
    const fromRepairs = await search(caller, "washing machine", { agent_id: repairs });
    expect(fromRepairs.searched_agents).toEqual([repairs]);
  });

  it("goes on where several own memories fit alike, and loses none of them", async () => {
    const caller = await callerWith([
      { content: "Talked about the blue chair in the hall." },
      { content: "Talked about the blue chair in the shop." },
      { content: "The blue chair wobbles.", agent_id: repairs, importance: 4 },
    ]);
    const found = await search(caller, "blue chair");
    expect(found.searched_agents).toEqual([sales, repairs]);
    expect(found.contents).toHaveLength(3);
    for (const { relevance } of found.results) expect(relevance).toBeLessThan(0.7);
  });

  it("tells nothing of what was superseded or quarantined", async () => {
    const caller = await callerWith([
      { content: "Her bicycle is a red Kestrel." },
      { content: "Her bicycle is a green Heron." },
      { content: "Her bicycle is a stolen Magpie." },
    ]);
    await setStatus("superseded", "Kestrel");
    await setStatus("quarantined", "Magpie");
    for (const query of ["bicycle", "red Kestrel", "stolen Magpie"]) {
      const { contents } = await search(caller, query, { search_all_agents: true });
      expect(contents.join(), query).not.toMatch(/Kestrel|Magpie/);
    }
    expect((await search(caller, "bicycle")).contents).toEqual(["Her bicycle is a green Heron."]);
  });

  it("tells both of what is disputed, and finds what was archived, after what was not", async () => {
    const caller = await callerWith([
      { content: "Her piano lesson is on Monday." },
      { content: "Her piano lesson is on Thursday." },
      { content: "Her violin teacher is Mr Okafor.", importance: 9 },
      { content: "Her violin teacher is Ms Lindqvist.", importance: 2 },
    ]);
    await setStatus("conflicted", "piano lesson");
    await setStatus("archived", "Okafor");
    expect((await search(caller, "piano lesson")).contents.slice(0, 2).toSorted()).toEqual([
      "Her piano lesson is on Monday.",
      "Her piano lesson is on Thursday.",
    ]);
    expect((await search(caller, "violin teacher")).contents.slice(0, 2)).toEqual([
      "Her violin teacher is Ms Lindqvist.",
      "Her violin teacher is Mr Okafor.",
    ]);
    const named = await search(caller, "Mr Okafor");
    expect(named.contents[0]).toBe("Her violin teacher is Mr Okafor.");
  });

  it("tells nothing of a caller whose data is restricted, until the restriction is lifted", async () => {
    const caller = await callerWith([{ content: "Plays the bassoon in an orchestra." }]);
    expect((await search(caller, "bassoon")).contents).toHaveLength(1);
    const restrict = (restricted: boolean) =>
      rest(
        service,
        `/callers/${encodeURIComponent(caller)}/restriction`,
        { method: "POST", body: { restricted, reason: "They asked for it." } },
        organization,
      );
    expect((await restrict(true)).status).toBe(200);
    expect((await search(caller, "bassoon", { search_all_agents: true })).contents).toEqual([]);
    expect((await restrict(false)).status).toBe(200);
    expect((await search(caller, "bassoon")).contents).toHaveLength(1);
  });
});
