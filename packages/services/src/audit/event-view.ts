import type { AuditEvent, PrivateField } from "@elaaoms/audit/audit-event";
import type { EventLine } from "@elaaoms/audit/export-lines";
import { type auditEvents, auditPrivateValues } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/** An event with the personal data that has not been destroyed, as exports and the API show it. */
export type AuditEventView = Omit<EventLine, "type">;

type EventRow = typeof auditEvents.$inferSelect;

/** Events as they are shown, in the order given. */
export async function viewEvents(
  ctx: Pick<ServiceContext, "organization"> & { db: Pick<ServiceContext["db"], "select"> },
  rows: readonly EventRow[],
) {
  if (rows.length === 0) return [];
  const values = await ctx.db
    .select()
    .from(auditPrivateValues)
    .where(
      and(
        eq(auditPrivateValues.organizationId, ctx.organization.id),
        inArray(
          auditPrivateValues.sequence,
          rows.map(({ sequence }) => sequence),
        ),
      ),
    );
  const bySequence = Map.groupBy(values, ({ sequence }) => sequence);
  return rows.map((row): AuditEventView => {
    const kept = bySequence.get(row.sequence) ?? [];
    const shown = kept.map(({ field, salt, value }) => [field, { salt: salt.toString("base64"), value }] as const);
    return { ...toEvent(row), private: Object.fromEntries(shown) as AuditEventView["private"] };
  });
}

function toEvent(row: EventRow): AuditEvent {
  return {
    organization_id: row.organizationId,
    sequence: row.sequence,
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind as AuditEvent["actor"]["kind"], id: row.actorId },
    action: row.action,
    target: row.targetKind !== null && row.targetId !== null ? { kind: row.targetKind, id: row.targetId } : null,
    caller_id: row.callerId,
    outcome: row.outcome as AuditEvent["outcome"],
    request_id: row.requestId,
    auth: row.auth as AuditEvent["auth"],
    details: row.details,
    commitments: row.commitments as Partial<Record<PrivateField, string>>,
    previous_hash: row.previousHash.toString("hex"),
    hash: row.hash.toString("hex"),
  };
}
