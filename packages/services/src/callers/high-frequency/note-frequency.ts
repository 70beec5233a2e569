import { dayMs, hourMs } from "@elaaoms/core/clock";
import { callers, conversations } from "@elaaoms/db/schema/index";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { recordEvent } from "../../audit/record-event.ts";
import type { ServiceContext } from "../../context.ts";
import { extractionPaceMs } from "./extraction-pace.ts";

/** How long a caller stays marked after the last call that went above the limit. */
const markLastsMs = dayMs;

/**
 * Marks a caller as one who calls very often when this call and others within an hour are more than the organization's limit,
 * by the times of the calls, in whatever order they arrive. The mark ends a day after the last such call; one that a person
 * set stays. Not counted are calls from before a person took the mark off, and those of VIPs.
 */
export async function noteFrequency(
  ctx: ServiceContext,
  { callerId, startedAt }: { callerId: string; startedAt: Date },
): Promise<void> {
  const limit = ctx.organization.settings.highFrequencyCalls;
  const until = new Date(startedAt.getTime() + markLastsMs);
  if (limit <= 0 || until <= ctx.clock.now()) return;
  if ((await countInBusiestHour(ctx, callerId, startedAt)) > limit) await mark(ctx, { callerId, until });
}

/** Calls of the caller in the fullest hour that this call is in. */
async function countInBusiestHour(ctx: ServiceContext, callerId: string, startedAt: Date): Promise<number> {
  const at = (milliseconds: number) => sql`${new Date(startedAt.getTime() + milliseconds).toISOString()}::timestamptz`;
  const around = ctx.db
    .select({
      startedAt: conversations.startedAt,
      calls: sql<number>`(count(*) over (
        order by ${conversations.startedAt} range between interval '1 hour' preceding and current row
      ))::integer`.as("calls"),
    })
    .from(conversations)
    .innerJoin(callers, and(isCaller(ctx, callerId), eq(callers.id, conversations.callerId)))
    .where(
      and(
        eq(conversations.organizationId, ctx.organization.id),
        eq(conversations.callerId, callerId),
        sql`${conversations.startedAt} between ${at(-hourMs)} and ${at(hourMs)}`,
        sql`${conversations.startedAt} > coalesce(${callers.highFrequencyClearedAt}, '-infinity')`,
      ),
    )
    .as("around");
  // Hours that end with this call or after it: what ends before it does not contain it.
  const [busiest] = await ctx.db
    .select({ calls: sql<number | null>`max(${around.calls})` })
    .from(around)
    .where(sql`${around.startedAt} >= ${at(0)}`);
  return busiest?.calls ?? 0;
}

async function mark(ctx: ServiceContext, { callerId, until }: { callerId: string; until: Date }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [caller] = await tx.select().from(callers).where(isCaller(ctx, callerId)).for("no key update");
    if (!caller || caller.isVip) return;
    const { highFrequencyAt, highFrequencyUntil } = caller;
    if (highFrequencyAt && (!highFrequencyUntil || highFrequencyUntil >= until)) return;
    const now = ctx.clock.now();
    await tx
      .update(callers)
      .set({
        highFrequencyUntil: until,
        // The call that went above the limit is the first one that waits.
        ...(!highFrequencyAt && {
          highFrequencyAt: now,
          nextExtractionAt: new Date(now.getTime() + extractionPaceMs(ctx.organization)),
        }),
      })
      .where(isCaller(ctx, callerId));
    if (highFrequencyAt) return;
    await recordEvent(tx, ctx, { action: "caller.marked", callerId, details: { high_frequency: true } });
  });
}

function isCaller(ctx: ServiceContext, callerId: string): SQL | undefined {
  return and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId));
}
