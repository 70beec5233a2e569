import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { connectDatabase, type DatabaseConnection } from "@elaaoms/db/connect";
import { startEmbeddedPostgres } from "@elaaoms/db/embedded/embedded-postgres";
import { migrateDatabase } from "@elaaoms/db/migrate";
import { migrateJobQueue } from "@elaaoms/queue/migrate-job-queue";
import type { OrganizationScope } from "@elaaoms/services/context";
import { generateCredentials } from "@elaaoms/services/organizations/create-organization";
import { ensureDefaultOrganization } from "@elaaoms/services/organizations/ensure-default-organization";
import { OrganizationDirectory } from "@elaaoms/services/organizations/organization-directory";
import { createSecretBox } from "@elaaoms/services/secrets/secret-box";
import { storeAgents, storeStatements } from "./data/fill-database.ts";
import type { Surroundings } from "./processes/start.ts";

export interface Preparation {
  surroundings: Surroundings;
  connection: DatabaseConnection;
  organization: OrganizationScope;
  /** Stops Postgres and removes its folder, unless it is to be kept. */
  close(): Promise<void>;
}

/** Starts a Postgres in a temporary folder, with the service's tables, its organization and agents. */
export async function prepare(options: { keep: boolean; profile?: string | undefined }): Promise<Preparation> {
  const directory = mkdtempSync(join(tmpdir(), "elaaoms-bench-"));
  const postgres = await startEmbeddedPostgres({ directory });
  await migrateDatabase(postgres.url, () => migrateJobQueue(postgres.url));
  const connection = connectDatabase({
    url: postgres.url,
    poolSize: 8,
    applicationName: "elaaoms-bench",
    onConnectionLost: () => {},
    queryTimeoutMs: 600_000,
  });
  const encryptionKey = randomBytes(32);
  const secretBox = createSecretBox(encryptionKey);
  const credentials = generateCredentials();
  const { id } = await ensureDefaultOrganization({ db: connection.db, secretBox, given: credentials, keep: () => {} });
  const organization = await new OrganizationDirectory({ db: connection.db, secretBox }).findById(id);
  if (!organization) throw new Error("The default organization is not there.");
  await storeStatements(connection.pool);
  await storeAgents(connection.pool, id);
  // What the bare handler inserts into.
  await connection.pool.query(
    "create table bench_deliveries (id bigint primary key generated always as identity, body bytea not null)",
  );
  const logDirectory = join(directory, "logs");
  mkdirSync(logDirectory, { recursive: true });
  return {
    surroundings: {
      databaseUrl: postgres.url,
      encryptionKey,
      logDirectory,
      organizationId: id,
      credentials,
      profileDirectory: options.profile ? resolve(options.profile) : null,
    },
    connection,
    organization,
    async close() {
      await connection.close();
      await postgres.stop();
      if (options.keep) process.stdout.write(`Kept ${directory}.\n`);
      else rmSync(directory, { recursive: true, force: true });
    },
  };
}
