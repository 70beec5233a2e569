import { ServiceError } from "@elaaoms/core/errors";
import { callers } from "@elaaoms/db/schema/index";
import { and, eq, sql } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall } from "../context.ts";
import { finishMemoryChange, lockCaller } from "../memories/store-statements.ts";
import { findCaller } from "./find-caller.ts";
import { releaseCalls } from "./high-frequency/release-calls.ts";

export interface MarkCallerInput {
  /** A number in any spelling, a user id, or our own caller id. */
  callerId: string;
  vip?: boolean | undefined;
  test?: boolean | undefined;
  /** Calls very often: their calls are read slowly, and last. Set by a person it stays; taken off, waiting calls are read. */
  highFrequency?: boolean | undefined;
  /** What agents call them; null for no name. A name heard in a later call takes its place. */
  name?: string | null | undefined;
}

/** Sets a caller's marks and name; what is not named stays. Agents are told from the next answer on. `NOT_FOUND`. */
export async function markCaller({ ctx, input }: ServiceCall<MarkCallerInput>): Promise<void> {
  const found = await findCaller(ctx, input.callerId);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  await ctx.db.transaction(async (tx) => {
    const caller = await lockCaller(tx, ctx, found.id);
    await tx
      .update(callers)
      .set({
        isVip: input.vip,
        isTest: input.test,
        ...highFrequencyMark(input, ctx.clock.now()),
        // One name by a person's word: whoever else was heard is not asked for any more.
        ...(input.name !== undefined && {
          name: input.name,
          namesHeard: input.name === null ? [] : [input.name],
          assignedName: input.name,
          assignedAt: input.name === null ? null : ctx.clock.now(),
        }),
      })
      .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, caller.id)));
    if (input.highFrequency === false || input.vip) await releaseCalls(tx, ctx, caller.id);
    await finishMemoryChange(tx, ctx, caller);
    await recordEvent(tx, ctx, { action: "caller.marked", callerId: caller.id, details: detailsOf(input) });
  });
}

function highFrequencyMark({ highFrequency }: MarkCallerInput, now: Date) {
  if (highFrequency === undefined) return {};
  const highFrequencyUntil = null;
  return highFrequency
    ? {
        highFrequencyAt: sql`coalesce(${callers.highFrequencyAt}, ${now.toISOString()}::timestamptz)`,
        highFrequencyUntil,
      }
    : { highFrequencyAt: null, highFrequencyUntil, highFrequencyClearedAt: now };
}

/** Marks as they are set now; of the name only that it was. */
function detailsOf({ vip, test, highFrequency, name }: MarkCallerInput): Record<string, boolean> {
  const marks = { vip, test, high_frequency: highFrequency, name: name === undefined ? undefined : true };
  return Object.fromEntries(Object.entries(marks).filter((mark): mark is [string, boolean] => mark[1] !== undefined));
}
