import { minuteMs } from "@elaaoms/core/clock";
import { newId } from "@elaaoms/core/ids";
import { agents, organizations } from "@elaaoms/db/schema/index";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newSimulatedConversationId } from "../conversations/simulated-conversation.ts";
import { type AgentSighting, AgentSightings } from "./agent-sightings.ts";

let database: TestDatabase;
const organizationId = newId("organization");
const at = new Date("2026-11-02T15:00:00Z");
const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.insert(organizations).values({ id: organizationId, name: "Fernhill", slug: "fernhill" });
});
afterAll(() => database.close());

const start = () => {
  const warned: string[] = [];
  const log = { info() {}, warn: (_: object, message: string) => void warned.push(message), error() {} };
  return { sightings: new AgentSightings({ db: database.db, log }), warned };
};
const search = (agentId: string, values: Partial<AgentSighting> = {}): AgentSighting => ({
  ...{ organizationId, agentId, hook: "search_memory", conversationId: null, at },
  ...values,
});

async function stored(id: string) {
  const [agent] = await database.db.select().from(agents).where(eq(agents.id, id));
  return agent;
}

describe("what agents are heard of", () => {
  it("is noted of those that are known and of new ones, by hook, the latest time of each", async () => {
    const { sightings } = start();
    await database.db.insert(agents).values({ organizationId, id: "agent_known", name: "Ava" });
    sightings.note(search("agent_known"));
    sightings.note(search("agent_known", { at: later(1_000) }));
    sightings.note(search("agent_known", { hook: "client_data" }));
    sightings.note(search("agent_new"));
    await sightings.flush();
    expect(await stored("agent_known")).toMatchObject({ name: "Ava", askedAt: at, searchedAt: later(1_000) });
    expect(await stored("agent_new")).toMatchObject({ name: null, askedAt: null, searchedAt: at });
  });

  it("is written once a minute, and never back in time", async () => {
    const { sightings } = start();
    sightings.note(search("agent_busy"));
    await sightings.flush();
    sightings.note(search("agent_busy", { at: later(minuteMs - 1) }));
    await sightings.flush();
    expect(await stored("agent_busy")).toMatchObject({ searchedAt: at });
    sightings.note(search("agent_busy", { at: later(minuteMs) }));
    await sightings.flush();
    const another = start().sightings;
    another.note(search("agent_busy"));
    await another.stop();
    expect(await stored("agent_busy")).toMatchObject({ searchedAt: later(minuteMs) });
  });

  it("passes over calls of the simulator", async () => {
    const { sightings } = start();
    sightings.note(search("agent_simulated", { conversationId: newSimulatedConversationId() }));
    await sightings.flush();
    expect(await stored("agent_simulated")).toBeUndefined();
  });

  it("is let go where it cannot be written, which is said, and noted the next time", async () => {
    const { sightings, warned } = start();
    const unheard = newId("organization");
    sightings.note(search("agent_late", { organizationId: unheard }));
    await sightings.flush();
    expect(warned).toEqual(["What agents were heard of could not be noted."]);
    await database.db.insert(organizations).values({ id: unheard, name: "Late", slug: "late" });
    sightings.note(search("agent_late", { organizationId: unheard }));
    await sightings.flush();
    expect(await stored("agent_late")).toMatchObject({ organizationId: unheard, searchedAt: at });
  });
});
