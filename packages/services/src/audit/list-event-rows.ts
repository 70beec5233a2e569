import type { AuditEvent } from "@elaaoms/audit/audit-event";
import { callerEndings } from "../callers/caller-endings.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import type { AuditEventView } from "./event-view.ts";
import { type ListEventsInput, listEvents } from "./list-events.ts";
import { type NamedParty, nameParties } from "./name-parties.ts";

/** An event as a line to read: with names, and with no more personal data than its reason. */
export interface AuditEventRow extends Pick<AuditEvent, "sequence" | "id" | "action" | "outcome" | "details"> {
  at: Date;
  actor: NamedParty;
  target: NamedParty | null;
  /** How the caller's number ends; null once they are stored no more. */
  caller: { id: string; ending: string | null } | null;
  reason: string | null;
}

/** A page of {@link listEvents} as lines to read. */
export async function listEventRows({
  ctx,
  input,
}: ServiceCall<ListEventsInput>): Promise<{ items: AuditEventRow[]; nextCursor: number | null }> {
  const { items, nextCursor } = await listEvents({ ctx, input });
  return { items: await toEventRows(ctx, items), nextCursor };
}

/** Events as lines to read, in the order given. */
export async function toEventRows(
  ctx: Pick<ServiceContext, "db" | "organization">,
  events: readonly AuditEventView[],
): Promise<AuditEventRow[]> {
  const callerIds = events.flatMap(({ caller_id: id }) => (id === null ? [] : [id]));
  const [nameOf, endings] = await Promise.all([
    nameParties(
      ctx,
      events.flatMap(({ actor, target }) => (target ? [actor, target] : [actor])),
    ),
    callerEndings(ctx, callerIds),
  ]);
  return events.map((event) => ({
    ...{ sequence: event.sequence, id: event.id, at: new Date(event.at), action: event.action },
    ...{ outcome: event.outcome, details: event.details },
    actor: nameOf(event.actor),
    target: event.target && nameOf(event.target),
    caller: event.caller_id === null ? null : { id: event.caller_id, ending: endings.get(event.caller_id) ?? null },
    reason: event.private.reason?.value ?? null,
  }));
}
