import { auditEvents } from "@elaaoms/db/schema/index";
import { and, desc, lt } from "drizzle-orm";
import type { ServiceCall } from "../context.ts";
import { type AuditFilter, conditionsOf } from "./event-filter.ts";
import { type AuditEventView, viewEvents } from "./event-view.ts";

export interface ListEventsInput extends AuditFilter {
  /** Events before this sequence number: `nextCursor` of the page before. */
  cursor?: number | undefined;
  limit: number;
}

export interface AuditEventPage {
  items: AuditEventView[];
  nextCursor: number | null;
}

/** The organization's audit log, newest first, a page at a time. */
export async function listEvents({ ctx, input }: ServiceCall<ListEventsInput>): Promise<AuditEventPage> {
  const { cursor, limit, ...filter } = input;
  const rows = await ctx.db
    .select()
    .from(auditEvents)
    .where(
      and(...(await conditionsOf(ctx, filter)), cursor === undefined ? undefined : lt(auditEvents.sequence, cursor)),
    )
    .orderBy(desc(auditEvents.sequence))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    items: await viewEvents(ctx, page),
    nextCursor: rows.length > limit ? (page.at(-1)?.sequence ?? null) : null,
  };
}
