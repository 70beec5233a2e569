import { signHead } from "@elaaoms/audit/signed-head";
import type { Database } from "@elaaoms/db/connect";
import { auditEvents, auditHeads, organizations } from "@elaaoms/db/schema/index";
import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";
import { currentSigningKey } from "./signing-key.ts";

/**
 * Signs how far every organization's chain has come since its last signed head. Each signed head is logged as well: where
 * logs are shipped out, a chain that is rewritten here no longer fits what is kept there. Returns how many were signed.
 */
export async function signHeads(
  dependencies: Pick<ServiceDependencies, "db" | "clock" | "log" | "secretBox">,
  only: { organizationId?: string } = {},
): Promise<number> {
  const { db, clock, log, secretBox } = dependencies;
  const due = await selectUnsigned(db, only.organizationId);
  if (due.length === 0) return 0;
  const key = await currentSigningKey(db, secretBox);
  for (const { organizationId, sequence, hash } of due) {
    const signedAt = clock.now();
    const head = signHead(
      { organization_id: organizationId, sequence, hash: hash.toString("hex"), signed_at: signedAt.toISOString() },
      key,
    );
    const { key_id: keyId, signature } = head;
    await db
      .insert(auditHeads)
      .values({ organizationId, sequence, hash, signedAt, keyId, signature })
      .onConflictDoNothing();
    log.info({ head }, "Audit chain signed.");
  }
  return due.length;
}

/** The newest event of every chain that has grown since it was last signed. */
function selectUnsigned(db: Database, organizationId: string | undefined) {
  // One row of each chain by its key, however long the chains are.
  const newest = db
    .select({ sequence: auditEvents.sequence, hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.organizationId, organizations.id))
    .orderBy(desc(auditEvents.sequence))
    .limit(1)
    .as("newest");
  const signed = db
    .select({ sequence: auditHeads.sequence })
    .from(auditHeads)
    .where(eq(auditHeads.organizationId, organizations.id))
    .orderBy(desc(auditHeads.sequence))
    .limit(1)
    .as("signed");
  return db
    .select({ organizationId: organizations.id, sequence: newest.sequence, hash: newest.hash })
    .from(organizations)
    .innerJoinLateral(newest, sql`true`)
    .leftJoinLateral(signed, sql`true`)
    .where(
      and(
        organizationId === undefined ? undefined : eq(organizations.id, organizationId),
        or(isNull(signed.sequence), gt(newest.sequence, signed.sequence)),
      ),
    );
}
