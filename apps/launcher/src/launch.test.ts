import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { eventually, useLauncher } from "./fixtures/launcher-process.ts";

const launcher = useLauncher();

describe("start", () => {
  it("tells where everything is and shows generated secrets, then builds and serves the console", async () => {
    launcher.start();
    await launcher.says(`Console ready: http://127.0.0.1:${launcher.consolePort}`);
    for (const text of [
      "http://127.0.0.1:17010/webhook/client-data",
      "key-1",
      "token-1",
      "/setup#token-2",
      "hmac-1",
      launcher.directory,
    ]) {
      expect(launcher.output).toContain(text);
    }
    expect(launcher.output.indexOf("ELAAOMS is running")).toBeLessThan(launcher.output.indexOf("Console built"));
    expect(launcher.output).not.toContain("\u001b");
    expect(await (await fetch(`http://127.0.0.1:${launcher.consolePort}`)).text()).toBe("console");
  });

  it("builds again only when a source has changed", async () => {
    for (const content of ["first", "first", "second"]) {
      writeFileSync(join(launcher.directory, "page.tsx"), content);
      launcher.start();
      await launcher.says("Console ready", launcher.output.length);
      launcher.child.kill("SIGTERM");
      await launcher.exitCode();
    }
    expect(launcher.events().filter((event) => event.startsWith("console"))).toEqual([
      "console-build",
      "console-start",
      "console-start",
      "console-build",
      "console-start",
    ]);
  });

  it("can leave the console out", async () => {
    launcher.start({ ELAAOMS_CONSOLE: "off" });
    await launcher.says("Ctrl-C stops everything");
    launcher.child.kill("SIGTERM");
    expect(await launcher.exitCode()).toBe(0);
    expect(launcher.events()).toEqual(["started", "draining", "drained"]);
  });
});

describe("failures", () => {
  it("leaves the last word to an API that refuses to start", async () => {
    launcher.start({ FAKE_API: "refuse" });
    expect(await launcher.exitCode()).toBe(1);
    expect(launcher.output).toBe('LOG_LEVEL is "loud"; it takes one of trace, debug, info, warn, error.\n');
  });

  it("ends with the API's exit code when it ends by itself, the console with it", async () => {
    launcher.start({ FAKE_API: "crash" });
    expect(await launcher.exitCode()).toBe(7);
    expect(launcher.output).toContain("The service ended unexpectedly (exit code 7).");
    expect(launcher.running()).toEqual([]);
  });

  it.each([
    ["broken build", "its build failed (exit code 1)"],
    ["crash", "it has ended (exit code 3)"],
  ])("goes on without a console: %s", async (behaviour, reason) => {
    launcher.start({ FAKE_NEXT: behaviour });
    await launcher.says(`The console does not run: ${reason}`);
    await launcher.says("The API goes on without it.");
    expect(launcher.child.exitCode).toBeNull();
    launcher.child.kill("SIGTERM");
    expect(await launcher.exitCode()).toBe(0);
  });

  it("goes on without a console whose port is in use", async () => {
    const blocker = createServer().listen(launcher.consolePort, "127.0.0.1");
    await once(blocker, "listening");
    launcher.start();
    await launcher.says(`port ${launcher.consolePort} is in use`);
    launcher.child.kill("SIGTERM");
    expect(await launcher.exitCode()).toBe(0);
    expect(launcher.events()).toContain("drained");
    blocker.close();
  });
});

describe("development", () => {
  it("starts the API anew when a source changes, and leaves nothing running when it is killed", async () => {
    const sources = join(launcher.directory, "sources");
    mkdirSync(sources);
    launcher.start({}, ["--dev", sources]);
    await launcher.says("Console ready");
    expect(launcher.events()).not.toContain("console-build");
    writeFileSync(join(sources, "a.test.ts"), "");
    writeFileSync(join(sources, "a.ts"), "");
    await eventually(
      () => "the API starts again",
      () => launcher.events().filter((event) => event === "started").length === 2,
    );
    expect(launcher.events().slice(2)).toEqual(["draining", "drained", "started"]);
    launcher.child.kill("SIGKILL");
    await eventually(
      () => "children end",
      () => launcher.running().length === 0,
    );
  });
});
