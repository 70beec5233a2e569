import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { query, useTestServers } from "./fixtures/embedded-servers.ts";

const isRoot = process.getuid?.() === 0;
const servers = useTestServers();

describe.runIf(isRoot)("run by root without user namespaces", () => {
  it("runs as a user without privileges where this user can reach the data folder", async () => {
    chmodSync(servers.directory, 0o711);
    await servers.start({ account: "system-user" });
    expect(statSync(join(servers.directory, "postgres")).uid).not.toBe(0);
    expect(statSync(`/proc/${servers.postgresPid()}`).uid).not.toBe(0);
  });

  it("moves the database out of a folder that only root may enter, and finds it again", async () => {
    const folder = join(servers.directory, "private", "data");
    const relocationRoot = join(servers.directory, "elsewhere");
    chmodSync(servers.directory, 0o711);
    mkdirSync(join(servers.directory, "private"), { mode: 0o700 });
    const first = await servers.start({ directory: folder, account: "user-namespace", relocationRoot });
    await query(first.url, "CREATE TABLE notes AS SELECT 1 AS note");
    await first.stop();
    const second = await servers.start({ directory: folder, account: "system-user", relocationRoot });
    expect(await query(second.url, "SELECT note FROM notes")).toEqual([1]);
    await second.stop();
    expect(existsSync(join(folder, "postgres"))).toBe(false);
    expect(readFileSync(join(folder, "postgres-location.json"), "utf8")).toContain(relocationRoot);
    const third = await servers.start({ directory: folder, relocationRoot });
    expect(await query(third.url, "SELECT note FROM notes")).toEqual([1]);
  });
});
