import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const launcher = join(import.meta.dirname, "fixtures/run-launcher.ts");
let directory: string;
let child: ChildProcess;
let output: string;
let consolePort: number;
let blocker: Server | undefined;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "launcher-"));
  mkdirSync(join(directory, "data"));
  writeFileSync(join(directory, "page.tsx"), "first");
  consolePort = await findFreePort();
  output = "";
});

afterEach(async () => {
  for (const pid of startedPids().filter(isRunning)) process.kill(pid, "SIGKILL");
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  blocker?.close();
  blocker = undefined;
  rmSync(directory, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}, args: readonly string[] = []): void {
  child = spawn(process.execPath, [launcher, directory, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: "/usr/bin:/bin", ELAAOMS_DATA_DIR: "data", PORT: "17010", CONSOLE_PORT: String(consolePort), ...env },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += String(chunk);
    });
  }
}

/** The lines that the fakes wrote: what happened, and in which process. */
function life(): string[] {
  const path = join(directory, "data", "life");
  return existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : [];
}

function events(): string[] {
  return life().map((line) => line.replace(/ \d+$/, ""));
}

function startedPids(): number[] {
  return [...new Set(life().map((line) => Number(line.split(" ")[1])))];
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function says(text: string, from = 0): Promise<void> {
  await eventually(`"${text}" in:\n${output}`, () => output.slice(from).includes(text));
}

async function eventually(description: string, condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Not within 15 s: ${description}\n${output}`);
    await sleep(20);
  }
}

async function exitCode(): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

describe("start", () => {
  it("tells where everything is and shows generated secrets, then builds and serves the console", async () => {
    start();
    await says(`Console ready: http://127.0.0.1:${consolePort}`);
    for (const text of ["http://127.0.0.1:17010/webhook/client-data", "key-1", "token-1", "hmac-1", directory]) {
      expect(output).toContain(text);
    }
    expect(output.indexOf("ELAAOMS is running")).toBeLessThan(output.indexOf("Console built"));
    expect(output).not.toContain("\u001b");
    expect(await (await fetch(`http://127.0.0.1:${consolePort}`)).text()).toBe("console");
  });

  it("builds again only when a source has changed", async () => {
    for (const content of ["first", "first", "second"]) {
      writeFileSync(join(directory, "page.tsx"), content);
      start();
      await says("Console ready", output.length);
      child.kill("SIGTERM");
      await exitCode();
    }
    expect(events().filter((event) => event.startsWith("console"))).toEqual([
      "console-build",
      "console-start",
      "console-start",
      "console-build",
      "console-start",
    ]);
  });

  it("can leave the console out", async () => {
    start({ ELAAOMS_CONSOLE: "off" });
    await says("Ctrl-C stops everything");
    child.kill("SIGTERM");
    expect(await exitCode()).toBe(0);
    expect(events()).toEqual(["started", "draining", "drained"]);
  });
});

