import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

const fileName = "encryption-key";
/** The next key, while the database is taken from one to the other. */
const stagedName = "encryption-key.new";

/** A change of the key was interrupted. The message is one line for the person at the terminal. */
export class InterruptedRotationError extends Error {
  override readonly name = "InterruptedRotationError";
}

/**
 * The installation's key from its data folder, generated there when it has none. The caller holds the folder's lock.
 *
 * @throws InterruptedRotationError when it cannot be told which of two keys it is: {@link settleEncryptionKey} can.
 */
export function ensureEncryptionKey(dataDirectory: string): Buffer {
  if (existsSync(join(dataDirectory, stagedName))) {
    throw new InterruptedRotationError(
      `The encryption key in ${dataDirectory} is being changed. If pnpm secrets:rotate was interrupted, run it again, or start the service: either settles it.`,
    );
  }
  return readKey(join(dataDirectory, fileName)) ?? writeKey(join(dataDirectory, fileName));
}

/**
 * {@link ensureEncryptionKey} for whoever holds the folder alone: where a change of the key was interrupted, `opens` tells
 * whether the database had come to the next key, which then takes the place of the old one, or is thrown away.
 */
export async function settleEncryptionKey(
  dataDirectory: string,
  opens: (key: Buffer) => Promise<boolean>,
): Promise<Buffer> {
  const staged = readKey(join(dataDirectory, stagedName));
  if (staged && (await opens(staged))) adoptStagedKey(dataDirectory);
  else rmSync(join(dataDirectory, stagedName), { force: true });
  return ensureEncryptionKey(dataDirectory);
}

/** The next key, on the disk before anything is encrypted under it; that of an interrupted change, when there was one. */
export function stageKey(dataDirectory: string): { current: Buffer; next: Buffer } {
  const current = readKey(join(dataDirectory, fileName)) ?? writeKey(join(dataDirectory, fileName));
  const staged = join(dataDirectory, stagedName);
  return { current, next: readKey(staged) ?? writeKey(staged) };
}

/** Puts the next key in the place of the old one. */
export function adoptStagedKey(dataDirectory: string): void {
  renameSync(join(dataDirectory, stagedName), join(dataDirectory, fileName));
}

function readKey(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, "utf8"), "base64");
    if (key.length === 32) return key;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  throw new Error(
    `${path} does not hold 32 bytes in base64. Restore it from a backup: secrets cannot be read without it.`,
  );
}

/** A new key, in a file that is whole or not there at all. */
function writeKey(path: string): Buffer {
  const key = randomBytes(32);
  const beside = `${path}.writing`;
  const file = openSync(beside, "w", 0o600);
  try {
    writeSync(file, `${key.toString("base64")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
  return key;
}
