import { ServiceError } from "@elaaoms/core/errors";
import { isId } from "@elaaoms/core/ids";
import { instantSchema } from "@elaaoms/core/instant";
import { type PrivacyRequestKind, type PrivacyRequestState, privacyRequests } from "@elaaoms/db/schema/index";
import { and, asc, eq, gt, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { dueSoonMs } from "./deadlines.ts";
import { type PrivacyRequestView, type Urgency, viewRequest } from "./read-privacy-request.ts";
import { endStates, openStates } from "./request-states.ts";

export interface ListPrivacyRequestsInput {
  kind?: PrivacyRequestKind | undefined;
  state?: PrivacyRequestState | undefined;
  /** Those that wait for an answer, or those that have one. */
  open?: boolean | undefined;
  urgency?: Urgency | undefined;
  assignee?: string | undefined;
  /** A number in any spelling, a user id, or our own caller id, also of an erased caller. */
  callerId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Of all open requests of the organization, whatever was listed. */
export interface QueueCounts {
  open: number;
  dueSoon: number;
  overdue: number;
}

export interface PrivacyRequestPage {
  items: PrivacyRequestView[];
  nextCursor: string | null;
  counts: QueueCounts;
}

/** The organization's privacy requests, the most urgent first, a page at a time. `INVALID_PAYLOAD` for a foreign cursor. */
export async function listPrivacyRequests({
  ctx,
  input,
}: ServiceCall<ListPrivacyRequestsInput>): Promise<PrivacyRequestPage> {
  const now = ctx.clock.now();
  const [rows, counts] = await Promise.all([selectPage(ctx, input, now), countOpen(ctx, now)]);
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => viewRequest(row, now)),
    nextCursor: rows.length > input.limit && last ? encodeCursor(last) : null,
    counts,
  };
}

async function selectPage(ctx: ServiceContext, input: ListPrivacyRequestsInput, now: Date) {
  const { kind, state, open, urgency, assignee, cursor } = input;
  return ctx.db
    .select()
    .from(privacyRequests)
    .where(
      and(
        eq(privacyRequests.organizationId, ctx.organization.id),
        kind && eq(privacyRequests.kind, kind),
        state && eq(privacyRequests.state, state),
        open === undefined ? undefined : inArray(privacyRequests.state, open ? [...openStates] : [...endStates]),
        urgency && and(inArray(privacyRequests.state, [...openStates]), isOfUrgency(urgency, now)),
        assignee === undefined ? undefined : eq(privacyRequests.assignee, assignee),
        await isOfCaller(ctx, input.callerId),
        cursor === undefined ? undefined : after(decodeCursor(cursor)),
      ),
    )
    .orderBy(asc(privacyRequests.dueAt), asc(privacyRequests.id))
    .limit(input.limit + 1);
}

async function isOfCaller(ctx: ServiceContext, raw: string | undefined): Promise<SQL | undefined> {
  if (raw === undefined) return undefined;
  const callerId = isId("caller", raw) ? raw : (await findCaller(ctx, raw))?.id;
  return callerId === undefined ? sql`false` : eq(privacyRequests.callerId, callerId);
}

function isOfUrgency(urgency: Urgency, now: Date): SQL | undefined {
  const soon = new Date(now.getTime() + dueSoonMs);
  if (urgency === "overdue") return lt(privacyRequests.dueAt, now);
  if (urgency === "on_time") return gt(privacyRequests.dueAt, soon);
  return and(gte(privacyRequests.dueAt, now), sql`${privacyRequests.dueAt} <= ${soon}`);
}

async function countOpen(ctx: ServiceContext, now: Date): Promise<QueueCounts> {
  const count = (condition: SQL | undefined) => sql<number>`(count(*) filter (where ${condition}))::integer`;
  const [counts] = await ctx.db
    .select({
      open: sql<number>`count(*)::integer`,
      dueSoon: count(isOfUrgency("due_soon", now)),
      overdue: count(isOfUrgency("overdue", now)),
    })
    .from(privacyRequests)
    .where(
      and(eq(privacyRequests.organizationId, ctx.organization.id), inArray(privacyRequests.state, [...openStates])),
    );
  return counts ?? { open: 0, dueSoon: 0, overdue: 0 };
}

interface CursorPosition {
  dueAt: Date;
  id: string;
}

function after({ dueAt, id }: CursorPosition): SQL | undefined {
  return or(gt(privacyRequests.dueAt, dueAt), and(eq(privacyRequests.dueAt, dueAt), gt(privacyRequests.id, id)));
}

function encodeCursor({ dueAt, id }: CursorPosition): string {
  return Buffer.from(JSON.stringify([dueAt.toISOString(), id])).toString("base64url");
}

const cursorSchema = z.tuple([instantSchema, z.string().refine((id) => isId("privacyRequest", id))]);

function decodeCursor(cursor: string): CursorPosition {
  try {
    const [dueAt, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { dueAt, id };
  } catch {
    throw new ServiceError("INVALID_PAYLOAD", "The cursor is not one that this API gave out.", {
      details: [{ path: "cursor", message: "Not a cursor of this API" }],
    });
  }
}
