import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { Database, Transaction } from "@elaaoms/db/connect";
import {
  agentBriefs,
  auditExports,
  auditPrivateValues,
  briefs,
  callerIdentities,
  callers,
  conversations,
  importReceipts,
  memories,
  memoryAccesses,
  memoryEvidence,
  memoryRevisions,
  memoryTombstones,
  mergedCallers,
  openmemoryLinks,
  recallSets,
  webhookEvents,
} from "@elaaoms/db/schema/index";
import { and, count, eq, inArray, or, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { holdsDataOf } from "../audit/exports/withdraw-exports.ts";

/** Whom a count or a deletion is about. */
export interface StoreSubject {
  organizationId: string;
  callerId: string;
  identities: readonly CallerIdentity[];
}

/** One place where something of a caller may lie. */
interface Store {
  name: string;
  table: PgTable;
  /** What of it is the caller's. */
  where(db: Database | Transaction, subject: StoreSubject): SQL | undefined;
}

/** Conversations filed under the caller, or announced with an identity of theirs and not filed yet. */
export function conversationsOf({ organizationId, callerId, identities }: StoreSubject): SQL | undefined {
  const announced = identities.map(({ kind, value }) =>
    and(eq(conversations.announcedIdentityKind, kind), eq(conversations.announcedIdentityValue, value)),
  );
  return and(eq(conversations.organizationId, organizationId), or(eq(conversations.callerId, callerId), ...announced));
}

const memoryIds = (db: Database | Transaction, { organizationId, callerId }: StoreSubject) =>
  db
    .select({ id: memories.id })
    .from(memories)
    .where(and(eq(memories.organizationId, organizationId), eq(memories.callerId, callerId)));

const conversationIds = (db: Database | Transaction, subject: StoreSubject) =>
  db.select({ id: conversations.id }).from(conversations).where(conversationsOf(subject));

/** What goes with the conversations, in batches, because there may be thousands. */
const conversationStores: readonly Store[] = [
  {
    name: "deliveries",
    table: webhookEvents,
    where: (db, subject) =>
      and(
        eq(webhookEvents.organizationId, subject.organizationId),
        inArray(webhookEvents.conversationId, conversationIds(db, subject)),
      ),
  },
  { name: "conversations", table: conversations, where: (_db, subject) => conversationsOf(subject) },
];

/** The rest, in the order in which it is deleted. */
export const callerStores: readonly Store[] = [
  {
    name: "memory_evidence",
    table: memoryEvidence,
    where: (db, subject) =>
      and(
        eq(memoryEvidence.organizationId, subject.organizationId),
        inArray(memoryEvidence.memoryId, memoryIds(db, subject)),
      ),
  },
  {
    name: "memory_revisions",
    table: memoryRevisions,
    where: (db, subject) =>
      and(
        eq(memoryRevisions.organizationId, subject.organizationId),
        inArray(memoryRevisions.memoryId, memoryIds(db, subject)),
      ),
  },
  ...[
    ["memory_tombstones", memoryTombstones] as const,
    ["memory_accesses", memoryAccesses] as const,
    ["memories", memories] as const,
    ["briefs", briefs] as const,
    ["agent_briefs", agentBriefs] as const,
    ["import_receipts", importReceipts] as const,
    ["recall_sets", recallSets] as const,
    ["identities", callerIdentities] as const,
  ].map(
    ([name, table]): Store => ({
      name,
      table,
      where: (_db, subject) =>
        and(eq(table.organizationId, subject.organizationId), eq(table.callerId, subject.callerId)),
    }),
  ),
  {
    name: "audit_private_values",
    table: auditPrivateValues,
    // Also of whoever has become part of the caller.
    where: (db, { organizationId, callerId }) =>
      and(
        eq(auditPrivateValues.organizationId, organizationId),
        or(
          eq(auditPrivateValues.callerId, callerId),
          inArray(
            auditPrivateValues.callerId,
            db
              .select({ id: mergedCallers.id })
              .from(mergedCallers)
              .where(and(eq(mergedCallers.organizationId, organizationId), eq(mergedCallers.callerId, callerId))),
          ),
        ),
      ),
  },
  {
    name: "merged_callers",
    table: mergedCallers,
    where: (_db, { organizationId, callerId }) =>
      and(eq(mergedCallers.organizationId, organizationId), eq(mergedCallers.callerId, callerId)),
  },
  {
    name: "callers",
    table: callers,
    where: (_db, subject) => and(eq(callers.organizationId, subject.organizationId), eq(callers.id, subject.callerId)),
  },
];

/**
 * What the OpenMemory server was given and nobody has proved to be gone. Not deleted with the rest: where the server cannot be
 * asked, it tells what is left there.
 */
const mirrorStores: readonly Store[] = [
  {
    name: "openmemory_links",
    table: openmemoryLinks,
    where: (_db, subject) =>
      and(eq(openmemoryLinks.organizationId, subject.organizationId), eq(openmemoryLinks.callerId, subject.callerId)),
  },
];

/** Files of the audit log that hold personal data of the caller. Withdrawn rather than deleted: whoever asked for one is told. */
const fileStores: readonly Store[] = [{ name: "audit_exports", table: auditExports, where: holdsDataOf }];

/** How much each store holds of a caller; those that hold nothing with 0, because that is what a certificate shows. */
export async function countStores(db: Database | Transaction, subject: StoreSubject): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, table, where } of [...conversationStores, ...callerStores, ...fileStores, ...mirrorStores]) {
    const [row] = await db.select({ count: count() }).from(table).where(where(db, subject));
    counts[name] = row?.count ?? 0;
  }
  return counts;
}

/** Deletes what a store holds of a caller and answers how much that was. */
export async function eraseStore(tx: Transaction, { table, where }: Store, subject: StoreSubject): Promise<number> {
  const { rowCount } = await tx.delete(table).where(where(tx, subject));
  return rowCount ?? 0;
}

export function addCounts(
  first: Readonly<Record<string, number>>,
  second: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = { ...first };
  for (const [name, number] of Object.entries(second)) sum[name] = (sum[name] ?? 0) + number;
  return sum;
}
