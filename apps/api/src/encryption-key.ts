import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const fileName = "encryption-key";

/** The installation's key from its data folder, generated there when it has none. The caller holds the folder's lock. */
export function ensureEncryptionKey(dataDirectory: string): Buffer {
  const path = join(dataDirectory, fileName);
  try {
    const key = Buffer.from(readFileSync(path, "utf8"), "base64");
    if (key.length === 32) return key;
    throw new Error(
      `${path} does not hold 32 bytes in base64. Restore it from a backup: secrets cannot be read without it.`,
    );
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  const key = randomBytes(32);
  writeFileSync(path, `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  return key;
}
