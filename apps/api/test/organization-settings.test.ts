import { dayMs } from "@elaaoms/core/clock";
import { auditEvents, callers, memories } from "@elaaoms/db/schema/index";
import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newNumber, rest } from "./agent-platform.ts";
import { createMember, createOwner, type Person, resultOf } from "./console-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
let owner: Person;
beforeAll(async () => {
  service = await startTestService();
  owner = await createOwner(service);
});
afterAll(() => service.close());

const read = async () => resultOf<Record<string, unknown>>(await owner.client.query("settings.read"));
const change = (input: unknown) => owner.client.mutate("settings.change", input);

async function lastAudited(action: "settings.changed" | "person.renamed") {
  const rows = await service.container.services.db
    .select({ details: auditEvents.details })
    .from(auditEvents)
    .where(and(eq(auditEvents.action, action), eq(auditEvents.actorId, owner.userId)))
    .orderBy(desc(auditEvents.sequence));
  return rows.map(({ details }) => details);
}

describe("settings of an organization", () => {
  it("are changed one at a time or several, and audited with what they were", async () => {
    expect(await read()).toMatchObject({ defaultCountry: null, relevanceThreshold: 0.7, retentionMonths: null });
    resultOf(await change({ defaultCountry: "DE", maxActiveMemories: 100 }));
    resultOf(await change({ name: "Fernhill", retentionMonths: 24 }));
    expect(await read()).toMatchObject({ name: "Fernhill", defaultCountry: "DE", retentionMonths: 24 });
    // What stayed as it was is no change.
    expect(await lastAudited("settings.changed")).toEqual([
      { setting: "retention_months", from: null, to: 24 },
      { setting: "name", from: "Default organization", to: "Fernhill" },
      { setting: "default_country", from: null, to: "DE" },
    ]);
  });

  it("hold for the next number that is read", async () => {
    resultOf(await change({ defaultCountry: "DE" }));
    await rest(service, "/memories", {
      method: "POST",
      body: { memories: [{ caller_id: "+493012345678", content: "Likes rye bread." }] },
    });
    const found = resultOf<{ callers: unknown[] }>(await owner.client.query("search.find", { query: "030 12345678" }));
    expect(found.callers).toHaveLength(1);
  });

  it.each([
    { defaultCountry: "Germany" },
    { defaultCountry: "de" },
    { relevanceThreshold: 1.1 },
    { maxActiveMemories: 0 },
    { retentionMonths: 0 },
    { name: " " },
  ])("refuses %j", async (input) => {
    expect((await change(input)).status).toBe(400);
  });
});

it("reports what is older than the policy, and deletes none of it", async () => {
  const { db, clock } = service.container.services;
  const phone = newNumber();
  await rest(service, "/memories", {
    method: "POST",
    body: { memories: [{ caller_id: phone, content: "Prefers the early tram." }] },
  });
  resultOf(await change({ retentionMonths: null }));
  const report = async () => resultOf<{ older: unknown }>(await owner.client.query("settings.readRetention"));
  expect(await report()).toEqual({ months: null, before: null, older: null });
  resultOf(await change({ retentionMonths: 12 }));
  expect((await report()).older).toEqual({ callers: 0, conversations: 0, memories: 0 });
  const longAgo = new Date(clock.now().getTime() - 400 * dayMs);
  await db.update(memories).set({ lastReinforcedAt: longAgo }).where(eq(memories.content, "Prefers the early tram."));
  await db.update(callers).set({ createdAt: longAgo, lastCallAt: null });
  const { older } = await report();
  expect(older).toMatchObject({ conversations: 0, memories: 1 });
  expect((older as { callers: number }).callers).toBeGreaterThan(0);
  expect(await db.select().from(memories).where(eq(memories.content, "Prefers the early tram."))).toHaveLength(1);
});

it("lets anybody change how they are called, and nobody else's name", async () => {
  const member = await createMember(service, owner, "developer");
  resultOf(await member.client.mutate("account.rename", { name: "Mira Okafor" }));
  const me = resultOf<{ person: { name: string } }>(await member.client.query("session.me"));
  expect(me.person.name).toBe("Mira Okafor");
  expect(resultOf<{ person: { name: string } }>(await owner.client.query("session.me")).person.name).toBe("Olu Owner");
});
