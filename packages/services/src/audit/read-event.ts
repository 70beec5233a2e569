import { ServiceError } from "@elaaoms/core/errors";
import { auditEvents, auditHeads } from "@elaaoms/db/schema/index";
import { and, asc, desc, eq, gte, inArray, sql } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { type AuditEventView, viewEvents } from "./event-view.ts";
import { type AuditEventRow, toEventRows } from "./list-event-rows.ts";

export interface AuditEventReading {
  row: AuditEventRow;
  /** As it stands in the chain. */
  event: AuditEventView;
  /** Its neighbours in the chain, where there are any. */
  previous: AuditEventRow | null;
  next: AuditEventRow | null;
  /** The last time that the whole chain was checked up to this event or beyond, and held. */
  verified: { at: Date; upTo: number; bySequence: number } | null;
  /** The first signature over the chain that covers the event. */
  signed: { at: Date; sequence: number; keyId: string } | null;
}

/** An event of the organization with what proves it. `NOT_FOUND`. */
export async function readEvent({ ctx, input }: ServiceCall<{ eventId: string }>): Promise<AuditEventReading> {
  const ofOrganization = eq(auditEvents.organizationId, ctx.organization.id);
  const [found] = await ctx.db
    .select({ sequence: auditEvents.sequence })
    .from(auditEvents)
    .where(and(ofOrganization, eq(auditEvents.id, input.eventId)));
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such event.");
  const { sequence } = found;
  const rows = await ctx.db
    .select()
    .from(auditEvents)
    .where(and(ofOrganization, inArray(auditEvents.sequence, [sequence - 1, sequence, sequence + 1])))
    .orderBy(asc(auditEvents.sequence));
  const [views, verified, signed] = await Promise.all([
    viewEvents(ctx, rows),
    selectVerified(ctx, sequence),
    selectSigned(ctx, sequence),
  ]);
  const lines = await toEventRows(ctx, views);
  const lineAt = (place: number) => lines.find((line) => line.sequence === place) ?? null;
  const event = views.find((view) => view.sequence === sequence);
  const row = lineAt(sequence);
  if (!event || !row) throw new ServiceError("NOT_FOUND", "There is no such event.");
  return { row, event, previous: lineAt(sequence - 1), next: lineAt(sequence + 1), verified, signed };
}

/** A check goes from the first event to the newest, so their number is how far it went. */
async function selectVerified(ctx: ServiceContext, sequence: number): Promise<AuditEventReading["verified"]> {
  const upTo = sql<number>`(${auditEvents.details}->>'events')::bigint`.mapWith(Number);
  const [check] = await ctx.db
    .select({ at: auditEvents.at, upTo, bySequence: auditEvents.sequence })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.organizationId, ctx.organization.id),
        eq(auditEvents.action, "audit.verified"),
        eq(auditEvents.outcome, "success"),
        gte(upTo, sequence),
      ),
    )
    .orderBy(desc(auditEvents.at))
    .limit(1);
  return check ?? null;
}

async function selectSigned(ctx: ServiceContext, sequence: number): Promise<AuditEventReading["signed"]> {
  const [head] = await ctx.db
    .select({ at: auditHeads.signedAt, sequence: auditHeads.sequence, keyId: auditHeads.keyId })
    .from(auditHeads)
    .where(and(eq(auditHeads.organizationId, ctx.organization.id), gte(auditHeads.sequence, sequence)))
    .orderBy(asc(auditHeads.sequence))
    .limit(1);
  return head ?? null;
}
