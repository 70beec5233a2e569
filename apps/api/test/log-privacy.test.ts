import { connectDatabase } from "@elaaoms/db/connect";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, deliver, newNumber, orderAgent, orderCall, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ role: "api" });
});
afterAll(() => service.close());

describe("a database that refuses every statement", () => {
  it("costs no answer its form, and puts nothing of the caller into the log", async () => {
    const number = newNumber();
    // What drivers and ORMs put into the messages of such errors: the statement with all its parameters.
    const owner = connectDatabase({
      url: service.databaseUrl,
      poolSize: 1,
      applicationName: "elaaoms-test-owner",
      onConnectionLost: () => {},
    });
    for (const table of ["caller_identities", "webhook_events", "memories"]) {
      await owner.db.execute(sql.raw(`alter table ${table} rename to ${table}_gone`));
    }
    await owner.close();
    const before = await askHook(service, "client-data", { caller_id: number, agent_id: orderAgent.id });
    expect(before).toMatchObject({ status: 200, body: { dynamic_variables: { memory_known_caller: false } } });
    const during = await askHook(service, "search-memory", { query: "the grinder", caller_id: number, agent_id: "a" });
    expect(during).toMatchObject({ status: 200, body: { data: { results: [] } } });
    const after = await deliver(service, orderCall({ caller: { kind: "phone", number } }));
    expect(after.status).toBe(503);
    const listed = await rest(service, `/memories?caller_id=${encodeURIComponent(number)}`);
    expect(listed).toMatchObject({ status: 500, body: { status: "error", error: { code: "INTERNAL", details: [] } } });
    expect(JSON.stringify(listed.body)).not.toMatch(/select|relation|memories_gone/i);

    const logged = service.logged();
    expect(logged.includes("DrizzleQueryError")).toBe(true);
    expect(logged.includes("42P01")).toBe(true);
    for (const forbidden of [number, number.slice(1), "Whitfield", "grinder", "Failed query", "select "]) {
      expect(logged.includes(forbidden), forbidden).toBe(false);
    }
  });
});
