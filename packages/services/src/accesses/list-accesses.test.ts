import { newId } from "@elaaoms/core/ids";
import { callers, memoryAccesses, organizations } from "@elaaoms/db/schema/index";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ListAccessesInput, selectAccesses } from "./list-accesses.ts";

let database: TestDatabase;
const organization = { id: newId("organization") };
const someCaller = newId("caller");

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  await db.insert(organizations).values({ id: organization.id, name: "Fernhill", slug: "fernhill" });
  const callerIds = [someCaller, ...Array.from({ length: 99 }, () => newId("caller"))];
  await db.insert(callers).values(callerIds.map((id) => ({ organizationId: organization.id, id })));
  // A minute apart, so that a day holds 1,440 of them.
  await db.execute(sql`
    insert into ${memoryAccesses} (organization_id, at, id, caller_id, agent_id, conversation_id, hook, memory_ids)
    select ${organization.id}, '2026-11-01T00:00:00Z'::timestamptz + make_interval(mins => n), gen_random_uuid(),
      (${sql.param(callerIds)}::text[])[1 + n % 100], 'agent_' || n % 7, 'conv_' || n, 'client_data', '{}'
    from generate_series(0, 19999) as n`);
  await db.execute(sql`analyze ${memoryAccesses}`);
});
afterAll(() => database.close());

async function planOf(input: ListAccessesInput): Promise<string> {
  const { rows } = await database.db.execute(sql`explain ${selectAccesses(database.db, organization, input)}`);
  return JSON.stringify(rows);
}

describe("what agents were given", () => {
  it("is found by caller and agent through an index", async () => {
    const input = { callerId: someCaller, agentId: "agent_3", limit: 1_000 };
    const found = await selectAccesses(database.db, organization, input);
    expect(found.length).toBeGreaterThan(20);
    expect(found.every((row) => row.callerId === someCaller && row.agentId === "agent_3")).toBe(true);
    const times = found.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((first, second) => second - first));
    expect(await planOf(input)).toMatch(/Index.* memory_accesses_caller/);
  });

  it("is found within a span of time through an index", async () => {
    const input = { from: new Date("2026-11-03T00:00:00Z"), to: new Date("2026-11-03T01:00:00Z"), limit: 1_000 };
    expect(await selectAccesses(database.db, organization, input)).toHaveLength(60);
    expect(await planOf(input)).toMatch(/Index.* memory_accesses_organization_id_at_id_pk/);
  });

  it("is told to its organization alone", async () => {
    expect(await selectAccesses(database.db, { id: newId("organization") }, { limit: 10 })).toEqual([]);
  });
});
