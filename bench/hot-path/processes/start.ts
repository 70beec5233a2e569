import { fileURLToPath } from "node:url";
import { NodeProcess } from "../../shared/node-process.ts";

const programs = {
  service: fileURLToPath(new URL("../../../apps/api/src/main.ts", import.meta.url)),
  bare: fileURLToPath(new URL("./bare-server.ts", import.meta.url)),
  load: fileURLToPath(new URL("./load-process.ts", import.meta.url)),
  mirror: fileURLToPath(new URL("./mirror-server.ts", import.meta.url)),
};

/** Connections of either server to Postgres; the service's default. */
const poolSize = 20;

/** Where the processes of a run find what they share. */
export interface Surroundings {
  databaseUrl: string;
  encryptionKey: Buffer;
  logDirectory: string;
  organizationId: string;
  credentials: { webhookToken: string; hmacKey: string; apiKey: string };
  /** Where CPU profiles of the service go; null for none. */
  profileDirectory: string | null;
}

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/** The service, as its own program serves it in production: one process for the webhooks, another one for the jobs. */
export async function startService(
  surroundings: Surroundings,
  role: "api" | "worker",
  openMemoryUrl?: string,
): Promise<RunningServer> {
  const { credentials, profileDirectory } = surroundings;
  const service = new NodeProcess({
    name: `service-${role}`,
    program: programs.service,
    logDirectory: surroundings.logDirectory,
    nodeArguments: profileDirectory ? ["--cpu-prof", `--cpu-prof-dir=${profileDirectory}`] : [],
    env: {
      ROLE: role,
      PORT: "0",
      DATABASE_URL: surroundings.databaseUrl,
      DATABASE_POOL_SIZE: String(poolSize),
      ELAAOMS_ENCRYPTION_KEY: surroundings.encryptionKey.toString("base64"),
      ELAAOMS_API_KEY: credentials.apiKey,
      ELAAOMS_WEBHOOK_TOKEN: credentials.webhookToken,
      ELEVENLABS_POST_CALL_HMAC_KEY: credentials.hmacKey,
      LOG_LEVEL: "info",
      ...(openMemoryUrl !== undefined && { OPENMEMORY_URL: openMemoryUrl }),
    },
  });
  const { apiUrl } = await service.message<{ apiUrl: string }>();
  return { url: apiUrl, stop: () => service.stop() };
}

/** The bare handler: same framework, driver, pool size, log level and Postgres. */
export async function startBare(surroundings: Surroundings): Promise<RunningServer> {
  const bare = new NodeProcess({
    name: "bare",
    program: programs.bare,
    logDirectory: surroundings.logDirectory,
    env: {
      DATABASE_URL: surroundings.databaseUrl,
      DATABASE_POOL_SIZE: String(poolSize),
      LOG_LEVEL: "info",
      ORGANIZATION_ID: surroundings.organizationId,
    },
  });
  const { apiUrl } = await bare.message<{ apiUrl: string }>();
  return { url: apiUrl, stop: () => bare.stop() };
}

/** A server that stands for an OpenMemory server that holds everything, and answers or does not. */
export async function startMirror(surroundings: Surroundings, answersAfterMs: number | null): Promise<RunningServer> {
  const mirror = new NodeProcess({
    name: "mirror",
    program: programs.mirror,
    logDirectory: surroundings.logDirectory,
    env: {
      DATABASE_URL: surroundings.databaseUrl,
      ORGANIZATION_ID: surroundings.organizationId,
      ANSWERS_AFTER_MS: answersAfterMs === null ? "never" : String(answersAfterMs),
    },
  });
  const { apiUrl } = await mirror.message<{ apiUrl: string }>();
  return { url: apiUrl, stop: () => mirror.stop() };
}

/** The process that the load comes from. */
export function startLoad(surroundings: Surroundings): NodeProcess {
  return new NodeProcess({ name: "load", program: programs.load, logDirectory: surroundings.logDirectory });
}
