import { newId } from "@elaaoms/core/ids";
import { auditEvents } from "@elaaoms/db/schema/index";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ListReadCallersInput, selectReadCallers } from "./list-read-callers.ts";

let database: TestDatabase;
const organization = { id: newId("organization") };

beforeAll(async () => {
  database = await createTestDatabase();
  // Rows of a form that no chain has, a minute apart: the question does not look at the chain.
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      insert into ${auditEvents} (organization_id, sequence, id, at, actor_kind, actor_id, action, caller_id, outcome,
        request_id, auth, details, commitments, previous_hash, hash)
      select ${organization.id}, n, 'aud_' || n, '2026-11-01T00:00:00Z'::timestamptz + make_interval(mins => n), 'person',
        'user_' || n % 20, (array['memory.sensitive_read', 'caller.exported', 'memory.deleted'])[1 + n % 3],
        'caller_' || n % 7, 'success', 'req', 'session', '{"memories": 2}', '{}', '', ''
      from generate_series(1, 20000) as n`);
  });
  await database.db.execute(sql`analyze ${auditEvents}`);
});
afterAll(() => database.close());

const input: ListReadCallersInput = {
  actorId: "user_3",
  from: new Date("2026-11-02T00:00:00Z"),
  to: new Date("2026-11-03T00:00:00Z"),
  limit: 100,
};

describe("whose data somebody read", () => {
  it("is told by caller, with how often, how much and when", async () => {
    const found = await selectReadCallers(database.db, organization, input);
    const minutes = Array.from({ length: 1_440 }, (_, index) => 1_440 + index);
    const expected = minutes.filter((minute) => minute % 20 === 3 && minute % 3 < 2);
    expect(found.reduce((sum, { reads }) => sum + reads, 0)).toBe(expected.length);
    expect(found).toHaveLength(7);
    for (const { callerId, reads, memories, actions, firstAt, lastAt, callers } of found) {
      const theirs = expected.filter((minute) => `caller_${minute % 7}` === callerId);
      const timeOf = (minute: number) => new Date(Date.UTC(2026, 10, 1) + minute * 60_000);
      expect(reads).toBe(theirs.length);
      expect(memories).toBe(2 * theirs.length);
      expect(actions).toEqual(["caller.exported", "memory.sensitive_read"]);
      expect([firstAt, lastAt]).toEqual([timeOf(theirs[0] ?? 0), timeOf(theirs.at(-1) ?? 0)]);
      expect(callers).toBe(7);
    }
    expect(await selectReadCallers(database.db, organization, { ...input, limit: 2 })).toEqual(found.slice(0, 2));
  });

  it("is found through an index", async () => {
    const { rows } = await database.db.execute(sql`explain ${selectReadCallers(database.db, organization, input)}`);
    expect(JSON.stringify(rows)).toMatch(/Index.* audit_events_actor/);
  });

  it("is told to its organization alone", async () => {
    expect(await selectReadCallers(database.db, { id: newId("organization") }, input)).toEqual([]);
  });
});
