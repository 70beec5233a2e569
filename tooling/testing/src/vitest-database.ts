import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@elaaoms/db/embedded/embedded-postgres";
import { migrateDatabase } from "@elaaoms/db/migrate";
import { ensureLoginRole, grantServiceRights } from "@elaaoms/db/service-role";
import type { TestServer } from "@elaaoms/db/testing/test-database";
import { migrateJobQueue } from "@elaaoms/queue/migrate-job-queue";
import pg from "pg";
import type { TestProject } from "vitest/node";

const template = "elaaoms_template";

let stopServer = async (): Promise<void> => {};

/** Starts one Postgres for the whole run, migrates a template in it, and tells the tests where it is. */
export async function setup(project: TestProject): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "elaaoms-test-"));
  const postgres = await startEmbeddedPostgres({
    directory,
    // Nothing here outlives the run, so nothing has to survive a power cut.
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" },
  });
  stopServer = async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
  const url = new URL(postgres.url);
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`create database ${template}`);
  await admin.end();
  const templateUrl = new URL(url);
  templateUrl.pathname = `/${template}`;
  const service = { role: "elaaoms_test_service", password: "only-in-tests" };
  await ensureLoginRole(postgres.url, service.role, service.password);
  await migrateDatabase(templateUrl.href, async () => {
    await migrateJobQueue(templateUrl.href);
    await grantServiceRights(templateUrl.href, service.role);
  });
  const server: TestServer = { url: url.href, template, service };
  project.provide("testServer", server);
}

export async function teardown(): Promise<void> {
  await stopServer();
}
