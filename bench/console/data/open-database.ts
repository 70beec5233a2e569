import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { connectDatabase, type DatabaseConnection } from "@elaaoms/db/connect";
import { startEmbeddedPostgres } from "@elaaoms/db/embedded/embedded-postgres";
import { migrateDatabase } from "@elaaoms/db/migrate";
import { migrateJobQueue } from "@elaaoms/queue/migrate-job-queue";
import { createOrganization, generateCredentials } from "@elaaoms/services/organizations/create-organization";
import { ensureDefaultOrganization } from "@elaaoms/services/organizations/ensure-default-organization";
import { createSecretBox, type SecretBox } from "@elaaoms/services/secrets/secret-box";

export interface OpenDatabase {
  url: string;
  connection: DatabaseConnection;
  encryptionKey: Buffer;
  logDirectory: string;
  /** The organization that is measured. */
  organizationId: string;
  secretBox: SecretBox;
  close(): Promise<void>;
}

/** Starts the Postgres of a folder, which is made if need be, or of a temporary one, with the service's tables. */
export async function openDatabase(folder: string | undefined): Promise<OpenDatabase> {
  const directory = folder ? resolve(folder) : mkdtempSync(join(tmpdir(), "elaaoms-bench-"));
  const logDirectory = join(directory, "logs");
  mkdirSync(logDirectory, { recursive: true });
  const encryptionKey = keyIn(join(directory, "encryption-key"));
  const postgres = await startEmbeddedPostgres({ directory });
  await migrateDatabase(postgres.url, () => migrateJobQueue(postgres.url));
  const connection = connectDatabase({
    url: postgres.url,
    poolSize: 4,
    applicationName: "elaaoms-bench",
    onConnectionLost: () => {},
    queryTimeoutMs: 600_000,
  });
  const secretBox = createSecretBox(encryptionKey);
  const given = generateCredentials();
  const { id } = await ensureDefaultOrganization({ db: connection.db, secretBox, given, keep: () => {} });
  return {
    ...{ url: postgres.url, connection, encryptionKey, logDirectory, organizationId: id, secretBox },
    async close() {
      await connection.close();
      await postgres.stop();
      if (folder === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Another organization beside the one that is measured. */
export async function addOrganization({ connection, secretBox }: OpenDatabase, name: string): Promise<string> {
  return (await createOrganization({ db: connection.db, secretBox, name })).id;
}

function keyIn(path: string): Buffer {
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
  return readFileSync(path);
}
