import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConsoleClient, resultOf } from "./console-client.ts";
import { consoleOrigin, startTestService, type TestService } from "./test-service.ts";

const encryptionKey = Buffer.alloc(32, 9);
const patienceMs = 300_000;
let service: TestService;
let seeded: { code: number | null; out: string; err: string };

function seed(): Promise<typeof seeded> {
  const path = fileURLToPath(new URL("../src/cli/seed.ts", import.meta.url));
  const child = spawn(process.execPath, [path, "--small", "--url", service.url], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: service.databaseUrl,
      ELAAOMS_ENCRYPTION_KEY: encryptionKey.toString("base64"),
      ELAAOMS_CONSOLE_URL: consoleOrigin,
    },
  });
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    output.out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output.err += chunk;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...output })));
}

describe("pnpm seed --small", () => {
  const count = async (statement: string): Promise<Record<string, number>> => {
    const { rows } = await service.container.connection.pool.query(statement);
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  };

  beforeAll(async () => {
    service = await startTestService({ encryptionKey });
    seeded = await seed();
  }, patienceMs);
  afterAll(() => service.close());

  it("makes an organization that has lived, and tells how to sign in", async () => {
    expect(seeded).toMatchObject({ code: 0, err: "" });
    expect(seeded.out).toContain("Organization wrenfield-services exists: 120 calls");
    const password = /shown this once: (\S+)/.exec(seeded.out)?.[1] ?? "";
    for (const role of ["owner", "admin", "privacy-officer", "compliance", "developer"]) {
      const client = new ConsoleClient(service);
      expect((await client.signIn(`${role}@wrenfield-services.example`, password)).status).toBe(200);
      const me = resultOf<{ organization: { role: string; slug: string } }>(await client.query("session.me"));
      expect(me.organization).toMatchObject({ role: role.replace("-", "_"), slug: "wrenfield-services" });
    }
  });

  it("through the pipeline: what was said was read, and what could not be read has failed", async () => {
    const conversations = await count("select status as name, count(*)::int as n from conversations group by 1");
    expect(conversations.extraction_failed).toBeGreaterThan(0);
    // Less those of the callers who were erased.
    expect(conversations.extraction_completed).toBeGreaterThan(80);
    expect(conversations.extraction_pending).toBeUndefined();
    const memories = await count("select status as name, count(*)::int as n from memories group by 1");
    expect(memories.active).toBeGreaterThan(200);
    const sensitive = await count("select unnest(sensitivity) as name, count(*)::int as n from memories group by 1");
    expect(sensitive.health).toBeGreaterThan(0);
    const languages = await count("select language as name, count(*)::int as n from conversations group by 1");
    expect(Object.keys(languages).sort()).toEqual(["de", "en", "es"]);
  });

  it("with requests in every state, and people's work in the audit log", async () => {
    const states = await count("select state as name, count(*)::int as n from privacy_requests group by 1");
    expect(Object.keys(states).sort()).toEqual(["completed", "in_progress", "received", "refused", "waiting"]);
    const actions = await count("select action as name, count(*)::int as n from audit_events group by 1");
    for (const action of ["memory.revealed", "memory.flagged", "memory.deleted", "caller.exported", "caller.erased"]) {
      expect(actions[action], action).toBeGreaterThan(0);
    }
  });

  it("refuses to do it twice", async () => {
    const again = await seed();
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.err).toContain("wrenfield-services");
    expect(again.err).toContain("exists already");
  });
});
