import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { binaryPath, findPostgresBinaries, type PostgresBinaries } from "./binaries.ts";
import {
  canRun,
  listPostgresAccounts,
  type PostgresAccount,
  type PostgresAccountKind,
  type SystemUser,
} from "./postgres-account.ts";

/** Where a data folder's Postgres lies and who runs it. */
export interface PostgresPlace {
  account: PostgresAccount;
  binaries: PostgresBinaries;
  /** The folder that holds the database folder; `directory` itself unless the account cannot reach it. */
  home: string;
  /** Postgres's own data directory; may not exist yet. */
  database: string;
}

export interface PlaceOptions {
  /** Takes this account and no other. */
  account?: PostgresAccountKind | undefined;
  /** Where binaries and data go when the account cannot reach the data folder. */
  relocationRoot?: string | undefined;
  /** Other programs than those that npm brought. */
  binaries?: PostgresBinaries | undefined;
}

const noteFileName = "postgres-location.json";

/**
 * Decides how Postgres runs on this machine for this data folder, and makes its files reachable.
 *
 * For root without user namespaces, below a folder that only root may enter (a home of mode 700), no other user can
 * reach binaries or data: both then lie under the relocation root, and a note in the data folder says where.
 */
export function preparePostgresPlace(directory: string, options: PlaceOptions = {}): PostgresPlace {
  const { relocationRoot = "/var/lib/elaaoms" } = options;
  const binaries = options.binaries ?? findPostgresBinaries();
  const home = findDatabaseHome(directory);
  const accounts = listPostgresAccounts({ forced: options.account, owner: ownerOf(join(home, "postgres")) });
  const account = accounts.find((candidate) => isUsable(candidate, binaries, home));
  if (account !== undefined) return settle({ account, binaries, home });

  const last = accounts.at(-1);
  if (last?.kind !== "system-user") throw new Error("Postgres cannot run as root on this machine. Set DATABASE_URL.");
  const reachable = canRun(last, binaryPath(binaries, "postgres")) ? binaries : copyBinaries(binaries, relocationRoot);
  if (isUsable(last, reachable, home)) return settle({ account: last, binaries: reachable, home });
  const moved = relocate(directory, relocationRoot);
  if (!isUsable(last, reachable, moved)) {
    throw new Error(`No user that Postgres may run as can use ${directory} or ${moved}. Set DATABASE_URL.`);
  }
  return settle({ account: last, binaries: reachable, home: moved });
}

/** Makes an empty folder that belongs to the account, or answers false to say that it cannot be used from there. */
function isUsable(account: PostgresAccount, binaries: PostgresBinaries, home: string): boolean {
  if (account.kind === "self") return true;
  const probe = join(home, "postgres.probe");
  rmSync(probe, { recursive: true, force: true });
  makeOwnedFolder(probe, account.owner);
  try {
    return canRun(account, binaryPath(binaries, "postgres"), probe);
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

/** Makes a folder of mode 700 that belongs to the account. */
export function makeOwnedFolder(path: string, owner: SystemUser | undefined): void {
  mkdirSync(path, { mode: 0o700 });
  if (owner !== undefined) lchownSync(path, owner.uid, owner.gid);
}

/** Hands an existing database to the account that is about to run it. */
function settle(found: Omit<PostgresPlace, "database">): PostgresPlace {
  const database = join(found.home, "postgres");
  const { owner } = found.account;
  if (owner !== undefined && existsSync(database) && ownerOf(database)?.uid !== owner.uid) changeOwner(database, owner);
  return { ...found, database };
}

function changeOwner(path: string, owner: SystemUser): void {
  const entries = lstatSync(path).isDirectory() ? readdirSync(path) : [];
  for (const entry of entries) changeOwner(join(path, entry), owner);
  // The top last: it is what tells whether the change was finished.
  lchownSync(path, owner.uid, owner.gid);
}

function ownerOf(path: string): SystemUser | undefined {
  return existsSync(path) ? lstatSync(path) : undefined;
}

function copyBinaries({ root, version }: PostgresBinaries, relocationRoot: string): PostgresBinaries {
  const copy = { root: join(relocationRoot, `postgres-${version}`), version };
  if (existsSync(copy.root)) return copy;
  makeOpenFolder(relocationRoot);
  const unfinished = `${copy.root}.${randomUUID()}`;
  cpSync(root, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, copy.root);
  return copy;
}

/** Moves the database out of a data folder that the account cannot reach, and leaves a note there. */
function relocate(directory: string, relocationRoot: string): string {
  const folder = realpathSync(directory);
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const home = join(relocationRoot, name);
  // Left from a data folder that was deleted to begin anew: no longer in use, but not ours to delete.
  if (existsSync(home)) renameSync(home, `${home}.old-${randomUUID()}`);
  makeOpenFolder(relocationRoot);
  makeOpenFolder(home);
  const database = join(folder, "postgres");
  if (existsSync(database)) {
    const copy = join(home, "postgres");
    cpSync(database, copy, { recursive: true, verbatimSymlinks: true });
    // Postgres refuses a data directory that others may read; the copy does not keep modes.
    chmodSync(copy, 0o700);
  }
  const note = { home, reason: `The user that Postgres runs as cannot enter ${folder}: its database lies in home.` };
  writeFileSync(join(folder, noteFileName), `${JSON.stringify(note, undefined, 2)}\n`);
  rmSync(database, { recursive: true, force: true });
  return home;
}

/** A folder that other users may pass through but not list. */
function makeOpenFolder(path: string): void {
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o711);
}

/** The folder that holds the database folder of a data folder: itself, or where its note says. */
export function findDatabaseHome(directory: string): string {
  const path = join(directory, noteFileName);
  if (!existsSync(path)) return directory;
  const { home }: { home?: unknown } = JSON.parse(readFileSync(path, "utf8"));
  if (typeof home === "string" && existsSync(home)) return home;
  throw new Error(`${path} says that the database lies in ${String(home)}, which does not exist.`);
}
