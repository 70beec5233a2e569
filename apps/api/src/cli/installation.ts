import { ServiceError } from "@elaaoms/core/errors";
import { connectDatabase, type Database } from "@elaaoms/db/connect";
import { connectDataFolder } from "@elaaoms/db/embedded/data-folder-database";
import { DataFolderBusyError } from "@elaaoms/db/embedded/data-folder-lock";
import { createSecretBox, type SecretBox } from "@elaaoms/services/secrets/secret-box";
import { migrate } from "../boot.ts";
import { ensureEncryptionKey } from "../encryption-key.ts";
import { EnvironmentError, readEnv } from "../env.ts";

/** What a command-line tool works on. */
export interface Installation {
  db: Database;
  secretBox: SecretBox;
}

/**
 * Runs a command against the installation's database, migrated: beside a running service, or with an embedded database
 * that is started for the command alone. `purpose` is the command, as somebody else who wants the data folder reads it.
 */
export async function withInstallation<Value>(
  purpose: string,
  work: (installation: Installation) => Promise<Value>,
): Promise<Value> {
  const env = readEnv();
  const folder = env.DATABASE_URL ? null : await connectDataFolder({ directory: env.dataDirectory, purpose });
  try {
    const url = env.DATABASE_URL ?? folder?.url ?? "";
    await migrate(url);
    const connection = connectDatabase({
      url,
      poolSize: 2,
      applicationName: "elaaoms-cli",
      onConnectionLost: () => {},
    });
    try {
      const secretBox = createSecretBox(env.ELAAOMS_ENCRYPTION_KEY ?? ensureEncryptionKey(env.dataDirectory));
      return await work({ db: connection.db, secretBox });
    } finally {
      await connection.close();
    }
  } finally {
    await folder?.close();
  }
}

/** One line where the person at the terminal can help it; everything where only we can. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isKnown = [ServiceError, EnvironmentError, DataFolderBusyError].some((kind) => error instanceof kind);
  return isKnown ? error.message : (error.stack ?? error.message);
}
