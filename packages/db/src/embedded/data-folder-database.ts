import { setTimeout as sleep } from "node:timers/promises";
import { acquireDataFolder, DataFolderBusyError, type DataFolderLock, readRunningService } from "./data-folder-lock.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { ensureServiceLogin } from "./service-login.ts";

export interface DataFolderOptions {
  directory: string;
  /** Who uses it, for people: "the ELAAOMS service", "org:create". */
  purpose: string;
  /** Told about steps that take long. */
  log?: (message: string) => void;
}

/** A data folder that this process holds, with its Postgres. */
export interface OpenDataFolder {
  lock: DataFolderLock;
  postgres: EmbeddedPostgres;
  /** Of the owner, who migrates. */
  url: string;
  /** Of the role that the service runs under, which owns nothing. */
  serviceUrl: string;
  /** Stops Postgres, then gives the folder free. */
  close(): Promise<void>;
}

/** A connection string to the Postgres of a data folder, whoever runs it. */
export interface DataFolderDatabase {
  /** Of the owner, who migrates. */
  url: string;
  /** Of the role that the service runs under. */
  serviceUrl: string;
  /** It was started for this: no service runs on the folder, and none can until it is closed. */
  isOurs: boolean;
  /** To be called when the connections are closed. Stops Postgres if it was started for this. */
  close(): Promise<void>;
}

/**
 * Locks a data folder and starts its Postgres, which is then announced in the lock.
 *
 * @throws DataFolderBusyError when another living process holds it.
 */
export async function openDataFolder({ directory, purpose, log }: DataFolderOptions): Promise<OpenDataFolder> {
  const lock = await acquireDataFolder(directory, { purpose, ...(log && { log }) });
  try {
    const postgres = await startEmbeddedPostgres({ directory: lock.directory, ...(log && { log }) });
    const serviceUrl = await ensureServiceLogin(lock.directory, postgres.url).catch(async (error: unknown) => {
      await postgres.stop();
      throw error;
    });
    lock.announce({ databaseUrl: postgres.url, serviceUrl });
    return {
      lock,
      postgres,
      url: postgres.url,
      serviceUrl,
      async close() {
        lock.announce({ stopping: true });
        await postgres.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The database of a data folder for a command-line tool: of the service that runs beside it, else started for it.
 *
 * @param waitMs how long to wait for a service that has the folder and no database yet.
 * @throws DataFolderBusyError when the folder is held all this time by a process that announces no database.
 */
export async function connectDataFolder(options: DataFolderOptions, waitMs = 60_000): Promise<DataFolderDatabase> {
  const began = performance.now();
  for (;;) {
    const service = readRunningService(options.directory);
    const running = service?.databaseUrl;
    if (running !== undefined && !service?.stopping) {
      return { url: running, serviceUrl: service?.serviceUrl ?? running, isOurs: false, close: async () => {} };
    }
    try {
      const { url, serviceUrl, close } = await openDataFolder(options);
      return { url, serviceUrl, isOurs: true, close };
    } catch (error) {
      if (!(error instanceof DataFolderBusyError) || performance.now() - began > waitMs) throw error;
    }
    await sleep(100);
  }
}
