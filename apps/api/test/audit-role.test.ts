import { connectDatabase, type DatabaseConnection } from "@elaaoms/db/connect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newNumber, orderCall, remember, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
let connection: DatabaseConnection;
beforeAll(async () => {
  service = await startTestService();
  connection = connectDatabase({
    url: service.serviceUrl,
    poolSize: 1,
    applicationName: "elaaoms-test-role",
    onConnectionLost: () => {},
  });
  const number = newNumber();
  await remember(service, orderCall({ caller: { kind: "phone", number } }));
  await rest(service, `/callers/${encodeURIComponent(number)}/export`);
});
afterAll(async () => {
  await connection.close();
  await service.close();
});

describe("the role that the service runs under", () => {
  it.each([
    "update audit_events set action = 'x'",
    "delete from audit_events",
    "truncate audit_events",
    "select * from audit_events for update",
    "merge into audit_events e using audit_heads h on false when not matched by source then delete",
    "update audit_heads set signature = 'x'",
    "delete from audit_heads",
    "truncate audit_heads",
    "update audit_private_values set value = 'x'",
    "alter table audit_events disable trigger all",
    "alter table audit_events disable trigger audit_events_keep",
    "alter table audit_events owner to current_user",
    "alter table audit_events rename to audit_events_old",
    "alter table audit_events add column more text",
    "drop trigger audit_events_keep on audit_events",
    "drop trigger audit_events_append on audit_events",
    "create trigger audit_events_mine before insert on audit_events for each row execute function audit_refuse_change()",
    "create rule audit_events_mine as on insert to audit_events do instead nothing",
    "create or replace function audit_refuse_change() returns trigger language plpgsql as 'begin return new; end'",
    "drop function audit_refuse_change() cascade",
    "drop table audit_events",
    "drop schema public cascade",
    "create table public.mine ()",
    "create table pgboss.mine ()",
    "create schema mine",
    "create role mine",
    "grant all on audit_events to current_user",
    "set session_replication_role = replica",
    "set session authorization elaaoms",
    "set role elaaoms",
    "copy audit_events to program 'true'",
    "delete from drizzle.__drizzle_migrations",
  ])("cannot: %s", async (statement) => {
    const refused = await connection.pool.query(statement).catch((error: unknown) => error);
    // Granting what one has not got only warns.
    if (statement.startsWith("grant")) return;
    expect(refused).toMatchObject({ code: "42501" });
  });

  it("has gained nothing by trying, and appends and reads as before", async () => {
    const { rows } = await connection.pool.query<{ privilege: string }>(
      `select privilege from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege
       where has_table_privilege('audit_events', privilege) or has_table_privilege('audit_heads', privilege)`,
    );
    expect(rows.map(({ privilege }) => privilege)).toEqual(["select", "insert"]);
    const { rows: columns } = await connection.pool.query(
      "select 1 where has_any_column_privilege('audit_events', 'update')",
    );
    expect(columns).toEqual([]);
    const before = (await rest<{ items: unknown[] }>(service, "/audit-events?limit=500")).body.data.items.length;
    await remember(service, orderCall({ caller: { kind: "phone", number: newNumber() } }));
    const after = (await rest<{ items: unknown[] }>(service, "/audit-events?limit=500")).body.data.items.length;
    expect(after).toBeGreaterThan(before);
  });

  it("is not warned of, as one that owns the audit tables is", async () => {
    const warning = "owns the audit tables";
    expect(service.logged()).not.toContain(warning);
    const owner = await startTestService({ beside: { ...service, serviceUrl: service.databaseUrl }, role: "api" });
    expect(owner.logged()).toContain(warning);
    await owner.close();
  });

  it("reaches tables that a later migration makes", async () => {
    const owner = connectDatabase({
      url: service.databaseUrl,
      poolSize: 1,
      applicationName: "elaaoms-test-owner",
      onConnectionLost: () => {},
    });
    await owner.pool.query("create table made_later (id bigserial)");
    await owner.close();
    await connection.pool.query("insert into made_later default values");
    expect((await connection.pool.query("select * from made_later")).rows).toHaveLength(1);
  });

  it("does all that the job queue does, without a complaint", async () => {
    await expect
      .poll(
        async () => (await connection.pool.query("select 1 from pgboss.queue where monitor_on is not null")).rowCount,
        {
          timeout: 20_000,
        },
      )
      .toBeGreaterThan(0);
    await expect
      .poll(
        async () => (await connection.pool.query("select 1 from pgboss.version where cron_on is not null")).rowCount,
        {
          timeout: 20_000,
        },
      )
      .toBe(1);
    expect(service.logged()).not.toMatch(/The job queue reported an error|42501|permission denied/);
  });
});
