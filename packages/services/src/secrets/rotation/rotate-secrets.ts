import { ServiceError } from "@elaaoms/core/errors";
import type { Database } from "@elaaoms/db/connect";
import { dataKeys, sessions, verifications } from "@elaaoms/db/schema/index";
import { sql } from "drizzle-orm";
import { DigestKey, digestKeyContext } from "../digest-key.ts";
import { createSecretBox } from "../secret-box.ts";
import { createResealing, type TwoFactorCipher } from "./resealing.ts";
import { sealedColumns } from "./sealed-columns.ts";

export interface RotateSecretsOptions {
  db: Database;
  /** The installation's key until now, and from now on: 32 bytes each. */
  from: Buffer;
  to: Buffer;
  twoFactorCipher: TwoFactorCipher;
}

/** How many secrets of each column were encrypted anew; null when that had been done before. */
export type Rotation = Record<string, number> | null;

/**
 * Encrypts everything anew under another key of the installation, in one transaction: all of it or nothing. Run again after
 * it was interrupted, it starts over, or finds that it had come to its end. Everybody has to sign in again afterwards.
 *
 * @throws ServiceError `CONFLICT` while a service runs on this database: it would go on encrypting under the old key.
 * @throws WrongEncryptionKeyError, UnopenableSecretError when `from` does not open everything. Nothing is changed then.
 */
export async function rotateSecrets({ db, from, to, twoFactorCipher }: RotateSecretsOptions): Promise<Rotation> {
  if (await opensDatabase(db, to)) return null;
  // Made now where no service of this release has run yet: by it one tells which key the database is under.
  await new DigestKey().load(db, createSecretBox(from));
  const resealing = createResealing(from, to, twoFactorCipher);
  return db.transaction(async (tx) => {
    const tables = [...new Set(Object.keys(sealedColumns).map((column) => column.split(".")[0] ?? ""))];
    const names = sql.join(
      tables.map((table) => sql.identifier(table)),
      sql`, `,
    );
    await tx.execute(sql`lock table ${names} in share row exclusive mode`);
    await refuseBesideServices(tx);
    const counts: Record<string, number> = {};
    for (const [column, reseal] of Object.entries(sealedColumns)) counts[column] = await reseal(tx, resealing);
    // Their cookies are signed with what follows from the old key.
    await tx.delete(sessions);
    await tx.delete(verifications);
    return counts;
  });
}

/** Whether this is the key that the database's secrets are encrypted under; false also where there are none yet. */
export async function opensDatabase(db: Database, key: Buffer): Promise<boolean> {
  const [stored] = await db.select().from(dataKeys);
  if (!stored) return false;
  try {
    createSecretBox(key).open(stored.ciphertext, digestKeyContext);
    return true;
  } catch {
    return false;
  }
}

async function refuseBesideServices(tx: Pick<Database, "execute">): Promise<void> {
  const { rows } = await tx.execute<{ running: number }>(sql`
    select count(distinct application_name)::int as running from pg_stat_activity
    where datname = current_database() and application_name in ('elaaoms-all', 'elaaoms-api', 'elaaoms-worker')`);
  if ((rows[0]?.running ?? 0) === 0) return;
  throw new ServiceError("CONFLICT", "A service runs on this database. Stop every process of it first.");
}
