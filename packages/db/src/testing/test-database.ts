import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { connectDatabase, type Database } from "../connect.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Where the test run's Postgres is, and the migrated database in it that tests clone. */
export interface TestServer {
  url: string;
  template: string;
  /** The role that the service runs under; the template gives it its rights. */
  service: { role: string; password: string };
}

export interface TestDatabase {
  url: string;
  /** As the service's own role. */
  serviceUrl: string;
  db: Database;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

/** A migrated database of its own for one test file: a clone of the run's template, some 30 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await runAsAdmin(server.url, `create database ${name} template ${server.template}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const connection = connectDatabase({
    url: url.href,
    poolSize: 10,
    applicationName: "elaaoms-test",
    onConnectionLost: () => {},
  });
  const serviceUrl = new URL(url);
  serviceUrl.username = server.service.role;
  serviceUrl.password = server.service.password;
  return {
    url: url.href,
    serviceUrl: serviceUrl.href,
    db: connection.db,
    async close() {
      await connection.close();
      await runAsAdmin(server.url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function runAsAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
