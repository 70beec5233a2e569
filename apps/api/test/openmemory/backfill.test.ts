import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startOpenMemoryServer } from "@elaaoms/openmemory/testing/openmemory-server";
import { describe, expect, it } from "vitest";
import { startTestService } from "../test-service.ts";
import { know, nextNumber, settingsFor } from "./mirrored-service.ts";

/** `pnpm openmemory:backfill` in a process of its own. */
function backfill(environment: Record<string, string>): Promise<{ code: number | null; out: string; err: string }> {
  const path = fileURLToPath(new URL("../../src/cli/backfill-openmemory.ts", import.meta.url));
  const child = spawn(process.execPath, [path], { env: { PATH: process.env.PATH, ...environment } });
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    output.out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output.err += chunk;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...output })));
}

describe("openmemory:backfill", () => {
  it("shows how far the service is, and ends when everybody is mirrored", async () => {
    const encryptionKey = randomBytes(32);
    const server = await startOpenMemoryServer({ generation: "single_namespace" });
    const before = await startTestService({ encryptionKey });
    await know(before, nextNumber(), ["Marguerite is a vegetarian.", "Works nights at the harbour of Duluth."]);
    await know(before, nextNumber(), ["Pays by invoice every quarter."]);
    await before.container.queue.drain(1_000);
    const after = await startTestService({ encryptionKey, beside: before, openMemory: settingsFor(server) });
    const sweeping = setInterval(() => void after.container.queue.enqueue("sweep-openmemory", {}), 250);
    const ended = await backfill({
      DATABASE_URL: before.databaseUrl,
      ELAAOMS_ENCRYPTION_KEY: encryptionKey.toString("base64"),
      OPENMEMORY_URL: server.url,
      OPENMEMORY_API_KEY: server.apiKey,
    });
    clearInterval(sweeping);
    expect(ended).toMatchObject({ code: 0, out: expect.stringMatching(/^\d callers mirrored\.\n$/) });
    expect(ended.err).toMatch(/(\d)\/\1\n$/);
    expect(server.store.list()).toHaveLength(3);
    for (const one of [after, before, server]) await one.close();
  });

  it("does not wait for a service that its own hold of the data folder keeps away", async () => {
    const folder = await mkdtemp(join(tmpdir(), "elaaoms-backfill-"));
    const ended = await backfill({ ELAAOMS_DATA_DIR: folder, OPENMEMORY_URL: "http://127.0.0.1:9" });
    expect(ended).toMatchObject({ code: 0, out: "0 callers wait. The service mirrors them as soon as it runs.\n" });
    await rm(folder, { recursive: true, force: true });
  });
});
