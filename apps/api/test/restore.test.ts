import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connectDatabase, type DatabaseConnection } from "@elaaoms/db/connect";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orderCall, remember, rest } from "./agent-platform.ts";
import { copyTables, restoreTables } from "./database-copy.ts";
import { dumpDatabase } from "./database-dump.ts";
import { startTestService, type TestService } from "./test-service.ts";

const encryptionKey = Buffer.alloc(32, 7);
let service: TestService;
let folder: string;
let restored: TestDatabase;
let connection: DatabaseConnection;
beforeAll(async () => {
  service = await startTestService({ encryptionKey });
  folder = mkdtempSync(join(tmpdir(), "elaaoms-restore-"));
  restored = await createTestDatabase();
  connection = connectDatabase({
    url: restored.url,
    poolSize: 2,
    applicationName: "elaaoms-test-restored",
    onConnectionLost: () => {},
  });
});
afterAll(async () => {
  await connection.close();
  await restored.close();
  rmSync(folder, { recursive: true, force: true });
  await service.close();
});

function run(tool: string, args: string[], databaseUrl: string) {
  const path = fileURLToPath(new URL(`../src/cli/${tool}.ts`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      ELAAOMS_ENCRYPTION_KEY: encryptionKey.toString("base64"),
    },
  });
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    output.out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output.err += chunk;
  });
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, ...output })),
  );
}

function listFile(content: string): string {
  const path = join(folder, "erasures.jsonl");
  writeFileSync(path, content);
  return path;
}

async function finish(requestId: string): Promise<void> {
  const read = async () => (await rest<{ state: string }>(service, `/privacy-requests/${requestId}`)).body.data.state;
  await expect.poll(read, { timeout: 15_000 }).toBe("completed");
}

async function erase(number: string): Promise<void> {
  const path = `/callers/${encodeURIComponent(number)}`;
  await finish((await rest<{ id: string }>(service, path, { method: "DELETE" })).body.data.id);
}

function callOf(number: string, name: string, offsetMs = -600_000) {
  return orderCall({
    caller: { kind: "phone", number },
    startedAt: new Date(Date.now() + offsetMs),
    turns: [
      ["agent", "Fernhill Coffee, who is calling?"],
      ["user", `My name is ${name}. I have a cat.`],
    ],
  });
}

describe("a database restored from before an erasure", () => {
  const [erased, returned, objector, bystander] = ["+12185550131", "+12185550132", "+12185550133", "+12185550134"];

  it("holds nothing of the erased after the check, and everything of the others", async () => {
    await remember(service, callOf(returned, "Eleanor Vance"));
    await erase(returned);
    await remember(service, callOf(returned, "Nell Lance", 1_000));
    const call = callOf(erased, "Winifred Abernathy");
    for (const known of [call, callOf(objector, "Theo Crain"), callOf(bystander, "Tobias Lindqvist")]) {
      await remember(service, known);
    }
    const letter = { kind: "access", subject: erased, notes: "Winifred wrote." };
    await rest(service, "/privacy-requests", { method: "POST", body: letter });
    const backup = await copyTables(service.container.connection.pool);
    await erase(erased);
    const objection = { kind: "objection", subject: objector };
    const { id } = (await rest<{ id: string }>(service, "/privacy-requests", { method: "POST", body: objection })).body
      .data;
    await rest(service, `/privacy-requests/${id}/perform`, { method: "POST", body: { erase: false } });

    const exported = await run("export-erasures", [], service.databaseUrl);
    expect(exported).toMatchObject({ code: 0, err: "" });
    expect(exported.out).not.toMatch(/1218555|Winifred|Abernathy|conv_/);
    await restoreTables(connection.pool, backup);
    const before = await dumpDatabase(restored.url);
    const traces = ["Winifred", "Abernathy", erased.slice(1), call.conversationId];
    expect(traces.filter((trace) => !before.includes(trace))).toEqual([]);

    const checked = await run("check-restore", [listFile(exported.out)], restored.url);
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out).toMatch(/Callers erased +1\n/);
    expect(checked.out).toMatch(/Callers restricted +1\n/);
    expect(checked.out).toMatch(/Objections in force +1\n/);
    const dump = await dumpDatabase(restored.url);
    expect(traces.filter((trace) => dump.includes(trace))).toEqual([]);
    expect(dump).toContain("Tobias Lindqvist");
    expect(dump).toContain("Nell Lance");
    expect(dump).toContain("restore.checked");
    const { rows } = await connection.pool.query<{ name: string; restricted: boolean }>(
      "select name, restricted_at is not null as restricted from callers order by name",
    );
    expect(rows).toEqual([
      { name: "Nell Lance", restricted: false },
      { name: "Theo Crain", restricted: true },
      { name: "Tobias Lindqvist", restricted: false },
    ]);
    const again = await run("check-restore", [listFile(exported.out)], restored.url);
    expect(again.out).toMatch(/Callers erased +0\n/);
  });

  it.each<[string, (list: string) => string, RegExp]>([
    ["was cut off", (list) => list.split("\n").slice(0, -2).join("\n"), /It was cut off/],
    ["is something else", () => '{"hello": "world"}\n', /Line 1 is not one/],
    [
      "was written under another key",
      (list) => list.replace(/"key_check":"\w{64}/, `"key_check":"${"0".repeat(64)}`),
      /another key/,
    ],
  ])("is not touched with a list that %s", async (_what, spoil, message) => {
    const exported = await run("export-erasures", [], service.databaseUrl);
    const refused = await run("check-restore", [listFile(spoil(exported.out))], service.databaseUrl);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toMatch(message);
    expect(refused.err.trim().split("\n")).toHaveLength(1);
  });

  it("needs a list that can be read", async () => {
    expect((await run("check-restore", [], restored.url)).code).toBe(2);
    const missing = await run("check-restore", [join(folder, "missing")], restored.url);
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining("cannot be read (ENOENT)") });
  });
});
