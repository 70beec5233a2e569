import type { Clock } from "@elaaoms/core/clock";
import type { Database } from "@elaaoms/db/connect";
import {
  callers,
  erasedConversations,
  erasedIdentities,
  privacyRequests,
  suppressions,
} from "@elaaoms/db/schema/index";
import { and, isNotNull, or } from "drizzle-orm";
import type { KeyedDigest } from "../secrets/keyed-digest.ts";
import { type ErasureLine, keyCheckOf } from "./erasure-list.ts";

/**
 * Everything that a backup must not bring back, of all organizations, to be kept outside of the database's backups: who and
 * what was erased, who has objected, whose data is restricted. `readErasureList` reads it.
 */
export async function* exportErasures({
  db,
  erasureDigest,
  clock,
}: {
  db: Database;
  erasureDigest: KeyedDigest;
  clock: Clock;
}): AsyncGenerator<ErasureLine> {
  yield {
    type: "header",
    format: "elaaoms-erasures-1",
    exported_at: clock.now().toISOString(),
    key_check: keyCheckOf(erasureDigest),
  };
  const lines = [
    ...(await selectIdentities(db)),
    ...(await selectConversations(db)),
    ...(await selectCallers(db)),
    ...(await selectSuppressions(db)),
    ...(await selectRestricted(db)),
  ];
  yield* lines;
  yield { type: "end", lines: lines.length + 1 };
}

async function selectIdentities(db: Database): Promise<ErasureLine[]> {
  return (await db.select().from(erasedIdentities)).map((row) => ({
    type: "erased_identity",
    organization_id: row.organizationId,
    digest: row.digest.toString("hex"),
    request_id: row.requestId,
    at: row.erasedAt.toISOString(),
  }));
}

async function selectConversations(db: Database): Promise<ErasureLine[]> {
  return (await db.select().from(erasedConversations)).map((row) => ({
    type: "erased_conversation",
    organization_id: row.organizationId,
    digest: row.digest.toString("hex"),
    at: row.erasedAt.toISOString(),
  }));
}

async function selectSuppressions(db: Database): Promise<ErasureLine[]> {
  return (await db.select().from(suppressions)).map((row) => ({
    type: "suppression",
    organization_id: row.organizationId,
    digest: row.digest.toString("hex"),
    request_id: row.requestId,
    at: row.createdAt.toISOString(),
  }));
}

/** Also those whose erasure runs: an id that was erased once is nobody's any more. */
async function selectCallers(db: Database): Promise<ErasureLine[]> {
  const rows = await db
    .select({
      organizationId: privacyRequests.organizationId,
      callerId: privacyRequests.callerId,
      requestId: privacyRequests.id,
      completedAt: privacyRequests.completedAt,
      updatedAt: privacyRequests.updatedAt,
    })
    .from(privacyRequests)
    .where(
      and(
        isNotNull(privacyRequests.callerId),
        or(isNotNull(privacyRequests.certificate), isNotNull(privacyRequests.sealedSubject)),
      ),
    );
  return rows.map((row) => ({
    type: "erased_caller",
    organization_id: row.organizationId,
    caller_id: row.callerId ?? "",
    request_id: row.requestId,
    at: (row.completedAt ?? row.updatedAt).toISOString(),
  }));
}

async function selectRestricted(db: Database): Promise<ErasureLine[]> {
  const rows = await db
    .select({ organizationId: callers.organizationId, callerId: callers.id, restrictedAt: callers.restrictedAt })
    .from(callers)
    .where(isNotNull(callers.restrictedAt));
  return rows.flatMap(({ organizationId, callerId, restrictedAt }): ErasureLine[] =>
    restrictedAt
      ? [
          {
            type: "restricted_caller",
            organization_id: organizationId,
            caller_id: callerId,
            at: restrictedAt.toISOString(),
          },
        ]
      : [],
  );
}
