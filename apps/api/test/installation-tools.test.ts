import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
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
function run(tool: string, args: string[], input = ""): Promise<{ code: number | null; out: string; err: string }> {
  const path = fileURLToPath(new URL(`../src/cli/${tool}.ts`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: service.databaseUrl,
      ELAAOMS_ENCRYPTION_KEY: encryptionKey.toString("base64"),
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
