import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createTestDatabase } from "@elaaoms/db/testing/test-database";
import { openAiAnswer, readingOf, startProviderServer } from "@elaaoms/extraction/testing/provider-server";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver, newNumber, orderCall, remember } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
const encryptionKey = Buffer.alloc(32, 5);
beforeAll(async () => {
  service = await startTestService({ encryptionKey });
});
afterAll(() => service.close());

/** Runs a command-line tool beside the service, as an operator would. */
function run(
  tool: string,
  args: string[],
  input = "",
  environment: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const path = fileURLToPath(new URL(`../src/${tool === "main" ? tool : `cli/${tool}`}.ts`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: service.databaseUrl,
      ELAAOMS_ENCRYPTION_KEY: encryptionKey.toString("base64"),
      ...environment,
    },
  });
  child.stdin.end(input);
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    output.out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output.err += chunk;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...output })));
}

describe("org:create", () => {
  it("makes an organization that works at once, and prints its secrets as JSON", async () => {
    const created = await run("create-organization", ["Café", "Übersee", "--json"]);
    expect(created).toMatchObject({ code: 0, err: "" });
    const organization = JSON.parse(created.out);
    expect(Object.keys(organization)).toEqual(["slug", "apiKey", "webhookToken", "hmacKey"]);
    expect(organization.slug).toBe("cafe-ubersee");
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    expect((await remember(service, call, organization)).status).toBe("extraction_completed");
  });

  it.each([
    [["Café Übersee"], 1, /already|exists/],
    [["!!!"], 1, /letter or digit/],
    [["default"], 1, /reserved/],
    [[], 2, /^Usage: pnpm org:create/],
  ])("refuses %j in one line", async (args, code, message) => {
    const refused = await run("create-organization", args);
    expect(refused.code).toBe(code);
    expect(refused.err).toMatch(message);
    expect(refused.err.trim().split("\n")).toHaveLength(1);
  });
});

describe("org:set-hmac-key", () => {
  it("takes the secret that the platform made, and forgets the one before", async () => {
    const organization = await service.createOrganization("Signed Elsewhere");
    const hmacKey = "wsec_made_by_the_platform";
    expect((await run("set-hmac-key", [organization.slug], `${hmacKey}\n`)).code).toBe(0);
    const deliverWith = (key: string) =>
      deliver(service, orderCall({ caller: { kind: "phone", number: newNumber() } }), {
        ...organization,
        hmacKey: key,
      });
    expect((await deliverWith(hmacKey)).status).toBe(200);
    expect((await deliverWith(organization.hmacKey)).status).toBe(401);
  });

  it("names what is wrong and does not repeat the secret", async () => {
    const unknown = await run("set-hmac-key", ["nowhere"], "wsec_made_by_the_platform");
    expect(unknown).toMatchObject({ code: 1, err: 'There is no organization with the slug "nowhere".\n' });
    const short = await run("set-hmac-key", ["default"], "short");
    expect(short).toMatchObject({ code: 1, err: "The secret takes 8 to 1024 characters.\n" });
  });
});

