import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock } from "@elaaoms/core/clock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireDataFolder, DataFolderBusyError, readRunningService } from "./data-folder-lock.ts";
import { type Holder, startHolder } from "./fixtures/processes.ts";
import { identifyProcess } from "./process-identity.ts";

const purpose = "the ELAAOMS service";
let directory: string;
let holders: Holder[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "data-folder-"));
  holders = [];
});

afterEach(async () => {
  await Promise.all(holders.map((holder) => holder.kill()));
  rmSync(directory, { recursive: true });
});

function hold(): Holder {
  const holder = startHolder("lock", directory);
  holders.push(holder);
  return holder;
}

function writeLock(lock: object): void {
  writeFileSync(join(directory, "service.lock"), JSON.stringify({ since: "", purpose, token: "token", ...lock }));
}

describe("acquireDataFolder", () => {
  it("refuses a second holder in one line that names the first", async () => {
    const clock = fixedClock(new Date("2026-11-22T13:05:09.123Z"));
    const lock = await acquireDataFolder(directory, { purpose, clock });
    lock.announce({ apiUrl: "http://127.0.0.1:8000" });
    const said = await hold().said;
    expect(said).toBe(
      `busy The data folder ${directory} is in use by the ELAAOMS service (pid ${process.pid}, since ` +
        "2026-11-22 13:05:09 UTC, at http://127.0.0.1:8000). Stop it first, or set ELAAOMS_DATA_DIR to another folder.",
    );
    await expect(acquireDataFolder(directory, { purpose })).rejects.toBeInstanceOf(DataFolderBusyError);
    lock.release();
  });

  it("gives the folder free again, leaving nothing behind", async () => {
    const lock = await acquireDataFolder(directory, { purpose });
    lock.release();
    lock.release();
    expect(readdirSync(directory)).toEqual([]);
    expect(await hold().said).toBe("held");
  });

  it("takes over from a process that was killed", async () => {
    const first = hold();
    expect(await first.said).toBe("held");
    await first.kill();
    expect(await hold().said).toBe("held");
    expect(readdirSync(directory)).toEqual(["service.lock"]);
  });

  it("does not take a process that got the same pid later for the holder", async () => {
    const other = spawn("sleep", ["60"]);
    const pid = other.pid ?? 0;
    try {
      writeLock({ ...identifyProcess(pid) });
      await expect(acquireDataFolder(directory, { purpose })).rejects.toThrow(`pid ${pid}`);
      writeLock({ pid, begun: "another boot/12345" });
      (await acquireDataFolder(directory, { purpose })).release();
    } finally {
      other.kill();
    }
  });

  it("waits for a holder that is stopping", async () => {
    const lock = await acquireDataFolder(directory, { purpose });
    lock.announce({ stopping: true });
    const said: string[] = [];
    const next = acquireDataFolder(directory, {
      purpose,
      log: (message) => {
        said.push(message);
        lock.release();
      },
    });
    (await next).release();
    expect(said).toEqual([`Waiting for the ELAAOMS service (pid ${process.pid}) to finish its work.`]);
  });

  it("takes over a lock that a full disk left empty", async () => {
    writeFileSync(join(directory, "service.lock"), "");
    expect(await hold().said).toBe("held");
  });

  it("does not remove the lock of a successor", async () => {
    const lock = await acquireDataFolder(directory, { purpose });
    writeLock({ pid: 1, token: "successor" });
    lock.release();
    expect(readFileSync(join(directory, "service.lock"), "utf8")).toContain("successor");
  });

  it.each(["no lock", "an abandoned lock", "an abandoned lock and an abandoned claim on it"])(
    "lets exactly one of several win that start together, with %s",
    async (before) => {
      if (before !== "no lock") writeLock({ pid: 2 ** 30 });
      if (before.includes("claim")) {
        writeFileSync(join(directory, "service.lock-token"), JSON.stringify({ pid: 2 ** 30, token: "claim" }));
      }
      const said = await Promise.all(Array.from({ length: 6 }, () => hold().said));
      expect(said.filter((line) => line === "held")).toHaveLength(1);
      expect(said.filter((line) => line.startsWith("busy "))).toHaveLength(5);
      expect(readdirSync(directory)).toEqual(["service.lock"]);
    },
  );
});

describe("readRunningService", () => {
  it("tells other processes what the holder serves, and nobody else on the machine", async () => {
    const lock = await acquireDataFolder(directory, { purpose });
    lock.announce({ databaseUrl: "postgres://elaaoms:secret@127.0.0.1:5433/elaaoms" });
    lock.announce({ apiUrl: "http://127.0.0.1:8000" });
    expect(readRunningService(directory)).toMatchObject({
      pid: process.pid,
      purpose,
      apiUrl: "http://127.0.0.1:8000",
      databaseUrl: "postgres://elaaoms:secret@127.0.0.1:5433/elaaoms",
    });
    expect(statSync(join(directory, "service.lock")).mode & 0o777).toBe(0o600);
    lock.release();
  });

  it("knows of nothing when the folder was never used, was given free, or its holder was killed", async () => {
    expect(readRunningService(join(directory, "missing"))).toBeUndefined();
    expect(readRunningService(directory)).toBeUndefined();
    writeLock({ pid: 2 ** 30 });
    expect(readRunningService(directory)).toBeUndefined();
  });
});
