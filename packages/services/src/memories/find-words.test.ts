import { newId } from "@elaaoms/core/ids";
import { callers, memories, organizations } from "@elaaoms/db/schema/index";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findWords } from "./find-words.ts";

let database: TestDatabase;
const organization = { id: newId("organization") };
const someCaller = newId("caller");

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  await db.insert(organizations).values({ id: organization.id, name: "Fernhill", slug: "fernhill" });
  await db.insert(callers).values({ organizationId: organization.id, id: someCaller });
  // Every one an order, a tenth of them coffee, another tenth tea.
  await db.execute(sql`
    insert into ${memories} (organization_id, id, caller_id, type, content, importance, confidence, shareable, status,
      created_at, occurred_at, last_reinforced_at, token_count)
    select ${organization.id}, 'mem_' || n, ${someCaller}, 'factual',
      'Order ' || n || case n % 10 when 0 then ' of coffee' when 1 then ' of tea' else '' end,
      5, 1, false, 'active', now(), now(), now(), 5
    from generate_series(1, 5000) as n`);
  await db.execute(sql`analyze ${memories}`);
});
afterAll(() => database.close());

const find = (query: string, isBeginning = false, of: { id: string } = organization) =>
  findWords({ db: database.db, organization: of }, { query, isBeginning });

it("names those that hold the words where they are few, and nothing where they are many", async () => {
  expect(await find("order")).toBeNull();
  expect(await find("coffee")).toHaveLength(500);
  expect(await find("4711")).toEqual(["mem_4711"]);
  expect(await find("coffee tea")).toEqual([]);
  expect(await find("coffee or tea")).toHaveLength(1_000);
  expect(await find("order -tea -coffee")).toBeNull();
});

it("names those of many that meet what else is demanded", async () => {
  const words = { query: "order" };
  const demand = (condition: SQL) => findWords({ db: database.db, organization }, words, condition);
  expect(await demand(eq(memories.importance, 9))).toEqual([]);
  expect(await demand(inArray(memories.id, ["mem_1", "mem_2"]))).toHaveLength(2);
  expect(await demand(eq(memories.importance, 5))).toBeNull();
});

it("takes the last word for the beginning of one while it is being typed", async () => {
  expect(await find("cof")).toEqual([]);
  expect(await find("cof", true)).toHaveLength(500);
  expect(await find("coffee ord", true)).toHaveLength(500);
  expect(await find("cof ord", true)).toEqual([]);
  expect((await find("471", true))?.toSorted()).toEqual([
    "mem_471",
    ...Array.from({ length: 10 }, (_, n) => `mem_471${n}`),
  ]);
});

it("finds nothing of another organization", async () => {
  expect(await find("4711", false, { id: newId("organization") })).toEqual([]);
});
