import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectDataFolder, openDataFolder } from "./data-folder-database.ts";
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { eventually, startHolder } from "./fixtures/processes.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { identifyProcess } from "./process-identity.ts";

const isRoot = process.getuid?.() === 0;
let directory: string;
let started: EmbeddedPostgres[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "embedded-"));
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((postgres) => postgres.stop()));
  rmSync(directory, { recursive: true });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ directory, ...options });
  started.push(postgres);
  return postgres;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

function postgresPid(database = join(directory, "postgres")): number {
  return readPostmasterFile(database)?.pid ?? 0;
}

describe("startEmbeddedPostgres", () => {
  it("keeps what was stored over a stop, safely and in UTF-8", async () => {
    const first = await start();
    await query(first.url, "CREATE TABLE notes AS SELECT 'Zoë 日本' AS note");
    expect(await query(first.url, "SELECT current_setting('fsync'), current_setting('server_encoding')")).toEqual([
      "on",
      "UTF8",
    ]);
    const pid = postgresPid();
    await first.stop();
    expect(await first.exited).toEqual({ code: 0, signal: null });
    expect(identifyProcess(pid)).toBeUndefined();
    const second = await start({ settings: { work_mem: "7MB" } });
    expect(await query(second.url, "SELECT note, current_setting('work_mem') FROM notes")).toEqual(["Zoë 日本", "7MB"]);
  });

  it("lets in nobody without the password, which only its owner can read", async () => {
    const { url } = await start();
    expect(statSync(join(directory, "postgres-password")).mode & 0o777).toBe(0o600);
    await expect(query(url.replace(/:[^:@]+@/, ":wrong@"), "SELECT 1")).rejects.toThrow(
      "password authentication failed",
    );
  });

  it("sets a new password when its file was lost", async () => {
    const first = await start();
    await first.stop();
    rmSync(join(directory, "postgres-password"));
    const second = await start();
    expect(second.url).not.toContain(new URL(first.url).password);
    expect(await query(second.url, "SELECT 1")).toEqual([1]);
  });

  it("comes back on the same port, with its data, when the server is killed", async () => {
    const postgres = await start();
    await query(postgres.url, "CREATE TABLE notes AS SELECT 1 AS note");
    const pid = postgresPid();
    process.kill(pid, "SIGKILL");
    await eventually("another server is ready", () => {
      const file = readPostmasterFile(join(directory, "postgres"));
      return file?.pid !== pid && file?.status === "ready";
    });
    expect(await query(postgres.url, "SELECT note FROM notes")).toEqual([1]);
  });

  it("explains with Postgres's own words why it does not start", async () => {
    await expect(start({ settings: { shared_buffers: "nonsense" } })).rejects.toThrow(
      /does not start(?:.|\n)*invalid value for parameter "shared_buffers"/,
    );
  });
});

describe("after a crash", () => {
  it("ends with the process that started it, even by kill -9, and loses nothing that was committed", async () => {
    const holder = startHolder("postgres", directory);
    const url = (await holder.said).replace("started ", "");
    await query(url, "CREATE TABLE notes AS SELECT 1 AS note");
    const pid = postgresPid();
    await holder.kill();
    await eventually("Postgres ends", () => identifyProcess(pid) === undefined);
    expect(await query((await start()).url, "SELECT note FROM notes")).toEqual([1]);
  });

  it("starts again after kills at any moment, the first start included", async () => {
    for (const delay of [50, 300, 500, 700, 900]) {
      const holder = startHolder("postgres", directory);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await holder.kill();
    }
    expect(await query((await start()).url, "SELECT 1")).toEqual([1]);
  });

  it.runIf(process.platform === "linux")("stops a server whose guardian was killed too", async () => {
    const holder = startHolder("postgres", directory);
    await query((await holder.said).replace("started ", ""), "CREATE TABLE notes AS SELECT 1 AS note");
    const left = postgresPid();
    const status = readFileSync(`/proc/${left}/stat`, "utf8");
    const guardian = Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]);
    process.kill(guardian, "SIGKILL");
    await holder.kill();
    expect(identifyProcess(left)).toBeDefined();
    const second = await start();
    expect(identifyProcess(left)).toBeUndefined();
    expect(await query(second.url, "SELECT note FROM notes")).toEqual([1]);
  });

  it("is not hindered by another program that got the pid of the last server", async () => {
    const first = await start();
    const file = join(directory, "postgres", "postmaster.pid");
    const left = readFileSync(file, "utf8");
    await first.stop();
    const other = spawn("sleep", ["60"]);
    try {
      writeFileSync(file, left.replace(/^\d+/, String(other.pid)), { mode: 0o600 });
      expect(await query((await start()).url, "SELECT 1")).toEqual([1]);
      expect(identifyProcess(other.pid ?? 0)).toBeDefined();
    } finally {
      other.kill();
    }
  });
});

describe.runIf(isRoot)("run by root without user namespaces", () => {
  it("runs as a user without privileges where this user can reach the data folder", async () => {
    chmodSync(directory, 0o711);
    await start({ account: "system-user" });
    expect(statSync(join(directory, "postgres")).uid).not.toBe(0);
    expect(statSync(`/proc/${postgresPid()}`).uid).not.toBe(0);
  });

  it("moves the database out of a folder that only root may enter, and finds it again", async () => {
    const folder = join(directory, "private", "data");
    const relocationRoot = join(directory, "elsewhere");
    chmodSync(directory, 0o711);
    mkdirSync(join(directory, "private"), { mode: 0o700 });
    const first = await start({ directory: folder, account: "user-namespace", relocationRoot });
    await query(first.url, "CREATE TABLE notes AS SELECT 1 AS note");
    await first.stop();
    const second = await start({ directory: folder, account: "system-user", relocationRoot });
    expect(await query(second.url, "SELECT note FROM notes")).toEqual([1]);
    await second.stop();
    expect(existsSync(join(folder, "postgres"))).toBe(false);
    expect(readFileSync(join(folder, "postgres-location.json"), "utf8")).toContain(relocationRoot);
    const third = await start({ directory: folder, relocationRoot });
    expect(await query(third.url, "SELECT note FROM notes")).toEqual([1]);
  });
});

describe("connectDataFolder", () => {
  it("uses the Postgres of the service that runs, and leaves it running", async () => {
    const service = await openDataFolder({ directory, purpose: "the service" });
    const tool = await connectDataFolder({ directory, purpose: "a tool" });
    expect(tool.url).toBe(service.postgres.url);
    await tool.close();
    expect(await query(service.postgres.url, "SELECT 1")).toEqual([1]);
    await service.close();
  });

  it("starts one when nothing runs, and stops it", async () => {
    const tool = await connectDataFolder({ directory, purpose: "a tool" });
    expect(await query(tool.url, "SELECT 1")).toEqual([1]);
    const pid = postgresPid();
    await tool.close();
    expect(identifyProcess(pid)).toBeUndefined();
    (await openDataFolder({ directory, purpose: "the service" })).close();
  });
});
