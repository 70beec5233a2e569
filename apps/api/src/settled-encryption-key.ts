import { connectDatabase } from "@elaaoms/db/connect";
import { opensDatabase } from "@elaaoms/services/secrets/rotation/rotate-secrets";
import { settleEncryptionKey } from "./encryption-key.ts";

/** The key of a data folder whose database runs at `url`, after an interrupted change too. The folder is held alone. */
export function settledEncryptionKey(dataDirectory: string, url: string): Promise<Buffer> {
  return settleEncryptionKey(dataDirectory, async (key) => {
    const connection = connectDatabase({
      url,
      poolSize: 1,
      applicationName: "elaaoms-key",
      onConnectionLost: () => {},
    });
    try {
      return await opensDatabase(connection.db, key);
    } finally {
      await connection.close();
    }
  });
}