describe("stop", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "drains the API and leaves nothing running after %s",
    async (signal) => {
      start();
      await says("Console ready");
      child.kill(signal);
      expect(await exitCode()).toBe(0);
      expect(events()).toContain("drained");
      expect(startedPids().filter(isRunning)).toEqual([]);
    },
  );

  it("leaves nothing running when it is killed", async () => {
    start();
    await says("Console ready");
    child.kill("SIGKILL");
    await eventually("children end", () => startedPids().every((pid) => !isRunning(pid)));
    expect(events()).toContain("drained");
  });

  it("leaves nothing running when it is killed during the console's build", async () => {
    start({ FAKE_NEXT: "slow build" });
    await eventually("the build begins", () => events().includes("console-build"));
    child.kill("SIGKILL");
    await eventually("children end", () => startedPids().every((pid) => !isRunning(pid)));
  });

  it("ends the console's build when it is asked to stop", async () => {
    start({ FAKE_NEXT: "slow build" });
    await eventually("the build begins", () => events().includes("console-build"));
    child.kill("SIGTERM");
    expect(await exitCode()).toBe(0);
    expect(output).not.toContain("does not run");
    expect(startedPids().filter(isRunning)).toEqual([]);
  });

  it("does not take the several signals of one Ctrl-C for a second one, and obeys a second one", async () => {
    start({ FAKE_API: "hang" });
    await says("Console ready");
    child.kill("SIGINT");
    child.kill("SIGINT");
    await eventually("the API drains", () => events().includes("draining"));
    await sleep(1_200);
    expect(child.exitCode).toBeNull();
    child.kill("SIGINT");
    expect(await exitCode()).toBe(0);
    expect(startedPids().filter(isRunning)).toEqual([]);
  });

  it("ends with the package manager that ran it, though no signal reached it", async () => {
    const start = `"$1" "$2" "$3" & echo $!; wait`;
    writeFileSync(
      join(directory, "npm.js"),
      `require("child_process").spawn("/bin/sh", ["-c", ${JSON.stringify(start)}, "sh", ...process.argv.slice(2)], {stdio: "inherit"})`,
    );
    child = spawn(process.execPath, [join(directory, "npm.js"), process.execPath, launcher, directory], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { PATH: "/usr/bin:/bin", ELAAOMS_DATA_DIR: "data", CONSOLE_PORT: String(consolePort) },
    });
    child.stdout?.on("data", (chunk) => {
      output += String(chunk);
    });
    await says("Console ready");
    child.kill("SIGKILL");
    await eventually("children end", () => startedPids().every((pid) => !isRunning(pid)));
    expect(events()).toContain("drained");
  });
});

describe("failures", () => {
  it("leaves the last word to an API that refuses to start", async () => {
    start({ FAKE_API: "refuse" });
    expect(await exitCode()).toBe(1);
    expect(output).toBe('LOG_LEVEL is "loud"; it takes one of trace, debug, info, warn, error.\n');
  });

  it("names a wrong value of its own in one line", async () => {
    start({ PORT: "many" });
    expect(await exitCode()).toBe(1);
    expect(output).toContain('PORT is "many"; it takes a port number from 1 to 65535 (8000 when not set).');
  });

  it("ends with the API's exit code when it ends by itself, the console with it", async () => {
    start({ FAKE_API: "crash" });
    expect(await exitCode()).toBe(7);
    expect(output).toContain("The service ended unexpectedly (exit code 7).");
    expect(startedPids().filter(isRunning)).toEqual([]);
  });

  it.each([
    ["broken build", "its build failed (exit code 1)"],
    ["crash", "it has ended (exit code 3)"],
  ])("goes on without a console: %s", async (behaviour, reason) => {
    start({ FAKE_NEXT: behaviour });
    await says(`The console does not run: ${reason}`);
    await says("The API goes on without it.");
    expect(child.exitCode).toBeNull();
    child.kill("SIGTERM");
    expect(await exitCode()).toBe(0);
  });

  it("goes on without a console whose port is in use", async () => {
    blocker = createServer().listen(consolePort, "127.0.0.1");
    await once(blocker, "listening");
    start();
    await says(`port ${consolePort} is in use`);
    child.kill("SIGTERM");
    expect(await exitCode()).toBe(0);
    expect(events()).toContain("drained");
  });
});

describe("development", () => {
  it("starts the API anew when a source changes, and leaves nothing running when it is killed", async () => {
    const sources = join(directory, "sources");
    mkdirSync(sources);
    start({}, ["--dev", sources]);
    await says("Console ready");
    expect(events()).not.toContain("console-build");
    writeFileSync(join(sources, "a.test.ts"), "");
    writeFileSync(join(sources, "a.ts"), "");
    await eventually("the API starts again", () => events().filter((event) => event === "started").length === 2);
    expect(events().slice(2)).toEqual(["draining", "drained", "started"]);
    child.kill("SIGKILL");
    await eventually("children end", () => startedPids().every((pid) => !isRunning(pid)));
  });
});
