import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createTestDatabase } from "@elaaoms/db/testing/test-database";
import { JobQueue } from "@elaaoms/queue/job-queue";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

describe("a process that is told to stop", () => {
  it("takes no more jobs from the moment on at which it takes no more requests", async () => {
    const database = await createTestDatabase();
    const queue = new JobQueue({
      url: database.url,
      retryDelays: [],
      poolSize: 1,
      supervise: false,
      onError: () => {},
    });
    await queue.start();
    const service = spawn(process.execPath, [main], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: database.url,
        ELAAOMS_ENCRYPTION_KEY: Buffer.alloc(32, 5).toString("base64"),
        PORT: "0",
        LOG_LEVEL: "error",
      },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const ended = once(service, "exit");
    const [{ apiUrl }] = await once(service, "message");
    const port = Number(new URL(apiUrl).port);
    // A client that never asks keeps the closing of the server waiting for seconds.
    const silent = connect(port, "127.0.0.1");
    silent.on("error", () => {});
    await once(silent, "connect");
    service.kill("SIGTERM");
    while (await isListening(port)) await sleep(10);
    await queue.enqueue("extract-conversation", { organizationId: "org_nobody", conversationId: "conv_1" });
    expect((await ended)[0]).toBe(0);
    const { rows } = await database.db.execute(
      sql`select state, retry_count from pgboss.job where name = 'extract-conversation'`,
    );
    expect(rows).toEqual([{ state: "created", retry_count: 0 }]);
    silent.destroy();
    await queue.stop(0);
    await database.close();
  });
});
