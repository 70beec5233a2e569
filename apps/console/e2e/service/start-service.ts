import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bareEnvironment, consoleEnvironment } from "../env.ts";
import { type RunningProcess, startProcess } from "./start-process.ts";

const runNode = promisify(execFile);
const consoleFolder = fileURLToPath(new URL("../../", import.meta.url));
const apiFolder = fileURLToPath(new URL("../../../api/", import.meta.url));
const nextScript = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** The real service with its own database, and the console before it, as a visitor meets them. */
export interface Service {
  apiOrigin: string;
  consoleOrigin: string;
  /** Where the service keeps its database. */
  dataFolder: string;
  /** Of the default organization: its REST key, and what its calls are delivered with. */
  credentials: { apiKey: string; hmacKey: string };
  /** With variables beside its usual ones, until it is stopped. */
  startApi(environment?: Record<string, string>): Promise<void>;
  stopApi(): Promise<void>;
  /** Runs a command of the service beside it, `run("link-owner")` as `pnpm owner:link` does, and answers what it prints. */
  run(command: string, ...args: string[]): Promise<string>;
  /** Stops both and removes the data. */
  stop(): Promise<void>;
}

export async function startService(): Promise<Service> {
  const dataFolder = await mkdtemp(join(tmpdir(), "elaaoms-e2e-"));
  const apiPort = await freePort();
  const consolePort = await freePort();
  const apiOrigin = `http://127.0.0.1:${apiPort}`;
  const consoleOrigin = `http://127.0.0.1:${consolePort}`;
  const credentials = { apiKey: newSecret(), hmacKey: newSecret() };
  const apiEnvironment = {
    ...bareEnvironment(),
    ELAAOMS_API_KEY: credentials.apiKey,
    ELEVENLABS_POST_CALL_HMAC_KEY: credentials.hmacKey,
    HOST: "127.0.0.1",
    PORT: String(apiPort),
    CONSOLE_PORT: String(consolePort),
    ELAAOMS_DATA_DIR: dataFolder,
    // What cannot be read is given up while a test looks on.
    EXTRACTION_RETRY_DELAYS: "1",
  };
  const running: { api?: RunningProcess | undefined; console?: RunningProcess | undefined } = {};

  const service: Service = {
    apiOrigin,
    consoleOrigin,
    dataFolder,
    credentials,
    async startApi(environment = {}) {
      running.api ??= await startProcess({
        name: "The service",
        args: ["src/main.ts"],
        cwd: apiFolder,
        env: { ...apiEnvironment, ...environment },
        readyUrl: `${apiOrigin}/health/ready`,
      });
    },
    async run(command, ...args) {
      const options = { cwd: apiFolder, env: apiEnvironment };
      return (await runNode(process.execPath, [`src/cli/${command}.ts`, ...args], options)).stdout.trim();
    },
    async stopApi() {
      await running.api?.stop();
      running.api = undefined;
    },
    async stop() {
      await Promise.all([running.console?.stop(), service.stopApi()]);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };

  try {
    const consoleStarts = startProcess({
      name: "The console",
      args: [nextScript, "start", "--hostname", "127.0.0.1", "--port", String(consolePort)],
      cwd: consoleFolder,
      env: { ...consoleEnvironment(), ELAAOMS_API_ORIGIN: apiOrigin },
      readyUrl: `${consoleOrigin}/sign-in`,
    });
    const [started] = await Promise.allSettled([consoleStarts, service.startApi()]);
    if (started.status === "fulfilled") running.console = started.value;
    await Promise.all([consoleStarts, service.startApi()]);
    return service;
  } catch (error) {
    await service.stop();
    throw error;
  }
}

function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}
