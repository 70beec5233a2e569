import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type GuardedPostgres, type PostgresExit, startGuarded } from "./guardian.ts";
import { embeddedDatabase, embeddedUser, initializeDatabase } from "./initialize-database.ts";
import { keepRunning } from "./keep-running.ts";
import { findDatabaseHome, type PlaceOptions, type PostgresPlace, preparePostgresPlace } from "./postgres-place.ts";
import { readPostmasterFile, stopLeftPostgres } from "./postmaster-file.ts";

export interface EmbeddedPostgresOptions extends PlaceOptions {
  /** The data folder; the caller holds its lock. */
  directory: string;
  /** Told about steps that take long. */
  log?: (message: string) => void;
  /** Postgres settings over the defaults below, by name: `{ max_connections: "200" }`. */
  settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** Password included. Names the service's database; the user is a superuser. */
  url: string;
  port: number;
  /** Ends connections and stops the server; resolves when it has ended. */
  stop(): Promise<void>;
  /** Resolves when the server has ended for good: one that ends by itself is started again, on the same port. */
  exited: Promise<PostgresExit>;
}

/** What is not named here keeps Postgres's default: above all, fsync stays on. */
const defaultSettings: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  // A socket's path may hold some 100 bytes, which a data folder's path may exceed.
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  // What a statement fails on is told with the values of rows, which may be people's: the service logs failures without them.
  log_min_messages: "log",
};

/** The port was taken in between, or processes of a killed server still hold its memory. */
const passingFailures = /could not create any TCP\/IP sockets|pre-existing shared memory block/;
const startAttempts = 4;
const startDeadlineMs = 300_000;
const logSizeLimit = 5 * 1024 * 1024;

/**
 * Starts the Postgres of a data folder on a free port of 127.0.0.1, creating its database at the first start, and
 * ending a server that a killed service left behind. It stops when this process ends, however that happens.
 *
 * Its own log lies in `logs/postgres.log` of the data folder, its password in `postgres-password` (mode 600).
 *
 * @throws Error with the end of that log when Postgres does not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log = () => {}, settings = {} } = options;
  mkdirSync(join(options.directory, "logs"), { recursive: true, mode: 0o711 });
  const directory = realpathSync(options.directory);
  await stopLeftPostgres(join(findDatabaseHome(directory), "postgres"), log);
  const place = preparePostgresPlace(directory, options);
  const password = await initializeDatabase(place, join(directory, "postgres-password"), log);

  const server: ServerStart = { place, settings, logPath: join(directory, "logs", "postgres.log"), log };
  const first = await startFirst(server);
  const { stop, exited } = keepRunning(first.postgres, () => tryStart(server, first.port), log);
  const url = `postgres://${embeddedUser}:${password}@127.0.0.1:${first.port}/${embeddedDatabase}`;
  return { url, port: first.port, stop, exited };
}

interface ServerStart {
  place: PostgresPlace;
  settings: Readonly<Record<string, string>>;
  logPath: string;
  log: (message: string) => void;
}

async function startFirst(server: ServerStart): Promise<{ postgres: GuardedPostgres; port: number }> {
  const { logPath } = server;
  for (let attempt = 1; ; attempt += 1) {
    const logStart = rotateLog(logPath);
    const port = await findFreePort();
    const postgres = await tryStart(server, port);
    if (postgres !== undefined) return { postgres, port };
    const said = readFileSync(logPath).subarray(logStart).toString("utf8").trim();
    if (attempt === startAttempts || !passingFailures.test(said)) {
      throw new Error(`The embedded Postgres does not start. Its log (${logPath}) ends with:\n${said.slice(-2_000)}`);
    }
    await sleep(attempt * 500);
  }
}

async function tryStart(server: ServerStart, port: number): Promise<GuardedPostgres | undefined> {
  const { place, settings, logPath, log } = server;
  await stopLeftPostgres(place.database, log);
  const values = Object.entries({ ...defaultSettings, ...settings, port: String(port) });
  const args = ["-D", place.database, ...values.flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const logDescriptor = openSync(logPath, "a", 0o600);
  try {
    const postgres = await startGuarded(place, args, logDescriptor);
    return (await becomesReady(place.database, postgres, log)) ? postgres : undefined;
  } finally {
    closeSync(logDescriptor);
  }
}

/** Waits for Postgres to say in its pid file that it accepts connections, as pg_ctl does. False when it has ended instead. */
async function becomesReady(
  database: string,
  postgres: GuardedPostgres,
  log: (message: string) => void,
): Promise<boolean> {
  let ended = false;
  postgres.exited.then(
    () => {
      ended = true;
    },
    () => {
      ended = true;
    },
  );
  const began = performance.now();
  let nextNotice = 10_000;
  while (!ended) {
    const file = readPostmasterFile(database);
    if (file?.pid === postgres.pid && file.status === "ready") return true;
    const elapsed = performance.now() - began;
    if (elapsed > startDeadlineMs) {
      await postgres.stop();
      return false;
    }
    if (elapsed > nextNotice) {
      log(`Postgres is recovering its database (${Math.round(elapsed / 1_000)} s).`);
      nextNotice += 10_000;
    }
    await sleep(15);
  }
  return false;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Keeps one older log. Answers how long the log is before this start. */
function rotateLog(path: string): number {
  if (!existsSync(path)) return 0;
  const { size } = statSync(path);
  if (size < logSizeLimit) return size;
  renameSync(path, `${path}.1`);
  return 0;
}
