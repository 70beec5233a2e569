import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { eventually, launcherScript, useLauncher } from "./fixtures/launcher-process.ts";

const launcher = useLauncher();

describe("stop", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "drains the API and leaves nothing running after %s",
    async (signal) => {
      launcher.start();
      await launcher.says("Console ready");
      launcher.child.kill(signal);
      expect(await launcher.exitCode()).toBe(0);
      expect(launcher.events()).toContain("drained");
      expect(launcher.running()).toEqual([]);
    },
  );

  it("leaves nothing running when it is killed", async () => {
    launcher.start();
    await launcher.says("Console ready");
    launcher.child.kill("SIGKILL");
    await eventually(
      () => "children end",
      () => launcher.running().length === 0,
    );
    expect(launcher.events()).toContain("drained");
  });

  it("leaves nothing running when it is killed during the console's build", async () => {
    launcher.start({ FAKE_NEXT: "slow build" });
    await eventually(
      () => "the build begins",
      () => launcher.events().includes("console-build"),
    );
    launcher.child.kill("SIGKILL");
    await eventually(
      () => "children end",
      () => launcher.running().length === 0,
    );
  });

  it("ends the console's build when it is asked to stop", async () => {
    launcher.start({ FAKE_NEXT: "slow build" });
    await eventually(
      () => "the build begins",
      () => launcher.events().includes("console-build"),
    );
    launcher.child.kill("SIGTERM");
    expect(await launcher.exitCode()).toBe(0);
    expect(launcher.output).not.toContain("does not run");
    expect(launcher.running()).toEqual([]);
  });

  it("does not take the several signals of one Ctrl-C for a second one, and obeys a second one", async () => {
    launcher.start({ FAKE_API: "hang" });
    await launcher.says("Console ready");
    launcher.child.kill("SIGINT");
    launcher.child.kill("SIGINT");
    await eventually(
      () => "the API drains",
      () => launcher.events().includes("draining"),
    );
    await sleep(1_200);
    expect(launcher.child.exitCode).toBeNull();
    launcher.child.kill("SIGINT");
    expect(await launcher.exitCode()).toBe(0);
    expect(launcher.running()).toEqual([]);
  });

  it("ends with the package manager that ran it, though no signal reached it", async () => {
    const { directory } = launcher;
    const script = `"$1" "$2" "$3" & wait`;
    const run = `require("child_process").spawn("/bin/sh", ["-c", ${JSON.stringify(script)}, "sh", ...process.argv.slice(2)], { stdio: "inherit" })`;
    writeFileSync(join(directory, "npm.js"), run);
    launcher.startThrough(process.execPath, [join(directory, "npm.js"), process.execPath, launcherScript, directory]);
    await launcher.says("Console ready");
    launcher.child.kill("SIGKILL");
    await eventually(
      () => "children end",
      () => launcher.running().length === 0,
    );
    expect(launcher.events()).toContain("drained");
  });
});
