import { randomBytes } from "node:crypto";
import type { AuditEvent, PrivateField } from "@elaaoms/audit/audit-event";
import { commitTo, genesisHash, hashEvent } from "@elaaoms/audit/chain";
import { newId } from "@elaaoms/core/ids";
import type { Transaction } from "@elaaoms/db/connect";
import { auditEvents, auditPrivateValues } from "@elaaoms/db/schema/index";
import { desc, eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { maskReasons } from "../privacy-rules/masking/mask-notes.ts";
import type { AuditAction } from "./actions.ts";

/** What is known of an action before it has its place in the chain. */
export interface AuditEntry {
  action: AuditAction;
  target?: { kind: string; id: string };
  /** The caller whom it concerns. */
  callerId?: string | null;
  outcome?: AuditEvent["outcome"];
  /** Counts, ids, names of settings. Never what a memory says, and no personal data: the chain cannot forget. */
  details?: AuditEvent["details"];
  /** Why, in the words of whoever did it. It may name people, so it is kept apart and goes with the caller; masked by the rules. */
  reason?: string | null | undefined;
  /** How the person concerned was named: a number, an address. Kept apart like the reason. */
  subject?: string | null | undefined;
  /** What the target is called elsewhere, where its id here is only a digest. Kept apart like the reason. */
  targetName?: string | null | undefined;
}

/** What recording needs to know: every service context, and what {@link operatorContext} makes. */
export type AuditContext = Pick<ServiceContext, "actor" | "requestId" | "clock"> & { organization: { id: string } };

interface PrivateValue {
  field: PrivateField;
  value: string;
  salt: Buffer;
  callerId: string | null;
}

/**
 * Appends to the organization's audit chain, in the transaction of the action: the one is there when the other is. Call it
 * last in the transaction: from here to the commit nobody else of the organization can append, and whoever then waited for
 * another lock could wait for somebody who waits for this one.
 */
export async function recordEvent(
  tx: Transaction,
  ctx: AuditContext,
  entry: AuditEntry,
): Promise<{ sequence: number }> {
  return recordEvents(tx, ctx, [entry]);
}

/** {@link recordEvent} for several at once, in this order. Answers where the last one stands. */
export async function recordEvents(
  tx: Transaction,
  ctx: AuditContext,
  entries: readonly AuditEntry[],
): Promise<{ sequence: number }> {
  const reasons = await maskReasons(
    tx,
    ctx.organization.id,
    entries.map(({ reason }) => reason),
  );
  let newest: ChainEnd = await lockChain(tx, ctx.organization.id);
  if (entries.length === 0) return newest;
  const events: AuditEvent[] = [];
  const values: (typeof auditPrivateValues.$inferInsert)[] = [];
  for (const [index, entry] of entries.entries()) {
    const kept = privateValuesOf(ctx, { ...entry, reason: reasons[index] });
    const event = linkTo(newest, eventOf(ctx, entry, kept));
    const { sequence } = event;
    newest = event;
    events.push(event);
    values.push(...kept.map((value) => ({ ...value, organizationId: ctx.organization.id, sequence })));
  }
  await tx.insert(auditEvents).values(events.map(toRow));
  if (values.length > 0) await tx.insert(auditPrivateValues).values(values);
  return newest;
}

type ChainEnd = Pick<AuditEvent, "sequence" | "hash">;

/** Takes the chain for the rest of the transaction and answers where it ends. */
async function lockChain(tx: Transaction, organizationId: string): Promise<ChainEnd> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit/${organizationId}`}, 0))`);
  const [newest] = await tx
    .select({ sequence: auditEvents.sequence, hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.organizationId, organizationId))
    .orderBy(desc(auditEvents.sequence))
    .limit(1);
  return newest ? { sequence: newest.sequence, hash: newest.hash.toString("hex") } : { sequence: 0, hash: genesisHash };
}

type UnplacedEvent = Omit<AuditEvent, "sequence" | "previous_hash" | "hash">;

function linkTo(end: ChainEnd, event: UnplacedEvent): AuditEvent {
  const placed = { ...event, sequence: end.sequence + 1, previous_hash: end.hash };
  return { ...placed, hash: hashEvent(placed) };
}

function privateValuesOf(ctx: AuditContext, entry: AuditEntry): PrivateValue[] {
  const callerId = entry.callerId ?? null;
  const given: [PrivateField, string | null | undefined, string | null][] = [
    ["reason", entry.reason, callerId],
    ["subject", entry.subject, callerId],
    ["target_name", entry.targetName, callerId],
    // Of whoever acted, not of the caller: it stays when the caller goes.
    ["ip", ctx.actor.ip, null],
  ];
  return given.flatMap(([field, value, owner]) =>
    value ? [{ field, value, salt: randomBytes(32), callerId: owner }] : [],
  );
}

function eventOf(ctx: AuditContext, entry: AuditEntry, kept: readonly PrivateValue[]): UnplacedEvent {
  return {
    organization_id: ctx.organization.id,
    id: newId("auditEvent"),
    at: ctx.clock.now().toISOString(),
    actor: { kind: ctx.actor.kind, id: ctx.actor.id },
    action: entry.action,
    target: entry.target ?? null,
    caller_id: entry.callerId ?? null,
    outcome: entry.outcome ?? "success",
    request_id: ctx.requestId,
    auth: ctx.actor.auth,
    details: entry.details ?? {},
    commitments: Object.fromEntries(kept.map(({ field, value, salt }) => [field, commitTo(field, value, salt)])),
  };
}

function toRow(event: AuditEvent): typeof auditEvents.$inferInsert {
  return {
    organizationId: event.organization_id,
    sequence: event.sequence,
    id: event.id,
    at: new Date(event.at),
    actorKind: event.actor.kind,
    actorId: event.actor.id,
    action: event.action,
    targetKind: event.target?.kind ?? null,
    targetId: event.target?.id ?? null,
    callerId: event.caller_id,
    outcome: event.outcome,
    requestId: event.request_id,
    auth: event.auth,
    details: event.details,
    commitments: event.commitments as Record<string, string>,
    previousHash: Buffer.from(event.previous_hash, "hex"),
    hash: Buffer.from(event.hash, "hex"),
  };
}
