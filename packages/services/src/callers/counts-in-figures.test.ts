import { callers, conversations, organizations } from "@elaaoms/db/schema/index";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countsInFigures } from "./counts-in-figures.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("leaves out test callers, and nobody else: not those without a caller, nor one of the same id elsewhere", async () => {
  const { db } = database;
  for (const organizationId of ["org_1", "org_2"]) {
    await db.insert(organizations).values({ id: organizationId, name: organizationId, slug: organizationId });
    await db.insert(callers).values([
      { organizationId, id: "caller_1", isTest: organizationId === "org_1" },
      { organizationId, id: "caller_2" },
    ]);
    await db.insert(conversations).values(
      ["caller_1", "caller_2", null].map((callerId) => ({
        ...{ organizationId, callerId, id: `conv_${callerId}`, agentId: "agent_1" },
        status: "extraction_completed" as const,
      })),
    );
  }
  const counted = async (organizationId: string) => {
    const rows = await db
      .select({ callerId: conversations.callerId })
      .from(conversations)
      .where(and(eq(conversations.organizationId, organizationId), countsInFigures(db, conversations)))
      .orderBy(conversations.id);
    return rows.map(({ callerId }) => callerId);
  };
  expect(await counted("org_1")).toEqual(["caller_2", null]);
  expect(await counted("org_2")).toEqual(["caller_1", "caller_2", null]);
});
