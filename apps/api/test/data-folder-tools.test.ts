import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver, newNumber, orderCall } from "./agent-platform.ts";
import type { TestService } from "./test-service.ts";

let folder: string;
let end = async (): Promise<void> => {};
let url: string;

function runOnFolder(program: string, args: string[] = []) {
  return spawn(process.execPath, [fileURLToPath(new URL(`../src/${program}.ts`, import.meta.url)), ...args], {
    env: { PATH: process.env.PATH, ELAAOMS_DATA_DIR: folder, PORT: "0", LOG_LEVEL: "warn" },
    stdio: ["pipe", "ignore", "inherit", "ipc"],
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "elaaoms-tools-"));
  const service = runOnFolder("main");
  const ended = once(service, "exit");
  end = async () => {
    service.kill("SIGTERM");
    await ended;
  };
  const [message] = await once(service, "message");
  url = message.apiUrl;
});
afterAll(async () => {
  await end();
  await rm(folder, { recursive: true, force: true });
});

const readCredentials = async () => JSON.parse(await readFile(join(folder, "credentials.json"), "utf8"));

async function setHmacKey(slug: string, key: string): Promise<number | null> {
  const tool = runOnFolder("cli/set-hmac-key", [slug]);
  tool.stdin?.end(`${key}\n`);
  const [code] = await once(tool, "exit");
  return code;
}

describe("org:set-hmac-key beside a service with a data folder", () => {
  it("keeps the default organization's secret for the tools that sign with it", async () => {
    const before = await readCredentials();
    expect(await setHmacKey("default", "wsec_made_by_the_platform")).toBe(0);
    const after = await readCredentials();
    expect(after).toEqual({ ...before, hmacKey: "wsec_made_by_the_platform" });
    const service = { url, organization: { slug: "default", ...after } } as TestService;
    const call = orderCall({ caller: { kind: "phone", number: newNumber() } });
    expect((await deliver(service, call)).status).toBe(200);
  });

  it("leaves them alone when the secret is refused", async () => {
    const before = await readCredentials();
    expect(await setHmacKey("default", "short")).toBe(1);
    expect(await setHmacKey("nowhere", "wsec_of_somebody_else")).toBe(1);
    expect(await readCredentials()).toEqual(before);
  });
});
