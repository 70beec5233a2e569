import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { query, useTestServers } from "./fixtures/embedded-servers.ts";
import { eventually, startHolder } from "./fixtures/processes.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { identifyProcess } from "./process-identity.ts";

const servers = useTestServers();

describe("after a crash", () => {
  it("comes back on the same port, with its data, when the server is killed", async () => {
    const postgres = await servers.start();
    await query(postgres.url, "CREATE TABLE notes AS SELECT 1 AS note");
    const pid = servers.postgresPid();
    process.kill(pid, "SIGKILL");
    await eventually("another server is ready", () => {
      const file = readPostmasterFile(join(servers.directory, "postgres"));
      return file?.pid !== pid && file?.status === "ready";
    });
    expect(await query(postgres.url, "SELECT note FROM notes")).toEqual([1]);
  });

  it("ends with the process that started it, even by kill -9, and loses nothing that was committed", async () => {
    const holder = startHolder("postgres", servers.directory);
    const url = (await holder.said).replace("started ", "");
    await query(url, "CREATE TABLE notes AS SELECT 1 AS note");
    const pid = servers.postgresPid();
    await holder.kill();
    await eventually("Postgres ends", () => identifyProcess(pid) === undefined);
    expect(await query((await servers.start()).url, "SELECT note FROM notes")).toEqual([1]);
  });

  it("starts again after kills at any moment, the first start included", async () => {
    for (const delay of [50, 300, 500, 700, 900]) {
      const holder = startHolder("postgres", servers.directory);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await holder.kill();
    }
    expect(await query((await servers.start()).url, "SELECT 1")).toEqual([1]);
  });

  it.runIf(process.platform === "linux")("stops a server whose guardian was killed too", async () => {
    const holder = startHolder("postgres", servers.directory);
    await query((await holder.said).replace("started ", ""), "CREATE TABLE notes AS SELECT 1 AS note");
    const left = servers.postgresPid();
    const status = readFileSync(`/proc/${left}/stat`, "utf8");
    const guardian = Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]);
    process.kill(guardian, "SIGKILL");
    await holder.kill();
    expect(identifyProcess(left)).toBeDefined();
    const second = await servers.start();
    expect(identifyProcess(left)).toBeUndefined();
    expect(await query(second.url, "SELECT note FROM notes")).toEqual([1]);
  });

  it("is not hindered by another program that got the pid of the last server", async () => {
    const first = await servers.start();
    const file = join(servers.directory, "postgres", "postmaster.pid");
    const left = readFileSync(file, "utf8");
    await first.stop();
    const other = spawn("sleep", ["60"]);
    try {
      writeFileSync(file, left.replace(/^\d+/, String(other.pid)), { mode: 0o600 });
      expect(await query((await servers.start()).url, "SELECT 1")).toEqual([1]);
      expect(identifyProcess(other.pid ?? 0)).toBeDefined();
    } finally {
      other.kill();
    }
  });
});
