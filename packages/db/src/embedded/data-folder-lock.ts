import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, systemClock } from "@elaaoms/core/clock";
import { identifyProcess, isSameProcessRunning, type ProcessIdentity } from "./process-identity.ts";

/** What another process may know about the one that holds a data folder. */
export interface RunningService {
  pid: number;
  /** ISO 8601. */
  since: string;
  /** What it is, for people: "the ELAAOMS service", "org:create". */
  purpose: string;
  /** Where it serves HTTP, once it does. */
  apiUrl?: string;
  /** The embedded Postgres it runs, password included, once it accepts connections. */
  databaseUrl?: string;
  /** The same for the role that the service runs under. */
  serviceUrl?: string;
  /** It finishes its last work and gives the folder free soon. */
  stopping?: boolean;
}

export interface DataFolderLock {
  /** The data folder, as an absolute path without symbolic links. */
  directory: string;
  /** Tells other processes where to find what this one serves. */
  announce(service: Pick<RunningService, "apiUrl" | "databaseUrl" | "serviceUrl" | "stopping">): void;
  /** Gives the folder free; later calls do nothing. */
  release(): void;
}

/** Another process holds the data folder. The message is one line for the person who tried to start a second one. */
export class DataFolderBusyError extends Error {
  override readonly name = "DataFolderBusyError";
  readonly running: RunningService;

  constructor(directory: string, running: RunningService) {
    const since = running.since.replace("T", " ").replace(/\.\d+Z$/, " UTC");
    const where = running.apiUrl === undefined ? "" : `, at ${running.apiUrl}`;
    super(
      `The data folder ${directory} is in use by ${running.purpose} (pid ${running.pid}, since ${since}${where}). ` +
        "Stop it first, or set ELAAOMS_DATA_DIR to another folder.",
    );
    this.running = running;
  }
}

interface LockFile extends RunningService {
  /** Names this one locking; a lock that was taken over and replaced has another token. */
  token: string;
  begun?: string;
}

export interface AcquireOptions {
  /** What this process is, for people: "the ELAAOMS service". */
  purpose: string;
  clock?: Clock;
  /** How long to wait for a holder that says it is stopping. */
  patienceMs?: number;
  /** Told when it comes to waiting. */
  log?: (message: string) => void;
}

const lockFileName = "service.lock";
/** The time that a service may take to notice that it was told, or has, to stop. */
const noticeMs = 1_000;

/**
 * Makes this process the only one that uses a data folder; creates the folder when it is missing.
 *
 * The lock is a file. One whose process has ended (kill -9, power cut) is taken over, so nothing has to be removed by
 * hand; of several processes that try at once exactly one succeeds. A holder that is stopping is waited for, so that a
 * restart does not fail on the last work of the service before it.
 *
 * @throws DataFolderBusyError when another living process holds it.
 */
export async function acquireDataFolder(
  directory: string,
  { purpose, clock = systemClock, patienceMs = 40_000, log = () => {} }: AcquireOptions,
): Promise<DataFolderLock> {
  mkdirSync(directory, { recursive: true, mode: 0o711 });
  const folder = realpathSync(directory);
  const path = join(folder, lockFileName);
  let content: LockFile = {
    ...(identifyProcess(process.pid) ?? { pid: process.pid }),
    token: randomUUID(),
    since: clock.now().toISOString(),
    purpose,
  };
  const began = performance.now();
  let waiting = false;
  for (;;) {
    const holder = await acquireFile(path, content);
    if (holder === undefined) break;
    const patience = holder.stopping ? patienceMs : noticeMs;
    if (performance.now() - began > patience) throw new DataFolderBusyError(folder, holder);
    if (holder.stopping && !waiting) log(`Waiting for ${holder.purpose} (pid ${holder.pid}) to finish its work.`);
    waiting ||= holder.stopping === true;
    await sleep(50);
  }
  return {
    directory: folder,
    announce(service) {
      content = { ...content, ...service };
      replaceFile(path, content);
    },
    release() {
      if (readLock(path)?.token === content.token) rmSync(path, { force: true });
    },
  };
}

/** The living process that holds a data folder, or undefined. */
export function readRunningService(directory: string): RunningService | undefined {
  const lock = readLock(join(directory, lockFileName));
  if (lock === undefined || !isSameProcessRunning(identityOf(lock))) return undefined;
  const { token: _token, begun: _begun, ...service } = lock;
  return service;
}

/**
 * Creates the lock file, or takes it over from a process that has ended. Answers the living holder when there is one.
 *
 * Only the holder of the claim on one token may replace the lock that carries this token, so two processes that both
 * found it abandoned cannot undo each other. A claim is a lock like any other and may itself be abandoned.
 */
async function acquireFile(path: string, content: LockFile): Promise<LockFile | undefined> {
  for (;;) {
    if (createFile(path, content)) return undefined;
    const holder = readLock(path);
    if (holder === undefined) continue;
    if (isSameProcessRunning(identityOf(holder))) return holder;
    const claim = `${path}-${holder.token.slice(0, 8)}`;
    if ((await acquireFile(claim, content)) !== undefined) {
      await sleep(10);
      continue;
    }
    try {
      if (readLock(path)?.token === holder.token) {
        replaceFile(path, content);
        return undefined;
      }
    } finally {
      rmSync(claim, { force: true });
    }
  }
}

/** Creates the file with its whole content at once, unless it exists: a link, unlike an exclusive open, is never seen half written. */
function createFile(path: string, content: LockFile): boolean {
  const temporary = writeBeside(path, content);
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function replaceFile(path: string, content: LockFile): void {
  renameSync(writeBeside(path, content), path);
}

function writeBeside(path: string, content: LockFile): string {
  const temporary = `${path}.${randomUUID()}`;
  writeFileSync(temporary, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: "wx" });
  return temporary;
}

function readLock(path: string): LockFile | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return parseLock(text);
}

/** A file that is not ours to read (emptied by a full disk or by hand) counts as one whose process has ended. */
function parseLock(text: string): LockFile {
  try {
    const parsed: LockFile = JSON.parse(text);
    if (typeof parsed.pid === "number" && typeof parsed.token === "string") return parsed;
  } catch {
    // Falls through to the abandoned lock.
  }
  return { pid: 0, token: "unreadable", since: "", purpose: "" };
}

function identityOf(lock: LockFile): ProcessIdentity {
  return lock.begun === undefined ? { pid: lock.pid } : { pid: lock.pid, begun: lock.begun };
}
