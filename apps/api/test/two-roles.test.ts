import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { connectDatabase, type DatabaseConnection } from "@elaaoms/db/connect";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { deliver, newNumber, orderCall, rest, settled } from "./agent-platform.ts";
import { dumpDatabase } from "./database-dump.ts";
import type { TestService } from "./test-service.ts";

const suffix = randomBytes(4).toString("hex");
const [ownerRole, serviceRole, database] = [`owner_${suffix}`, `service_${suffix}`, `roles_${suffix}`];
const password = randomBytes(12).toString("hex");
const environment: Record<string, string> = {};
const connections: DatabaseConnection[] = [];
let child: ChildProcess;
let url = "";

function connect(databaseUrl: string): DatabaseConnection {
  const connection = connectDatabase({
    url: databaseUrl,
    poolSize: 1,
    applicationName: "elaaoms-test-roles",
    onConnectionLost: () => {},
  });
  connections.push(connection);
  return connection;
}

function urlAs(role: string): string {
  const target = new URL(inject("testServer").url);
  Object.assign(target, { username: role, password, pathname: `/${database}` });
  return target.href;
}

const source = (path: string) => fileURLToPath(new URL(`../src/${path}.ts`, import.meta.url));

/** As an operator of a managed Postgres does it: two roles without any other right, and a database that one of them owns. */
beforeAll(async () => {
  const admin = connect(inject("testServer").url);
  await admin.pool.query(`create role ${ownerRole} login password '${password}'`);
  await admin.pool.query(`create role ${serviceRole} login password '${password}'`);
  await admin.pool.query(`create database ${database} owner ${ownerRole}`);
  const secret = () => randomBytes(24).toString("base64url");
  Object.assign(environment, {
    PATH: process.env.PATH,
    DATABASE_URL: urlAs(serviceRole),
    DATABASE_MIGRATION_URL: urlAs(ownerRole),
    ELAAOMS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    ELAAOMS_API_KEY: secret(),
    ELAAOMS_WEBHOOK_TOKEN: secret(),
    ELEVENLABS_POST_CALL_HMAC_KEY: secret(),
    PORT: "0",
    LOG_LEVEL: "warn",
  });
  child = spawn(process.execPath, [source("main")], { env: environment, stdio: ["ignore", "ignore", "pipe", "ipc"] });
  url = await new Promise<string>((resolve, reject) => {
    child.once("message", (message: { apiUrl: string }) => resolve(message.apiUrl));
    child.once("exit", (code) => reject(new Error(`The service ended with ${code} before it was ready.`)));
  });
}, 120_000);
afterAll(async () => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
  for (const { close } of connections) await close();
  const admin = connect(inject("testServer").url);
  await admin.pool.query(`drop database if exists ${database} with (force)`);
  for (const role of [serviceRole, ownerRole]) await admin.pool.query(`drop role if exists ${role}`);
  await admin.close();
}, 60_000);

/** `pnpm org:create`, beside the service. */
async function createOrganization(name: string): Promise<TestService["organization"]> {
  const tool = spawn(process.execPath, [source("cli/create-organization"), name, "--json"], { env: environment });
  let [out, err] = ["", ""];
  tool.stdout.on("data", (chunk: Buffer) => {
    out += chunk;
  });
  tool.stderr.on("data", (chunk: Buffer) => {
    err += chunk;
  });
  const code = await new Promise((resolve) => tool.once("close", resolve));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

it("a service with a role for migrations and one of its own works, and its own cannot touch the audit log or a table", async () => {
  const organization = await createOrganization("Fernhill");
  const service = { url, organization } as TestService;
  const number = newNumber();
  const caller = `/callers/${encodeURIComponent(number)}`;
  const call = orderCall({ caller: { kind: "phone", number } });
  expect((await deliver(service, call)).status).toBe(200);
  expect(await settled(service, call.conversationId)).toMatchObject({ status: "extraction_completed" });
  expect((await rest<{ memories: object[] }>(service, caller)).body.data.memories.length).toBeGreaterThan(0);

  const begun = await rest<{ id: string }>(service, caller, { method: "DELETE", body: { suppress: true } });
  expect(begun.status).toBe(202);
  const state = async () =>
    (await rest<{ state: string }>(service, `/privacy-requests/${begun.body.data.id}`)).body.data.state;
  await expect.poll(state, { timeout: 30_000 }).toBe("completed");
  const dump = await dumpDatabase(urlAs(ownerRole));
  expect([number, number.slice(2), "Whitfield", "XYZ-789"].filter((trace) => dump.includes(trace))).toEqual([]);

  const own = connect(urlAs(serviceRole)).pool;
  const { rows } = await own.query<{ action: string }>("select action from audit_events order by at");
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["organization.created", "conversation.extracted", "caller.erased"]),
  );
  for (const statement of [
    "update audit_events set action = 'memory.deleted'",
    "delete from audit_events",
    "truncate audit_heads",
    "alter table audit_events disable trigger all",
    "alter table memories add column more text",
    "drop table memories",
    "create table public.mine ()",
    "set session_replication_role = replica",
  ]) {
    expect(await own.query(statement).catch((error: unknown) => error), statement).toMatchObject({ code: "42501" });
  }
  // The tables are the other role's, which is no superuser either.
  const owners = await own.query<{ owner: string; super: boolean }>(
    `select distinct tableowner as owner, rolsuper as super from pg_tables join pg_roles on rolname = tableowner
     where schemaname in ('public', 'pgboss', 'drizzle')`,
  );
  expect(owners.rows).toEqual([{ owner: ownerRole, super: false }]);
}, 120_000);
