import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identifyProcess, isSameProcessRunning, readCommandLine } from "./process-identity.ts";

/** What Postgres writes about itself into its data directory (postmaster.pid, see src/include/utils/pidfile.h). */
export interface PostmasterFile {
  pid: number;
  port: number;
  /** `ready` once it accepts connections. */
  status: string;
}

/** Reads postmaster.pid; undefined when there is none. */
export function readPostmasterFile(database: string): PostmasterFile | undefined {
  const path = join(database, "postmaster.pid");
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? "").trim() };
}

/**
 * Ends a Postgres that still runs on this data directory, left by a service that was killed: fast shutdown, immediate
 * after 10 s. The caller holds the data folder, so nobody else has use for it.
 */
export async function stopLeftPostgres(database: string, log: (message: string) => void): Promise<void> {
  const left = readPostmasterFile(database);
  const process_ = left && identifyProcess(left.pid);
  if (process_ === undefined) return;
  const commandLine = readCommandLine(process_.pid);
  if (!commandLine.includes("postgres") || !commandLine.includes(database)) {
    forgetReusedPid(database);
    return;
  }
  log(`Stopping the Postgres (pid ${process_.pid}) that a killed service left behind.`);
  for (const [signal, seconds] of [
    ["SIGINT", 10],
    ["SIGQUIT", 10],
    ["SIGKILL", 5],
  ] as const) {
    if (isSameProcessRunning(process_)) process.kill(process_.pid, signal);
    for (let waited = 0; waited < seconds * 20; waited += 1) {
      if (!isSameProcessRunning(process_)) return;
      await sleep(50);
    }
  }
  throw new Error(`The Postgres with pid ${process_.pid} on ${database} does not end.`);
}

/**
 * After a crash, the pid in the file may belong to another program, which Postgres would take for a running server. A
 * pid that no process can have lets it start, and keeps its own check for shared memory that is still in use.
 */
function forgetReusedPid(database: string): void {
  const path = join(database, "postmaster.pid");
  const [, ...rest] = readFileSync(path, "utf8").split("\n");
  writeFileSync(path, ["2147483647", ...rest].join("\n"));
}
