import { setTimeout as sleep } from "node:timers/promises";
import { migrateDatabase } from "@elaaoms/db/migrate";
import { grantServiceRights, mayUnprotectAudit, roleOf } from "@elaaoms/db/service-role";
import { isDatabaseUnavailable } from "@elaaoms/db/unavailable";
import { migrateJobQueue } from "@elaaoms/queue/migrate-job-queue";
import { ensureDefaultOrganization } from "@elaaoms/services/organizations/ensure-default-organization";
import type { OrganizationCredentials } from "@elaaoms/services/organizations/organization-credentials";
import type { Container } from "./container.ts";
import type { DatabaseUrls } from "./database-urls.ts";
import { startWorker, type WorkerLimits } from "./worker.ts";

export interface BootOptions {
  container: Container;
  database: DatabaseUrls;
  role: "all" | "api" | "worker";
  limits: WorkerLimits;
  /** No other process works on this database: jobs that are active now belong to workers that were killed. */
  isOnlyProcess: boolean;
  /** The default organization's credentials as far as the environment gives them. */
  given: Partial<OrganizationCredentials>;
  /** The same as the data folder has them. */
  known?: Partial<OrganizationCredentials>;
  /** Keeps what was generated of them, before it is committed. */
  keep: (generated: Partial<OrganizationCredentials>) => void;
  /** Aborts when the process is told to end while it still waits for its database. */
  signal: AbortSignal;
}

const retryDelayMs = 2_000;

/**
 * Brings database and queue to where deliveries can be accepted. Waits for a database that is away; the process serves
 * 503 meanwhile. Returns the credentials that were generated now, to be shown once.
 */
export async function boot(options: BootOptions): Promise<Partial<OrganizationCredentials>> {
  const { container, database, role } = options;
  // Where processes of one kind are many, migrating is a step of its own: see `pnpm db:migrate`.
  if (role === "all") await whenAvailable(options, () => migrate(database));
  await warnOfOwnership(options);
  await whenAvailable(options, () => container.digestKey.load(container.services.db, container.secretBox));
  const { generated } = await whenAvailable(options, () =>
    ensureDefaultOrganization({
      db: container.services.db,
      secretBox: container.secretBox,
      given: options.given,
      ...(options.known && { known: options.known }),
      keep: options.keep,
    }),
  );
  await whenAvailable(options, () => container.queue.start());
  if (options.isOnlyProcess) await whenAvailable(options, () => container.queue.returnAbandonedJobs());
  if (role !== "api") await whenAvailable(options, () => startWorker(container, options.limits));
  return generated;
}

/** Migrates the tables and the queue's schema, one process at a time, and gives the service's role its rights to them. */
export async function migrate({ owner, service }: DatabaseUrls): Promise<void> {
  const role = roleOf(service);
  await migrateDatabase(owner, async () => {
    await migrateJobQueue(owner);
    if (role !== roleOf(owner)) await grantServiceRights(owner, role);
  });
}

async function warnOfOwnership(options: BootOptions): Promise<void> {
  const { db, log } = options.container.services;
  if (!(await whenAvailable(options, () => mayUnprotectAudit(db)))) return;
  log.warn(
    { setting: "DATABASE_MIGRATION_URL" },
    "The role of DATABASE_URL owns the audit tables, so it could take their protection away. Give the service a role of its own.",
  );
}

async function whenAvailable<Value>({ container, signal }: BootOptions, step: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      container.services.log.warn({ err: error }, "Waiting for Postgres.");
      await sleep(retryDelayMs, undefined, { signal });
    }
  }
}
