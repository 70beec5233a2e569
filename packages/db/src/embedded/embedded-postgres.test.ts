import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { connectDataFolder, openDataFolder } from "./data-folder-database.ts";
import { query, useTestServers } from "./fixtures/embedded-servers.ts";
import { identifyProcess } from "./process-identity.ts";

const servers = useTestServers();

describe("startEmbeddedPostgres", () => {
  it("keeps what was stored over a stop, safely and in UTF-8", async () => {
    const first = await servers.start();
    await query(first.url, "CREATE TABLE notes AS SELECT 'Zoë 日本' AS note");
    expect(await query(first.url, "SELECT current_setting('fsync'), current_setting('server_encoding')")).toEqual([
      "on",
      "UTF8",
    ]);
    const pid = servers.postgresPid();
    await first.stop();
    expect(await first.exited).toEqual({ code: 0, signal: null });
    expect(identifyProcess(pid)).toBeUndefined();
    const second = await servers.start({ settings: { work_mem: "7MB" } });
    expect(await query(second.url, "SELECT note, current_setting('work_mem') FROM notes")).toEqual(["Zoë 日本", "7MB"]);
  });

  it("lets in nobody without the password, which only its owner can read", async () => {
    const { url } = await servers.start();
    expect(statSync(join(servers.directory, "postgres-password")).mode & 0o777).toBe(0o600);
    await expect(query(url.replace(/:[^:@]+@/, ":wrong@"), "SELECT 1")).rejects.toThrow(
      "password authentication failed",
    );
  });

  it("sets a new password when its file was lost", async () => {
    const first = await servers.start();
    await first.stop();
    rmSync(join(servers.directory, "postgres-password"));
    const second = await servers.start();
    expect(second.url).not.toContain(new URL(first.url).password);
    expect(await query(second.url, "SELECT 1")).toEqual([1]);
  });

  it("logs nothing of what a statement fails on", async () => {
    const { url } = await servers.start();
    await query(url, "CREATE TABLE numbers AS SELECT '+12185550142' AS number");
    await query(url, "CREATE UNIQUE INDEX ON numbers (number)");
    for (const [statement, complaint] of [
      ["INSERT INTO numbers VALUES ('+12185550142')", "duplicate key"],
      ["SELECT 'call +12185550142'::integer", "invalid input syntax"],
      ["SELECT 'Winifred' FROM nowhere", "does not exist"],
    ] as const) {
      await expect(query(url, statement)).rejects.toThrow(complaint);
    }
    const log = readFileSync(join(servers.directory, "logs", "postgres.log"), "utf8");
    expect(log).toContain("ready to accept connections");
    expect(log).not.toMatch(/2185550142|Winifred|STATEMENT|DETAIL/);
  });

  it("explains with Postgres's own words why it does not start", async () => {
    await expect(servers.start({ settings: { shared_buffers: "nonsense" } })).rejects.toThrow(
      /does not start(?:.|\n)*invalid value for parameter "shared_buffers"/,
    );
  });
});

describe("connectDataFolder", () => {
  it("uses the Postgres of the service that runs, and leaves it running", async () => {
    const service = await openDataFolder({ directory: servers.directory, purpose: "the service" });
    const tool = await connectDataFolder({ directory: servers.directory, purpose: "a tool" });
    expect(tool.url).toBe(service.postgres.url);
    await tool.close();
    expect(await query(service.postgres.url, "SELECT 1")).toEqual([1]);
    await service.close();
  });

  it("logs the service in as a role of its own, also on a folder that knew none, or whose password was lost", async () => {
    await (await servers.start()).stop();
    const passwordFile = join(servers.directory, "postgres-service-password");
    const logIn = async () => {
      const folder = await openDataFolder({ directory: servers.directory, purpose: "the service" });
      const [role, isSuperuser] = await query(
        folder.serviceUrl,
        "SELECT current_user::text, rolsuper FROM pg_roles WHERE rolname = current_user",
      );
      expect([role, isSuperuser]).toEqual(["elaaoms_service", false]);
      expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
      await folder.close();
      return new URL(folder.serviceUrl).password;
    };
    const first = await logIn();
    expect(await logIn()).toBe(first);
    rmSync(passwordFile);
    expect(await logIn()).not.toBe(first);
  });

  it("starts one when nothing runs, and stops it", async () => {
    const tool = await connectDataFolder({ directory: servers.directory, purpose: "a tool" });
    expect(await query(tool.url, "SELECT 1")).toEqual([1]);
    const pid = servers.postgresPid();
    await tool.close();
    expect(identifyProcess(pid)).toBeUndefined();
    await (await openDataFolder({ directory: servers.directory, purpose: "the service" })).close();
  });
});
