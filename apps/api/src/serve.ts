import { setTimeout as sleep } from "node:timers/promises";
import { minuteMs } from "@elaaoms/core/clock";
import { type OpenDataFolder, openDataFolder } from "@elaaoms/db/embedded/data-folder-database";
import { defaultOrganizationSlug } from "@elaaoms/services/organizations/create-organization";
import type { OrganizationCredentials } from "@elaaoms/services/organizations/organization-credentials";
import { issueSetupLink } from "@elaaoms/services/setup/issue-setup-link";
import { createAlertWebhook } from "./alert-webhook.ts";
import { buildApp } from "./app.ts";
import type { App } from "./app-options.ts";
import { boot } from "./boot.ts";
import { consoleOriginsOf } from "./console-origins.ts";
import { type Container, createContainer } from "./container.ts";
import { databaseUrlsOf } from "./database-urls.ts";
import { embeddingsSettings } from "./embeddings-settings.ts";
import type { Env } from "./env.ts";
import { extractionSettings } from "./extraction-settings.ts";
import { keepLocalCredentials, readLocalCredentials } from "./local-credentials.ts";
import { createLog } from "./log.ts";
import { openMemorySettings } from "./openmemory.ts";
import { settledEncryptionKey } from "./settled-encryption-key.ts";
import { setupUrl } from "./setup-url.ts";

/** What a database that hangs may cost the end of a stop. */
const closeMs = 3_000;

/** What whoever started the process is told when deliveries are accepted. */
export interface ReadyMessage {
  type: "ready";
  apiUrl: string;
  dataDir: string;
  /** Credentials generated now. They are not shown again. */
  firstStart?: { organization: string } & Partial<OrganizationCredentials>;
  /** Makes the console's owner, once, while there is none. For a person's eyes: never logged. */
  setupUrl?: string;
}

export interface Service {
  /** Resolves when deliveries are accepted; rejects when they never will be. */
  ready: Promise<ReadyMessage>;
  /** Resolves with one line when the service cannot go on by itself. */
  failed: Promise<string>;
  /** Stops accepting, finishes what runs, closes everything; the embedded database last. */
  stop(drainMs: number): Promise<void>;
}

