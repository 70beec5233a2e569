import { ServiceError } from "@elaaoms/core/errors";
import { callers } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { writeBrief } from "../briefs/write-brief.ts";
import type { ServiceCall } from "../context.ts";
import { refuseWhileErased } from "../erasure/refuse-while-erased.ts";
import { writeRecallSet } from "../memories/recall-sets/write-recall-set.ts";
import { lockCaller } from "../memories/store-statements.ts";
import { noteMirrorChange } from "../openmemory/note-change.ts";
import { findCaller } from "./find-caller.ts";
import { markRestricted } from "./mark-restricted.ts";

export interface RestrictCallerInput {
  /** A number in any spelling, a user id, or our own caller id. */
  callerId: string;
  /** False lifts the restriction. */
  restricted: boolean;
  reason?: string | undefined;
  /** The request that asked for it. */
  privacyRequestId?: string | undefined;
}

/**
 * Restricts a caller's data (Art. 18): it stays stored, and is neither told to agents nor processed; calls that come in are
 * kept and not learned from. Lifting it gives agents back what they were told before. `NOT_FOUND`; `CONFLICT` when it stands so
 * already, or the caller is being erased.
 */
export async function restrictCaller({ ctx, input }: ServiceCall<RestrictCallerInput>): Promise<void> {
  const found = await findCaller(ctx, input.callerId);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  const organizationId = ctx.organization.id;
  const ofCaller = and(eq(callers.organizationId, organizationId), eq(callers.id, found.id));
  await ctx.db.transaction(async (tx) => {
    const caller = await lockCaller(tx, ctx, found.id);
    const isRestricted = caller.restrictedAt !== null;
    if (isRestricted === input.restricted) {
      throw new ServiceError("CONFLICT", `The caller is ${isRestricted ? "restricted already" : "not restricted"}.`);
    }
    if (input.restricted) {
      await markRestricted(tx, { organizationId, callerId: found.id, at: ctx.clock.now() });
    } else {
      await refuseWhileErased(tx, ctx, found.id);
      await tx
        .update(callers)
        .set({ restrictedAt: null, memoryVersion: caller.memoryVersion + 1 })
        .where(ofCaller);
      await writeBrief(tx, ctx, caller);
      await writeRecallSet(tx, ctx, caller);
    }
    // What agents are not told, the OpenMemory server does not hold.
    await noteMirrorChange(tx, ctx, { organizationId, callerId: found.id });
    await recordEvent(tx, ctx, {
      action: input.restricted ? "caller.restricted" : "caller.unrestricted",
      callerId: found.id,
      reason: input.reason,
      details: input.privacyRequestId ? { privacy_request: input.privacyRequestId } : {},
    });
  });
}
