import { fileURLToPath } from "node:url";
import { NodeProcess } from "../../shared/node-process.ts";
import type { OpenDatabase } from "../data/open-database.ts";

const programs = {
  service: fileURLToPath(new URL("../../../apps/api/src/main.ts", import.meta.url)),
  bare: fileURLToPath(new URL("./bare-server.ts", import.meta.url)),
};

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/** The service as its own program serves it, without a worker: nothing changes the data while figures are taken. */
export async function startService(database: OpenDatabase, consolePort: number): Promise<RunningServer> {
  return start(database, "service", {
    ROLE: "api",
    PORT: "0",
    CONSOLE_PORT: String(consolePort),
    DATABASE_URL: database.url,
    ELAAOMS_ENCRYPTION_KEY: database.encryptionKey.toString("base64"),
    LOG_LEVEL: "info",
  });
}

export async function startBare(database: OpenDatabase): Promise<RunningServer> {
  return start(database, "bare", { DATABASE_URL: database.url, ORGANIZATION_ID: database.organizationId });
}

async function start(
  { logDirectory }: OpenDatabase,
  name: keyof typeof programs,
  env: Record<string, string>,
): Promise<RunningServer> {
  const server = new NodeProcess({ name, program: programs[name], logDirectory, env });
  const { apiUrl } = await server.message<{ apiUrl: string }>();
  return { url: apiUrl, stop: () => server.stop() };
}
