import { randomBytes } from "node:crypto";
import { minuteMs } from "@elaaoms/core/clock";
import { createTestDatabase } from "@elaaoms/db/testing/test-database";
import type { AlertSettings } from "@elaaoms/services/alerts/alert";
import { createOrganization } from "@elaaoms/services/organizations/create-organization";
import type { OrganizationCredentials } from "@elaaoms/services/organizations/organization-credentials";
import { buildApp } from "../src/app.ts";
import type { App, RequestTimeouts } from "../src/app-options.ts";
import { boot } from "../src/boot.ts";
import { type Container, createContainer, type Overrides } from "../src/container.ts";
import { type EmbeddingsSettings, localEmbeddings } from "../src/embedder.ts";
import { type ExtractionSettings, localExtraction } from "../src/extraction-settings.ts";
import { createLog } from "../src/log.ts";
import type { OpenMemorySettings } from "../src/openmemory.ts";

export interface TestOrganization extends OrganizationCredentials {
  id: string;
  slug: string;
}

export interface TestService {
  app: App;
  /** Where it listens; requests go over real HTTP. */
  url: string;
  /** As the owner of the tables. */
  databaseUrl: string;
  /** As the service itself reaches it. */
  serviceUrl: string;
  encryptionKey: Buffer;
  container: Container;
  /** The default organization, of the plain webhook paths. */
  organization: Omit<TestOrganization, "id">;
  createOrganization(name: string): Promise<TestOrganization>;
  /** Everything that was logged so far. */
  logged(): string;
  /** Puts the service where it was before its database answered. */
  setReady(ready: boolean): void;
  close(): Promise<void>;
}

export interface TestServiceOptions {
  /** For tools that run beside the service; its own when absent. */
  encryptionKey?: Buffer;
  role?: "all" | "api";
  /** A service whose database and credentials it shares, as another process does. */
  beside?: Pick<TestService, "databaseUrl" | "serviceUrl" | "encryptionKey" | "organization">;
  retryDelays?: readonly number[];
  timeouts?: RequestTimeouts;
  extraction?: ExtractionSettings;
  embeddings?: EmbeddingsSettings;
  /** Logged only, a quarter of an hour apart, when absent. */
  alerts?: AlertSettings;
  openMemory?: OpenMemorySettings;
  accountApi?: { apiKey: string; baseUrl: string };
  backupRetentionDays?: number;
  overrides?: Overrides;
}

/** Where its console would be. */
export const consoleOrigin = "http://console.example.com";
const consoleOrigins: [string] = [consoleOrigin];

function newCredentials(): OrganizationCredentials {
  const secret = () => randomBytes(24).toString("base64url");
  return { apiKey: secret(), webhookToken: secret(), hmacKey: secret() };
}

/** The whole service on a database of its own: HTTP, worker and queue, as `pnpm start` runs them. */
export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const database = options.beside
    ? { url: options.beside.databaseUrl, serviceUrl: options.beside.serviceUrl, close: async () => {} }
    : await createTestDatabase();
  let url = "";
  const lines: string[] = [];
  const log = createLog({ level: "debug", role: "test" }, { write: (line: string) => void lines.push(line) });
  const role = options.role ?? "all";
  const encryptionKey = options.encryptionKey ?? options.beside?.encryptionKey ?? randomBytes(32);
  const container = createContainer({
    databaseUrl: database.serviceUrl,
    encryptionKey,
    role,
    poolSize: 10,
    retryDelays: options.retryDelays ?? [1, 1, 1],
    extraction: options.extraction ?? localExtraction,
    embeddings: options.embeddings ?? localEmbeddings,
    accountApi: options.accountApi ?? null,
    backupRetentionDays: options.backupRetentionDays ?? null,
    consoleOrigins,
    ownUrl: () => url,
    openMemory: options.openMemory ?? null,
    alerts: options.alerts ?? { sender: null, intervalMs: 15 * minuteMs },
    log,
    ...(options.overrides ? { overrides: options.overrides } : {}),
  });
  const { apiKey, webhookToken, hmacKey } = options.beside?.organization ?? newCredentials();
  const given = { apiKey, webhookToken, hmacKey };
  await boot({
    container,
    database: { owner: database.url, service: database.serviceUrl },
    role,
    limits: { concurrency: 4, perOrganization: 3 },
    isOnlyProcess: options.beside === undefined,
    given,
    keep: () => {},
    signal: new AbortController().signal,
  });
  let isReady = true;
  const app = await buildApp({
    container,
    log,
    publicUrl: () => url,
    trustedProxies: 1,
    isReady: () => isReady,
    role,
    ...(options.timeouts && { timeouts: options.timeouts }),
    consoleOrigins,
  });
  url = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    app,
    url,
    databaseUrl: database.url,
    serviceUrl: database.serviceUrl,
    encryptionKey,
    container,
    organization: { slug: "default", ...given },
    createOrganization: (name) =>
      createOrganization({ db: container.services.db, secretBox: container.secretBox, name }),
    logged: () => lines.join(""),
    setReady(ready) {
      isReady = ready;
    },
    async close() {
      await app.close();
      await container.queue.stop(5_000);
      await container.close();
      await database.close();
    },
  };
}
