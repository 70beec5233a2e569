import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { connectDatabase, type DatabaseConnection } from "@elaaoms/db/connect";
import { verifyChain } from "@elaaoms/services/audit/verify-chain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestService, type TestService } from "./test-service.ts";

const run = promisify(execFile);
const verifier = fileURLToPath(new URL("../src/cli/verify-audit.ts", import.meta.url));
const caller = "+12185550142";

let service: TestService;
let folder: string;
beforeAll(async () => {
  service = await startTestService();
  folder = mkdtempSync(join(tmpdir(), "elaaoms-audit-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await service.close();
});

async function api(method: string, path: string, body?: unknown, key = service.organization.apiKey) {
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    text,
    data: response.headers.get("content-type")?.startsWith("application/json") ? JSON.parse(text).data : null,
  };
}

async function importMemory(content: string, key?: string): Promise<string> {
  const { data } = await api("POST", "/memories", { memories: [{ caller_id: caller, content }] }, key);
  return data.results[0].id;
}

async function exported(query = "", key?: string): Promise<string[]> {
  const { text } = await api("GET", `/audit-events/export${query}`, undefined, key);
  return text.trim().split("\n");
}

async function verifyFile(lines: readonly string[]): Promise<{ code: number; output: string }> {
  const path = join(folder, "export.jsonl");
  writeFileSync(path, `${lines.join("\n")}\n`);
  try {
    const { stdout } = await run(process.execPath, [verifier, path]);
    return { code: 0, output: stdout };
  } catch (error) {
    const failed = error as { code: number; stdout: string };
    return { code: failed.code, output: failed.stdout };
  }
}

const events = async (query = "") =>
  (await api("GET", `/audit-events${query}`)).data.items as Record<string, unknown>[];

describe("the audit log", () => {
  it("tells who did what to whom, newest first, and says nothing of what memories say", async () => {
    const id = await importMemory("Prefers the blue kettle.");
    await api("PATCH", `/memories/${id}`, { importance: 9, flag: { reason: "Dana says that it was the red one." } });
    await api("DELETE", `/memories/${id}`);
    const [deleted, flagged, corrected, imported] = await events();
    expect(deleted).toMatchObject({
      action: "memory.deleted",
      actor: { kind: "api_key" },
      auth: "api_key",
      target: { kind: "memory", id },
      outcome: "success",
      private: { ip: { value: "127.0.0.1" } },
    });
    expect(flagged).toMatchObject({
      action: "memory.flagged",
      private: { reason: { value: "Dana says that it was the red one." } },
    });
    expect(corrected).toMatchObject({ action: "memory.corrected", details: { fields: "importance" } });
    expect(imported).toMatchObject({ action: "memory.imported", details: { created: 1, reinforced: 0 } });
    expect(JSON.stringify(await events())).not.toContain("kettle");
  });

  it("is filtered by action, caller, target and time, and paged", async () => {
    const id = await importMemory("Has a cat.");
    await api("DELETE", `/memories/${id}`);
    expect(await events(`?target_id=${id}`)).toHaveLength(1);
    expect(
      (await events(`?caller_id=${encodeURIComponent("+1 (218) 555-0142")}&action=memory.imported`)).length,
    ).toBeGreaterThan(1);
    expect(await events("?caller_id=%2B12185550199")).toEqual([]);
    expect(await events("?from=2100-01-01T00:00:00Z")).toEqual([]);
    const all = await events("?limit=500");
    const paged: unknown[] = [];
    for (let cursor = ""; ; ) {
      const { data } = await api("GET", `/audit-events?limit=2${cursor && `&cursor=${cursor}`}`);
      paged.push(...data.items);
      if (data.next_cursor === null) break;
      cursor = data.next_cursor;
    }
    expect(paged).toEqual(all);
    expect((await api("GET", "/audit-events?action=memory.invented")).status).toBe(400);
  });

  it("records that sensitive memories were read, before they are handed out", async () => {
    const id = await importMemory("Takes something every morning.");
    await service.container.connection.pool.query("update memories set sensitivity = '{health}' where id = $1", [id]);
    await api("GET", `/memories/${id}`);
    await api("GET", "/memories");
    const [listed, read] = await events("?action=memory.sensitive_read");
    expect(listed).toMatchObject({ details: { by: "list", memories: 1, categories: "health" } });
    expect(read).toMatchObject({ target: { kind: "memory", id }, details: { by: "memory" } });
  });

  it("answers whose data a key has read, and what an agent was given of whom", async () => {
    const [read] = await events("?action=memory.sensitive_read");
    const { id: keyId } = (read?.actor ?? {}) as { id?: string };
    const span = `actor_id=${keyId}&from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z`;
    const { data } = await api("GET", `/audit-events/read-callers?${span}`);
    expect(data).toMatchObject({
      callers: 1,
      items: [{ caller_id: read?.caller_id, reads: 2, memories: 2, actions: ["memory.sensitive_read"] }],
    });
    expect((await api("GET", "/audit-events/read-callers")).status).toBe(400);
    const { services } = service.container;
    const [organization] = (await service.container.connection.pool.query("select id from organizations limit 1")).rows;
    const given = [1, 2, 3].map((minute) => new Date(Date.UTC(2026, 10, 1, 9, minute)));
    for (const at of given) {
      services.accesses.add({
        ...{ organizationId: organization.id, callerId: String(read?.caller_id), agentId: "agent_orders" },
        ...{ conversationId: null, hook: "search_memory" as const, memoryIds: "{}", at },
        sensitivity: [],
      });
    }
    await services.accesses.flush();
    const query = `caller_id=${encodeURIComponent(caller)}&agent_id=agent_orders`;
    const first = (await api("GET", `/accesses?${query}&limit=2`)).data;
    const second = (await api("GET", `/accesses?${query}&limit=2&cursor=${first.next_cursor}`)).data;
    const times = [...first.items, ...second.items].map(({ at }: { at: string }) => at);
    expect(times).toEqual(given.map((at) => at.toISOString()).reverse());
    expect(second.next_cursor).toBeNull();
    expect((await api("GET", `/accesses?${query}&to=2026-11-01T09:02:00Z`)).data.items).toHaveLength(1);
    expect((await api("GET", "/accesses?caller_id=%2B12185550199")).data.items).toEqual([]);
    const other = await service.createOrganization("Given nothing");
    expect((await api("GET", "/accesses", undefined, other.apiKey)).data.items).toEqual([]);
    expect((await api("GET", "/accesses?cursor=nonsense")).status).toBe(400);
  });

  it("keeps organizations apart", async () => {
    const other = await service.createOrganization("Audit of another");
    const foreign = await importMemory("Sails on Sundays.", other.apiKey);
    expect(await events(`?target_id=${foreign}`)).toEqual([]);
    const lines = await exported("", other.apiKey);
    const actions = lines.map((line) => JSON.parse(line).action).filter(Boolean);
    expect(actions).toEqual(["organization.created", "memory.imported", "audit.exported"]);
    expect((await verifyFile(lines)).code).toBe(0);
  });
});

describe("an exported chain", () => {
  it("holds offline, and names what was changed, removed or put in", async () => {
    await importMemory("Collects stamps.");
    const lines = await exported();
    const whole = await verifyFile(lines);
    expect(whole.output).toMatch(/^HOLDS .*the whole chain; \d+ signed head/);
    const changed = lines.with(3, (lines[3] ?? "").replace('"success"', '"refused"'));
    expect(await verifyFile(changed)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/line 4, event 3 \(aud_/),
    });
    expect(await verifyFile(lines.toSpliced(3, 1))).toMatchObject({
      code: 1,
      output: expect.stringContaining("Event 3 is missing."),
    });
    const inserted = lines.toSpliced(3, 0, lines[2] ?? "");
    expect(await verifyFile(inserted)).toMatchObject({ code: 1, output: expect.stringContaining("event 2") });
    expect(await verifyFile(lines.slice(0, -1))).toMatchObject({ code: 1, output: expect.stringContaining("cut off") });
  });

  it("may be filtered, and says so", async () => {
    const lines = await exported("?action=memory.imported");
    expect(
      new Set(
        lines
          .slice(1)
          .map((line) => JSON.parse(line).action)
          .filter(Boolean),
      ),
    ).toEqual(new Set(["memory.imported"]));
    expect((await verifyFile(lines)).output).toMatch(/^HOLDS .*a filtered export/);
  });
});