/** Runs the service of this process until it is stopped. Listens before it returns; the rest follows with the database. */
export async function serve(env: Env): Promise<Service> {
  const log = createLog({ level: env.LOG_LEVEL, role: env.ROLE });
  const note = (message: string) => log.info(message);
  const folder = env.DATABASE_URL
    ? null
    : await openDataFolder({ directory: env.dataDirectory, purpose: "the ELAAOMS service", log: note });
  const database = databaseUrlsOf(env, folder);
  const consoleOrigins = consoleOriginsOf(env);
  let isReady = false;
  let apiUrl = "";
  const container = createContainer({
    databaseUrl: database.service,
    encryptionKey: env.ELAAOMS_ENCRYPTION_KEY ?? (await settledEncryptionKey(env.dataDirectory, database.owner)),
    role: env.ROLE,
    poolSize: env.DATABASE_POOL_SIZE,
    retryDelays: env.EXTRACTION_RETRY_DELAYS,
    extraction: extractionSettings(env),
    embeddings: embeddingsSettings(env),
    accountApi: env.ELEVENLABS_API_KEY ? { apiKey: env.ELEVENLABS_API_KEY, baseUrl: env.ELEVENLABS_API_URL } : null,
    backupRetentionDays: env.BACKUP_RETENTION_DAYS ?? null,
    openMemory: openMemorySettings(env),
    alerts: {
      sender: env.ALERT_WEBHOOK_URL
        ? createAlertWebhook({ url: env.ALERT_WEBHOOK_URL, secret: env.ALERT_WEBHOOK_SECRET ?? null })
        : null,
      intervalMs: env.ALERT_INTERVAL_MINUTES * minuteMs,
    },
    consoleOrigins,
    // Simulated calls come back by the shortest way: no proxy that stands before us has to let us through.
    ownUrl: () => apiUrl,
    keepCredentials: (credentials) => folder && keepLocalCredentials(folder.lock.directory, credentials),
    log,
  });
  const stopBooting = new AbortController();
  let app: App | null = null;
  const stop = async (drainMs: number) => {
    stopBooting.abort();
    folder?.lock.announce({ stopping: true });
    await close({ app, container, folder, drainMs });
    log.info("Stopped.");
  };
  try {
    app = await buildApp({
      container,
      log,
      publicUrl: () => env.ELAAOMS_PUBLIC_URL ?? apiUrl,
      trustedProxies: env.TRUSTED_PROXIES,
      isReady: () => isReady,
      role: env.ROLE,
      consoleOrigins,
      secretsOfEnvironment: (["ELAAOMS_WEBHOOK_TOKEN", "ELEVENLABS_POST_CALL_HMAC_KEY"] as const).filter(
        (variable) => env[variable] !== undefined,
      ),
    });
    apiUrl = await listen(app, env);
    folder?.lock.announce({ apiUrl });
  } catch (error) {
    await stop(0);
    throw error;
  }
  const becomeReady = async () => {
    const generated = await boot({
      container,
      database,
      role: env.ROLE,
      limits: {
        concurrency: env.EXTRACTION_CONCURRENCY,
        perOrganization: env.EXTRACTION_CONCURRENCY_PER_ORGANIZATION,
      },
      isOnlyProcess: folder !== null,
      given: givenCredentials(env),
      ...(folder && { known: readLocalCredentials(folder.lock.directory) }),
      keep: (generated) => folder && keepLocalCredentials(folder.lock.directory, generated),
      signal: stopBooting.signal,
    });
    isReady = true;
    log.info({ url: apiUrl }, "Ready.");
    // In the background: until it is done, the first call to an organization reads it.
    if (env.ROLE !== "worker") {
      container.organizations
        .readAhead(stopBooting.signal)
        .catch((error: unknown) => log.warn({ err: error }, "Organizations were not read ahead."));
    }
    const setupToken = env.ROLE === "worker" ? null : await issueSetupLink(container.services);
    // Not before: what it imports takes most of a second of this thread.
    if (env.ROLE !== "worker") container.signIn.load().catch((error) => log.error({ err: error }, "Signing in fails."));
    return {
      ...toReadyMessage(apiUrl, env, generated),
      ...(setupToken !== null && { setupUrl: setupUrl(consoleOrigins[0], setupToken) }),
    };
  };
  return { ready: becomeReady(), failed: whenDatabaseEnds(folder), stop };
}

async function listen(app: App, env: Env): Promise<string> {
  const url = new URL(await app.listen({ host: env.HOST, port: env.PORT }));
  // A wildcard address is where we listen, not where anybody finds us.
  if (url.hostname === "0.0.0.0" || url.hostname === "[::]") url.hostname = "localhost";
  return url.origin;
}

function givenCredentials(env: Env): Partial<OrganizationCredentials> {
  return {
    ...(env.ELAAOMS_API_KEY && { apiKey: env.ELAAOMS_API_KEY }),
    ...(env.ELAAOMS_WEBHOOK_TOKEN && { webhookToken: env.ELAAOMS_WEBHOOK_TOKEN }),
    ...(env.ELEVENLABS_POST_CALL_HMAC_KEY && { hmacKey: env.ELEVENLABS_POST_CALL_HMAC_KEY }),
  };
}

function toReadyMessage(apiUrl: string, env: Env, generated: Partial<OrganizationCredentials>): ReadyMessage {
  const ready: ReadyMessage = { type: "ready", apiUrl, dataDir: env.dataDirectory };
  if (Object.keys(generated).length === 0) return ready;
  return { ...ready, firstStart: { organization: defaultOrganizationSlug, ...generated } };
}

/** An embedded Postgres that ends by itself takes the service with it; one elsewhere is waited for. */
async function whenDatabaseEnds(folder: OpenDataFolder | null): Promise<string> {
  if (!folder) return new Promise(() => {});
  await folder.postgres.exited;
  return "The embedded Postgres ended. Its log is in logs/postgres.log of the data folder.";
}

async function close(options: {
  app: App | null;
  container: Container;
  folder: OpenDataFolder | null;
  drainMs: number;
}): Promise<void> {
  const { app, container, folder, drainMs } = options;
  // Each part is closed whatever became of the others.
  await Promise.allSettled([app?.close(), container.queue.drain(drainMs)]);
  // Requests that ran till now may have enqueued: the queue's connections close after them.
  await Promise.allSettled([container.queue.stop(0)]);
  await Promise.race([container.close().catch(() => {}), sleep(closeMs)]);
  await folder?.close();
}
