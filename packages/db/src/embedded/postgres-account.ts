import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Who Postgres runs as. It refuses to run as root, so for root it is either a user namespace, in which root bears the
 * name of another user and still reaches everything that root owns, or a system user without privileges.
 */
export type PostgresAccountKind = "self" | "user-namespace" | "system-user";

export interface PostgresAccount {
  kind: PostgresAccountKind;
  /** Who owns the files of the database, as seen from this process; undefined: whoever creates them. */
  owner: SystemUser | undefined;
  /** The command line that runs a program as this account. */
  commandLine(program: string, args: readonly string[]): [string, ...string[]];
  /** What to add to the options of a spawn. */
  spawnOptions: Pick<SpawnOptions, "uid" | "gid" | "env">;
}

export interface SystemUser {
  uid: number;
  gid: number;
}

/** Without the environment of the service: it holds secrets, and PG* variables that would bend the server. */
const environment = {
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/run/current-system/sw/bin",
  LC_ALL: "C",
  TZ: "UTC",
};

/**
 * Accounts to try on this machine, the best first. A database that belongs to another user than root is run as this
 * user, so that the user can start it as well.
 */
export function listPostgresAccounts({
  forced,
  owner,
}: {
  forced: PostgresAccountKind | undefined;
  owner: SystemUser | undefined;
}): PostgresAccount[] {
  if (process.platform === "win32") return [{ ...selfAccount(), spawnOptions: {} }];
  if (process.getuid?.() !== 0) return [selfAccount()];
  const user = findUnprivilegedUser(readFileSync("/etc/passwd", "utf8"));
  const accounts = [namespaceAccount(user), systemUserAccount(user)];
  if (owner !== undefined && owner.uid !== 0) accounts.unshift(systemUserAccount({ uid: owner.uid, gid: owner.gid }));
  return forced === undefined ? accounts : accounts.filter(({ kind }) => kind === forced);
}

/** Whether a program runs as this account and, when a folder is given, can create files in it. */
export function canRun(account: PostgresAccount, program: string, directory = ""): boolean {
  const script = '"$1" --version && { [ -z "$2" ] || { cd "$2" && [ -w . ]; }; }';
  if (process.platform === "win32") return true;
  const [command, ...args] = account.commandLine("/bin/sh", ["-c", script, "sh", program, directory]);
  return spawnSync(command, args, { ...account.spawnOptions, cwd: "/", stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** Runs a program to its end. Answers what it wrote; throws with that when it failed. */
export async function runAs(
  account: PostgresAccount,
  program: string,
  args: readonly string[],
  { input = "", cwd = "/" }: { input?: string; cwd?: string } = {},
): Promise<string> {
  const [command, ...rest] = account.commandLine(program, args);
  const child = spawn(command, rest, {
    ...account.spawnOptions,
    cwd,
    stdio: "pipe",
    windowsHide: true,
    detached: true,
  });
  // A program that ends before it has read its input breaks the pipe: its exit code says why.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [output, code] = await Promise.all([collectOutput(child), exitCode(child)]);
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${output.trim().slice(-2_000)}`);
  return output;
}

/** The least privileged user that every system has, else the first that is not root: initdb wants one with a name. */
function findUnprivilegedUser(passwd: string): SystemUser {
  const users = passwd
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const user = users.find(({ name }) => name === "nobody") ?? users[0];
  if (user === undefined)
    throw new Error("Postgres does not run as root, and /etc/passwd knows no other user. Set DATABASE_URL.");
  return { uid: user.uid, gid: user.gid };
}

function selfAccount(): PostgresAccount {
  return {
    kind: "self",
    owner: undefined,
    commandLine: (program, args) => [program, ...args],
    spawnOptions: { env: environment },
  };
}

function namespaceAccount(user: SystemUser): PostgresAccount {
  const flags = ["--user", `--map-user=${user.uid}`, `--map-group=${user.gid}`];
  return {
    kind: "user-namespace",
    owner: { uid: 0, gid: 0 },
    commandLine: (program, args) => ["unshare", ...flags, "--", program, ...args],
    spawnOptions: { env: environment },
  };
}

function systemUserAccount(user: SystemUser): PostgresAccount {
  return {
    kind: "system-user",
    owner: user,
    commandLine: (program, args) => [program, ...args],
    spawnOptions: { ...user, env: environment },
  };
}

async function collectOutput(child: ChildProcess): Promise<string> {
  let output = "";
  const append = (chunk: unknown) => {
    output += String(chunk);
  };
  child.stdout?.on("data", append);
  child.stderr?.on("data", append);
  await new Promise((resolve) => child.once("close", resolve));
  return output;
}

function exitCode(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
}
