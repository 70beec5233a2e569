import { connectDatabase, type Database } from "@elaaoms/db/connect";
import { connectDataFolder } from "@elaaoms/db/embedded/data-folder-database";
import { isDatabaseUnavailable } from "@elaaoms/db/unavailable";
import { JobQueue } from "@elaaoms/queue/job-queue";
import type { InstallationExtraction } from "@elaaoms/services/organizations/extraction/engine-plan";
import { createSecretBox, type SecretBox } from "@elaaoms/services/secrets/secret-box";
import { migrate } from "../boot.ts";
import { databaseUrlsOf } from "../database-urls.ts";
import { ensureEncryptionKey } from "../encryption-key.ts";
import { readEnv } from "../env.ts";
import { extractionSettings } from "../extraction-settings.ts";
import { type OpenMemorySettings, openMemorySettings } from "../openmemory.ts";
import { DatabaseUnreachableError } from "./database-unreachable-error.ts";

/** What a command-line tool works on. */
export interface Installation {
  db: Database;
  /** Asked for when it is needed: it makes the encryption key of an installation that has none. */
  secretBox(): SecretBox;
  /** What calls of organizations that chose nothing are read with. */
  extraction: InstallationExtraction;
  /** The OpenMemory server; null without one. */
  openMemory: OpenMemorySettings | null;
  /** Where an embedded database and what goes with it are; null with a database elsewhere. */
  dataDirectory: string | null;
  /** The embedded database was started for this command alone: no service runs, and none can before it ends. */
  isAlone: boolean;
  /** Runs with the job queue, to enqueue jobs; works none itself. */
  withQueue<Value>(work: (queue: JobQueue) => Promise<Value>): Promise<Value>;
}

/**
 * Runs a command against the installation's database, migrated: beside a running service, or with an embedded database
 * that is started for the command alone. `purpose` is the command, as somebody else who wants the data folder reads it.
 *
 * @throws DatabaseUnreachableError when the database does not answer.
 */
export async function withInstallation<Value>(
  purpose: string,
  work: (installation: Installation) => Promise<Value>,
): Promise<Value> {
  const env = readEnv();
  const folder = env.DATABASE_URL ? null : await connectDataFolder({ directory: env.dataDirectory, purpose });
  const database = databaseUrlsOf(env, folder);
  const url = database.service;
  const connection = connectDatabase({ url, poolSize: 2, applicationName: "elaaoms-cli", onConnectionLost: () => {} });
  try {
    // It gives up sooner than the migration does.
    await connection.pool.query("select 1");
    await migrate(database);
    return await work({
      db: connection.db,
      secretBox: () => createSecretBox(env.ELAAOMS_ENCRYPTION_KEY ?? ensureEncryptionKey(env.dataDirectory)),
      extraction: extractionSettings(env),
      openMemory: openMemorySettings(env),
      dataDirectory: folder && env.dataDirectory,
      isAlone: folder?.isOurs ?? false,
      withQueue: (enqueue) => withQueue({ url, retryDelays: env.EXTRACTION_RETRY_DELAYS }, enqueue),
    });
  } catch (error) {
    throw isDatabaseUnavailable(error) ? new DatabaseUnreachableError(url, error) : error;
  } finally {
    await connection.close();
    await folder?.close();
  }
}

async function withQueue<Value>(
  { url, retryDelays }: { url: string; retryDelays: readonly number[] },
  work: (queue: JobQueue) => Promise<Value>,
): Promise<Value> {
  const queue = new JobQueue({ url, retryDelays, poolSize: 2, supervise: false, onError: () => {} });
  await queue.start();
  try {
    return await work(queue);
  } finally {
    await queue.stop(0);
  }
}
