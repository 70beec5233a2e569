import { createHash, randomBytes } from "node:crypto";
import { hourMs } from "@elaaoms/core/clock";
import * as schema from "@elaaoms/db/schema/index";
import { eq, getTableColumns, is } from "drizzle-orm";
import { type PgColumn, PgTable } from "drizzle-orm/pg-core";
import { expect } from "vitest";
import { ConsoleClient, goodPassword, type Person, resultOf } from "../console-client.ts";
import type { TestService } from "../test-service.ts";

/** The owner of an organization that is not the default one, made through a setup link of its own. */
export async function createOwnerOf(service: TestService, organizationId: string): Promise<Person> {
  const token = randomBytes(32).toString("base64url");
  const digest = createHash("sha256").update(token).digest();
  const expiresAt = new Date(Date.now() + hourMs);
  await service.container.services.db.insert(schema.setupLinks).values({ organizationId, digest, expiresAt });
  const client = new ConsoleClient(service);
  const email = "second-owner@example.com";
  const person = { name: "Sven Second", email, password: goodPassword };
  resultOf(await client.mutate("setup.redeem", { token, person }));
  const answer = await client.signIn(email);
  return { client, email, userId: JSON.parse(answer.text).user.id };
}

/**
 * Every row of every table that belongs to an organization, as text, once no job is left that would change them. Without the
 * signed heads of the audit chain: the clock has them signed, whoever asks for what.
 */
export async function rowsOf(service: TestService, organizationId: string): Promise<Record<string, string[]>> {
  await expect.poll(() => countJobs(service), { timeout: 20_000 }).toBe(0);
  const { db } = service.container.services;
  const rows: Record<string, string[]> = {};
  for (const [name, table] of Object.entries(schema)) {
    if (!is(table, PgTable) || table === schema.auditHeads) continue;
    const columns: Record<string, PgColumn> = getTableColumns(table);
    const owner = columns.organizationId ?? (name === "organizations" ? columns.id : undefined);
    if (!owner) continue;
    const found = await db.select().from(table).where(eq(owner, organizationId));
    rows[name] = found.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
}

async function countJobs(service: TestService): Promise<number> {
  const depths = await service.container.queue.depths();
  return depths.reduce((sum, { ready, active }) => sum + ready + active, 0);
}
