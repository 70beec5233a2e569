import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { binaryPath } from "./binaries.ts";
import { runAs } from "./postgres-account.ts";
import { makeOwnedFolder, type PostgresPlace } from "./postgres-place.ts";

/** Of the embedded server: its superuser, and the database made for the service. */
export const embeddedUser = "elaaoms";
export const embeddedDatabase = "elaaoms";

/**
 * Makes the database when there is none, and answers the password of its superuser, which lies in `passwordFile` (mode
 * 600). A new database appears under its final name when it is complete, so an interrupted attempt leaves nothing that
 * the next one would take for a database. A lost password file is replaced, and the password in the database with it.
 */
export async function initializeDatabase(
  place: PostgresPlace,
  passwordFile: string,
  log: (message: string) => void,
): Promise<string> {
  removeUnfinished(place.home);
  const exists = existsSync(place.database);
  if (exists && existsSync(passwordFile)) return readFileSync(passwordFile, "utf8").trim();
  const password = randomBytes(24).toString("hex");
  if (exists) {
    await runSingleUser(place, place.database, [setPassword(password)]);
  } else {
    log("Creating the embedded database.");
    const unfinished = await createDatabase(place, password);
    writePassword(passwordFile, password);
    renameSync(unfinished, place.database);
  }
  writePassword(passwordFile, password);
  return password;
}

async function createDatabase(place: PostgresPlace, password: string): Promise<string> {
  const path = join(place.home, `postgres.new-${randomUUID()}`);
  makeOwnedFolder(path, place.account.owner);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const args = ["-D", path, "-U", embeddedUser, ...locale, "--auth=reject", "--no-instructions"];
  await runAs(place.account, binaryPath(place.binaries, "initdb"), args);
  writeFileSync(join(path, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
  await runSingleUser(place, path, [setPassword(password), `CREATE DATABASE ${embeddedDatabase}`]);
  return path;
}

/** What attempts left that were interrupted. One that still runs may hold on to its folder: the next start tries again. */
function removeUnfinished(home: string): void {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith("postgres.new-"))) {
    try {
      rmSync(join(home, name), { recursive: true, force: true });
    } catch {
      // Not in the way.
    }
  }
}

function setPassword(password: string): string {
  return `ALTER ROLE ${embeddedUser} PASSWORD '${password}'`;
}

/** Writes a password for its owner alone, whole or not at all. */
export function writePassword(passwordFile: string, password: string): void {
  const unfinished = `${passwordFile}.new`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, `${password}\n`, { mode: 0o600 });
  renameSync(unfinished, passwordFile);
}

/** Single-user mode needs neither a password nor a server: it reads one statement a line. */
async function runSingleUser(place: PostgresPlace, database: string, statements: readonly string[]): Promise<void> {
  const args = ["--single", "-D", database, "-c", "exit_on_error=on", "-c", "log_checkpoints=off", "postgres"];
  await runAs(place.account, binaryPath(place.binaries, "postgres"), args, { input: `${statements.join("\n")}\n` });
}
