import { ServiceError } from "@elaaoms/core/errors";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall } from "../context.ts";
import { type MemoryView, selectWholeViews } from "./memory-view.ts";

export interface RevealMemoryInput {
  memoryId: string;
  /** Why it has to be seen. Stands in the audit log, apart from the chain. */
  reason: string;
}

/** A sensitive memory with its words, for a person who says why. Audited before it is told. `NOT_FOUND`. */
export async function revealMemory({ ctx, input }: ServiceCall<RevealMemoryInput>): Promise<MemoryView> {
  const [memory] = await selectWholeViews(ctx, [input.memoryId]);
  if (!memory) throw new ServiceError("NOT_FOUND", "There is no such memory.");
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, {
      action: "memory.revealed",
      target: { kind: "memory", id: memory.id },
      callerId: memory.callerId,
      reason: input.reason,
      details: { categories: memory.sensitivity.toSorted().join(",") },
    }),
  );
  return { ...memory, masked: false };
}
