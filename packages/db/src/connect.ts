import { drizzle, type NodePgDatabase, type NodePgTransaction } from "drizzle-orm/node-postgres";
import type { ExtractTablesWithRelations } from "drizzle-orm/relations";
import pg from "pg";
import * as schema from "./schema/index.ts";

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
}

export interface DatabaseConnection {
  db: Database;
  pool: pg.Pool;
  /** Waits for running queries, then closes. */
  close(): Promise<void>;
}

const connectTimeoutMs = 5_000;
/** Longer than any statement of ours takes; what a server that hangs may cost whoever waits for it. */
const queryTimeoutMs = 30_000;

/** Opens a pool on a Postgres ≥ 15. Connects lazily: a server that is away shows at the first query, not here. */
export function connectDatabase(options: ConnectOptions): DatabaseConnection {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    application_name: options.applicationName,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
    keepAlive: true,
  });
  pool.on("error", options.onConnectionLost);
  // The pool listens to idle connections only. One that breaks between two statements of a transaction has no listener of
  // its own either; the next statement then fails as it should.
  pool.on("connect", (client) => client.on("error", options.onConnectionLost));
  return {
    db: drizzle(pool, { schema, casing: "snake_case" }),
    pool,
    close: () => pool.end(),
  };
}