describe("the chain in the database", () => {
  // As the owner, who has every right: what is refused here is refused by the triggers.
  let owner: DatabaseConnection;
  beforeAll(() => {
    owner = connectDatabase({
      url: service.databaseUrl,
      poolSize: 2,
      applicationName: "elaaoms-test-owner",
      onConnectionLost: () => {},
    });
  });
  afterAll(() => owner.close());
  const query = (text: string) => owner.pool.query(text);

  it.each([
    "update audit_events set action = 'x'",
    "delete from audit_events",
    "truncate audit_events",
    "update audit_heads set signature = 'x'",
    "delete from audit_heads",
    "update audit_private_values set value = 'x'",
    `insert into audit_events select organization_id, sequence + 5, 'aud_x', at, actor_kind, actor_id, action, target_kind,
       target_id, caller_id, outcome, request_id, auth, details, commitments, hash, hash from audit_events order by sequence desc limit 1`,
  ])("refuses: %s", async (statement) => {
    await expect(query(statement)).rejects.toThrow(/never changed or removed|must follow the newest/);
  });

  it("holds after actions that came at once", async () => {
    const before = (await events("?limit=500")).length;
    await Promise.all(Array.from({ length: 20 }, (_, index) => importMemory(`Owns bicycle number ${index}.`)));
    expect((await events("?limit=500")).length).toBe(before + 20);
    const [organization] = (await query("select id from organizations where slug = 'default'")).rows;
    const verification = await verifyChain({
      ctx: {
        ...service.container.services,
        organization: { id: organization.id, slug: "default", settings: await settingsOf(organization.id) },
        actor: { kind: "system", id: "test", auth: "none", ip: null },
        requestId: "req_test",
      },
      input: {},
    });
    expect(verification).toMatchObject({ valid: true, complete: true });
    expect((await events("?action=audit.verified"))[0]).toMatchObject({ outcome: "success" });
  });

  async function settingsOf(organizationId: string) {
    const organization = await service.container.organizations.findById(organizationId);
    if (!organization) throw new Error("The organization is gone.");
    return organization.settings;
  }

  it("is whole after personal data was destroyed", async () => {
    await query("delete from audit_private_values where caller_id is not null");
    const lines = await exported();
    expect(lines.join()).not.toContain("Dana says");
    expect((await verifyFile(lines)).code).toBe(0);
  });
});
