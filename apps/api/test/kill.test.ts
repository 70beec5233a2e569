import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { deliver, newNumber, orderCall, settled } from "./agent-platform.ts";
import type { TestService } from "./test-service.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const running = new Set<ChildProcess>();
const folders: string[] = [];

afterEach(async () => {
  for (const child of running) await end(child, "SIGTERM");
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

interface RunningService {
  child: ChildProcess;
  /** As much of a test's service as the delivery helpers need. */
  service: TestService;
}

/** Starts the program as an operator would, on a data folder that outlives it. */
async function start(dataDirectory: string): Promise<RunningService> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, ELAAOMS_DATA_DIR: dataDirectory, PORT: "0", LOG_LEVEL: "warn" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("message", (message: { apiUrl: string }) => resolve(message.apiUrl));
    child.once("exit", (code) => reject(new Error(`The service ended with ${code} before it was ready.`)));
  });
  const credentials = JSON.parse(await readFile(join(dataDirectory, "credentials.json"), "utf8"));
  return { child, service: { url, organization: { slug: "default", ...credentials } } as TestService };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill(signal);
  return ended;
}

async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "elaaoms-kill-"));
  folders.push(folder);
  return folder;
}

describe("the service as a process", () => {
  it("extracts after a restart what it answered with 200 right before a kill -9", async () => {
    const folder = await newDataFolder();
    const before = await start(folder);
    const calls = Array.from({ length: 5 }, () => orderCall({ caller: { kind: "phone", number: newNumber() } }));
    for (const call of calls) expect((await deliver(before.service, call)).status).toBe(200);
    await end(before.child, "SIGKILL");

    const { service } = await start(folder);
    for (const call of calls) {
      const conversation = await patiently(() => settled(service, call.conversationId));
      expect(conversation.status).toBe("extraction_completed");
      for (const { content, reinforcement_count } of conversation.memories)
        expect(reinforcement_count, content).toBe(1);
    }
  }, 90_000);

  it("refuses a second start on its data folder, naming the first, and stops in order", async () => {
    const folder = await newDataFolder();
    const first = await start(folder);
    const second = spawn(process.execPath, [main], {
      env: { PATH: process.env.PATH, ELAAOMS_DATA_DIR: folder, PORT: "0" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    second.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    const code = await new Promise((resolve) => second.once("exit", resolve));
    expect(code).toBe(1);
    expect(complaint).toContain(`pid ${first.child.pid}`);
    expect(complaint).toContain(first.service.url);
    expect(complaint.trim().split("\n")).toHaveLength(1);
    expect(await end(first.child, "SIGTERM")).toBe(0);
  }, 60_000);

  it("names a variable that is wrong in one line", async () => {
    const child = spawn(process.execPath, [main], {
      env: { PATH: process.env.PATH, PORT: "eighty" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(1);
    expect(complaint).toBe('PORT is "eighty"; it takes a port number from 0 to 65535.\n');
  });
});

/** A killed worker's jobs come back after its heartbeat has run out. */
async function patiently<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 3) throw error;
      await sleep(100);
    }
  }
}
