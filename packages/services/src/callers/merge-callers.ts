import { ServiceError } from "@elaaoms/core/errors";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall } from "../context.ts";
import { findCaller } from "./find-caller.ts";
import { mergeInto } from "./merging/merge-into.ts";

export interface MergeCallersInput {
  /** Who stays: a number in any spelling, a user id, or our own caller id. */
  callerId: string;
  /** Who becomes part of them. */
  otherId: string;
  reason?: string | undefined;
}

/**
 * Makes two callers one, because they are one person. Merging what is merged changes nothing. `NOT_FOUND`;
 * `INVALID_PAYLOAD` for a caller with itself; `CONFLICT` when one of them is being erased or is restricted.
 */
export async function mergeCallers({ ctx, input }: ServiceCall<MergeCallersInput>): Promise<{ callerId: string }> {
  const [into, from] = [await findCaller(ctx, input.callerId), await findCaller(ctx, input.otherId)];
  if (!into || !from) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  if (into.id === from.id) {
    if (input.callerId !== input.otherId) return { callerId: into.id };
    throw new ServiceError("INVALID_PAYLOAD", "A caller cannot be merged with itself.", {
      details: [{ path: "other", message: "Names the same caller" }],
    });
  }
  // What was announced a moment ago belongs to one of them and must be there.
  await ctx.initiations.flush();
  await ctx.db.transaction(async (tx) => {
    const counts = await mergeInto(tx, ctx, { intoId: into.id, fromId: from.id });
    await recordEvent(tx, ctx, {
      action: "caller.merged",
      target: { kind: "caller", id: from.id },
      callerId: into.id,
      reason: input.reason,
      details: { ...counts },
    });
  });
  ctx.memorySets.forget(ctx.organization.id, from.id);
  return { callerId: into.id };
}
