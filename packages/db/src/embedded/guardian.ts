import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { binaryPath } from "./binaries.ts";
import { runAs } from "./postgres-account.ts";
import type { PostgresPlace } from "./postgres-place.ts";

/** How a guarded Postgres ended: its exit code, or the signal that ended its guardian. */
export interface PostgresExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface GuardedPostgres {
  pid: number;
  exited: Promise<PostgresExit>;
  /** Fast shutdown: connections are ended, what is committed is on disk. Resolves when Postgres has ended. */
  stop(): Promise<void>;
}

/**
 * Runs Postgres and stops it when its standard input ends: at our word, or when this process dies, however it dies.
 * SIGINT is Postgres's fast shutdown, SIGQUIT its immediate one. SIGINT is repeated because it is ignored until
 * Postgres has installed its handlers.
 */
const guardianScript = `
exec 4<&0
"$@" </dev/null 3>&- 4<&- &
postgres=$!
echo "$postgres" >&3
exec 3>&-
(
  read -r _ <&4
  for _ in 1 2 3 4 5 6 7 8 9 10; do kill -INT "$postgres" || exit; sleep 1; done
  kill -QUIT "$postgres"; sleep 5; kill -KILL "$postgres"
) 2>/dev/null &
watcher=$!
exec 4<&-
trap 'kill -INT "$postgres"' HUP INT TERM
while wait "$postgres"; code=$?; kill -0 "$postgres" 2>/dev/null; do :; done
kill "$watcher" 2>/dev/null
exit "$code"
`;

/**
 * Starts Postgres in a session of its own, so that Ctrl-C in the terminal reaches the service first, which may finish
 * its work before it stops the database. Resolves when the process exists, not when it accepts connections.
 */
export async function startGuarded(
  place: PostgresPlace,
  args: readonly string[],
  logDescriptor: number,
): Promise<GuardedPostgres> {
  const postgres = binaryPath(place.binaries, "postgres");
  const child = process.platform === "win32" ? spawnBare(postgres, args, logDescriptor) : spawnGuardian();
  const exited = new Promise<PostgresExit>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  exited.catch(() => {});
  const pid = process.platform === "win32" ? (child.pid ?? 0) : await readPid(child.stdio[3] as Readable, exited);
  return {
    pid,
    exited,
    async stop() {
      if (process.platform === "win32") await stopWithPgCtl(place);
      else child.stdin?.end();
      await exited;
    },
  };

  function spawnGuardian(): ChildProcess {
    const guardian = spawn(
      "/bin/sh",
      ["-c", guardianScript, "postgres", ...place.account.commandLine(postgres, args)],
      {
        ...place.account.spawnOptions,
        cwd: "/",
        detached: true,
        stdio: ["pipe", logDescriptor, logDescriptor, "pipe"],
      },
    );
    guardian.stdin?.on("error", () => {});
    return guardian;
  }
}

function spawnBare(postgres: string, args: readonly string[], logDescriptor: number): ChildProcess {
  return spawn(postgres, args, { windowsHide: true, stdio: ["ignore", logDescriptor, logDescriptor] });
}

async function stopWithPgCtl(place: PostgresPlace): Promise<void> {
  await runAs(place.account, binaryPath(place.binaries, "pg_ctl"), ["stop", "-D", place.database, "-m", "fast", "-w"]);
}

async function readPid(stream: Readable, exited: Promise<PostgresExit>): Promise<number> {
  const line = new Promise<string>((resolve) => {
    createInterface({ input: stream }).once("line", resolve);
  });
  const failure = exited.then(({ code, signal }) => {
    throw new Error(`The guardian of Postgres ended with ${code ?? signal} before it began.`);
  });
  return Number(await Promise.race([line, failure]));
}