describe("org:set-provider", () => {
  const key = "sk-test-of-the-organization";
  const installation = { LLM_PROVIDER: "openai", LLM_MODEL: "house-model", OPENAI_API_KEY: "sk-test-of-the-house" };
  const set = (args: string[], input = "", environment: Record<string, string> = installation) =>
    run("set-provider", args, input, environment);

  it("sets, shows and resets what an organization's calls are read with", async () => {
    const { slug } = await service.createOrganization("Chooser");
    const before = await set([slug]);
    expect(before).toEqual({
      code: 0,
      err: "",
      out: `Calls of ${slug} are read with what the installation says:

  Provider  openai
  Model     house-model (the installation's)
  Access    the installation's key and address
  Fallback  none
`,
    });
    const choice = ["--provider", "anthropic", "--key-stdin", "--fallback", "openai", "--fallback-key-stdin"];
    const chosen = await set([slug, ...choice, "--fallback-model", "mini"], `${key}\n${key}-2\n`);
    expect(chosen.err).toBe("");
    const set_at = "set \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";
    expect(chosen.out).toMatch(
      new RegExp(`^Calls of ${slug} are read with what it chose itself:

  Provider  anthropic
  Model     claude-[a-z0-9-]+ \\(the provider's default\\)
  Access    a key of its own, ${set_at}, at the provider's address
  Fallback  openai
  Model     mini \\(the organization's\\)
  Access    a key of its own, ${set_at}, at the provider's address

This holds from the next call on, in every process.
$`),
    );
    const shown = await set([slug, "--json"]);
    expect(JSON.parse(shown.out)).toMatchObject({
      from: "organization",
      primary: { provider: "anthropic", access: { baseUrl: null, key: { setAt: expect.any(String) } } },
      fallback: { provider: "openai", model: { name: "mini", from: "organization" } },
      problem: null,
    });
    const server = ["--provider", "openai", "--model", "m", "--base-url", "http://127.0.0.1:9/v1", "--no-key"];
    expect((await set([slug, ...server])).out).toContain("no key, at http://127.0.0.1:9/v1");
    expect((await set([slug, "--reset"])).out).toContain("what the installation says");
    for (const { out } of [chosen, shown]) expect(out).not.toContain(key);
  });

  it("holds at the next call of a service that is running", async () => {
    const server = await startProviderServer();
    server.behave(openAiAnswer({ text: JSON.stringify(readingOf({ memories: [] })), ended: "whole" }));
    const organization = await service.createOrganization("Chooses Late");
    const call = () => remember(service, orderCall({ caller: { kind: "phone", number: newNumber() } }), organization);
    const choice = ["--provider", "openai", "--model", "theirs", "--base-url", `${server.url}/v1`, "--key-stdin"];
    await call();
    expect(server.requests).toHaveLength(0);
    await set([organization.slug, ...choice], key);
    expect(await call()).toMatchObject({ status: "extraction_completed", error: null });
    await set([organization.slug, ...choice], `${key}-rotated`);
    await call();
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${key}`,
      `Bearer ${key}-rotated`,
    ]);
    await set([organization.slug, "--reset"]);
    await call();
    expect(server.requests).toHaveLength(2);
    await server.close();
  });

  it.each<[string[], RegExp]>([
    [["--provider", "opnai"], /^--provider: Expected one of local, openai, anthropic\.$/],
    [["--provider", "openai", "--fallback", "anthropic"], /^--fallback-key-stdin: anthropic needs a key/],
    [["--model", "m"], /needs --provider/],
    [["--reset", "--model", "m"], /--reset stands alone/],
    [["--provider", "openai", "--key-stdin"], /^Standard input holds no key for openai\.$/],
    [["--provider", "openai", "--key-file", "/nonexistent/key"], /cannot be read \(ENOENT\)/],
    [["--provider", "openai", "--key-file", "/nonexistent/key", "--no-key"], /comes from one place/],
  ])("refuses %j in one line", async (args, message) => {
    const refused = await set(["default", ...args]);
    expect(refused.code).toBe(1);
    expect(refused.out).toBe("");
    expect(refused.err.trim()).toMatch(message);
    expect(refused.err.trim().split("\n")).toHaveLength(1);
  });

  it("names an organization that does not exist, and says how it is used", async () => {
    expect(await set(["nowhere"])).toMatchObject({
      code: 1,
      err: 'There is no organization with the slug "nowhere".\n',
    });
    expect(await set([])).toMatchObject({ code: 2, err: expect.stringMatching(/^Usage: pnpm org:set-provider/) });
  });
});

describe("a database that the tools cannot use", () => {
  const closedPort = "postgres://elaaoms:opensesame@127.0.0.1:1/memories";
  const tools: [string, string[]][] = [
    ["migrate-database", []],
    ["create-organization", ["Fernhill"]],
    ["set-hmac-key", ["default"]],
  ];

  it.each(tools)("is named by %s in one line without its password", async (tool, args) => {
    const refused = await run(tool, args, "wsec_made_by_the_platform", { DATABASE_URL: closedPort });
    expect(refused).toEqual({ code: 1, out: "", err: "The database at 127.0.0.1:1/memories does not answer.\n" });
  });

  it("says why when it does", async () => {
    const url = new URL(service.databaseUrl);
    url.pathname = "/no_such_database";
    const { err } = await run("migrate-database", [], "", { DATABASE_URL: url.href });
    expect(err).toBe(
      `The database at ${url.host}/no_such_database refuses the connection: database "no_such_database" does not exist.\n`,
    );
  });
});

describe("an argument that nobody knows", () => {
  it.each(["create-organization", "simulate"])("is named by %s without a stack", async (tool) => {
    const refused = await run(tool, ["--nonsense"]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^Unknown option '--nonsense'/);
    expect(refused.err).not.toContain("    at ");
  });
});

describe("a process of one role on a database that is not migrated", () => {
  it.each([
    ["api", sql`drop schema public cascade; create schema public`],
    ["worker", sql`drop schema public cascade; create schema public`],
    ["worker", sql`drop schema pgboss cascade`],
  ])("ends with one line (%s)", async (role, unmigrate) => {
    const database = await createTestDatabase();
    try {
      await database.db.execute(unmigrate);
      const environment = { DATABASE_URL: database.url, ROLE: role, PORT: "0", LOG_LEVEL: "error" };
      const ended = await run("main", [], "", environment);
      expect(ended.code).toBe(1);
      expect(ended.err).toBe("The database is not at this release's schema. Run pnpm db:migrate first.\n");
    } finally {
      await database.close();
    }
  });
});
