import { ServiceError } from "@elaaoms/core/errors";
import { connectDatabase } from "@elaaoms/db/connect";
import { openDataFolder } from "@elaaoms/db/embedded/data-folder-database";
import { type Rotation, rotateSecrets } from "@elaaoms/services/secrets/rotation/rotate-secrets";
import { twoFactorCipher } from "../auth/two-factor-cipher.ts";
import { migrate } from "../boot.ts";
import { type DatabaseUrls, databaseUrlsOf } from "../database-urls.ts";
import { adoptStagedKey, stageKey } from "../encryption-key.ts";
import { type Env, readEnv } from "../env.ts";
import { describeFailure } from "./describe-failure.ts";
import { readSecrets } from "./read-secrets.ts";

/**
 * `pnpm secrets:rotate`: another key for the installation. In a data folder the key is made and put in place; one that is
 * given by ELAAOMS_ENCRYPTION_KEY is replaced by one that is read from standard input.
 */
try {
  const env = readEnv();
  const keyFile = env.ELAAOMS_ENCRYPTION_KEY ? null : env.dataDirectory;
  const given = env.ELAAOMS_ENCRYPTION_KEY ? { from: env.ELAAOMS_ENCRYPTION_KEY, to: await readNewKey() } : null;
  const folder = env.DATABASE_URL
    ? null
    : await openDataFolder({ directory: env.dataDirectory, purpose: "pnpm secrets:rotate" });
  try {
    const rotation = await rotate(databaseUrlsOf(env, folder), given ?? keysOf(env));
    if (keyFile) adoptStagedKey(keyFile);
    process.stdout.write(describe(rotation, keyFile !== null));
  } finally {
    await folder?.close();
  }
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}

interface Keys {
  from: Buffer;
  to: Buffer;
}

function keysOf({ dataDirectory }: Env): Keys {
  const { current, next } = stageKey(dataDirectory);
  return { from: current, to: next };
}

async function readNewKey(): Promise<Buffer> {
  const [text = ""] = await readSecrets(["New encryption key (32 bytes in base64)"]);
  const key = Buffer.from(text, "base64");
  if (key.length === 32) return key;
  throw new ServiceError(
    "INVALID_PAYLOAD",
    "The new key takes 32 bytes in base64, as `openssl rand -base64 32` makes them.",
  );
}

async function rotate(database: DatabaseUrls, { from, to }: Keys): Promise<Rotation> {
  const connection = connectDatabase({
    url: database.service,
    poolSize: 2,
    applicationName: "elaaoms-cli",
    onConnectionLost: () => {},
  });
  try {
    await migrate(database);
    return await rotateSecrets({ db: connection.db, from, to, twoFactorCipher });
  } finally {
    await connection.close();
  }
}

function describe(rotation: Rotation, isInFile: boolean): string {
  const done = rotation
    ? Object.entries(rotation).map(([column, count]) => `  ${column.padEnd(34)} ${count}\n`)
    : ["  nothing: that had been done before\n"];
  const next = isInFile
    ? "The new key is in the data folder. Back it up; older backups of the database need the old one.\n"
    : "Set ELAAOMS_ENCRYPTION_KEY to the new key in every process, then start them.\n";
  return `Encrypted anew:\n${done.join("")}${next}Everybody has to sign in to the console again.\n`;
}
