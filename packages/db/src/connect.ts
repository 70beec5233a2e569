import { drizzle, type NodePgDatabase, type NodePgTransaction } from "drizzle-orm/node-postgres";
import type { ExtractTablesWithRelations } from "drizzle-orm/relations";
import pg from "pg";
import * as schema from "./schema/index.ts";
import { isConnectionLost } from "./unavailable.ts";

type Schema = typeof schema;
export type Database = NodePgDatabase<Schema>;
export type Transaction = NodePgTransaction<Schema, ExtractTablesWithRelations<Schema>>;

export interface ConnectOptions {
  url: string;
  /** Most connections held at once. */
  poolSize: number;
  applicationName: string;
  /** Told of connections that broke by themselves (a restarted server): they are replaced, and unheard they would end Node. */
  onConnectionLost: (error: Error) => void;
  /** How long a statement may take before its connection is given up; half a minute unless told. */
  queryTimeoutMs?: number;
}

export interface DatabaseConnection {
  db: Database;
  pool: pg.Pool;
  /** Waits for running queries, then closes. */
  close(): Promise<void>;
}

const connectTimeoutMs = 5_000;
/** Longer than any statement of ours takes; what a server that hangs may cost whoever waits for it. */
const defaultQueryTimeoutMs = 30_000;

/** Opens a pool on a Postgres ≥ 15. Connects lazily: a server that is away shows at the first query, not here. */
export function connectDatabase(options: ConnectOptions): DatabaseConnection {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    application_name: options.applicationName,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: options.queryTimeoutMs ?? defaultQueryTimeoutMs,
    keepAlive: true,
  });
  pool.on("error", options.onConnectionLost);
  // The pool listens to idle connections only. One that breaks between two statements of a transaction has no listener of
  // its own either; the next statement then fails as it should.
  pool.on("connect", (client) => client.on("error", options.onConnectionLost));
  const db = drizzle(pool, drizzleOptions);
  db.transaction = transactionsOn(pool);
  return { db, pool, close: () => pool.end() };
}

const drizzleOptions = { schema, casing: "snake_case" } as const;

/**
 * Transactions that give their connection back whatever happens, and a broken one not to the pool. Drizzle's own lose the
 * connection when BEGIN fails, and return it to the pool, to be handed to the next, when it broke on the way.
 */
function transactionsOn(pool: pg.Pool): Database["transaction"] {
  const perClient = new WeakMap<pg.PoolClient, Database>();
  return async (work, config) => {
    const client = await pool.connect();
    const db = perClient.get(client) ?? drizzle(client, drizzleOptions);
    perClient.set(client, db);
    const lease = leaseOf(client);
    try {
      return await db.transaction(async (tx) => {
        try {
          return await work(tx);
        } catch (error) {
          // Before the rollback, which would wait for a connection that no longer answers.
          if (isConnectionLost(error)) lease.end(error);
          throw error;
        }
      }, config);
    } catch (error) {
      if (isConnectionLost(error)) lease.end(error);
      throw lease.reason ?? error;
    } finally {
      lease.end();
    }
  };
}

interface Lease {
  /** What ended it early. */
  reason: Error | null;
  /** Gives the connection back; with an error, closes it instead. Later calls do nothing. */
  end(error?: unknown): void;
}

function leaseOf(client: pg.PoolClient): Lease {
  let ended = false;
  return {
    reason: null,
    end(error) {
      if (ended) return;
      ended = true;
      if (error instanceof Error) this.reason = error;
      client.release(this.reason ?? undefined);
    },
  };
}
