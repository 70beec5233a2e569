import { recordEvents } from "../audit/record-event.ts";
import type { ServiceCall } from "../context.ts";
import { applyCorrection, type Correction } from "./corrections/apply-correction.ts";
import { withMaskedFlag } from "./corrections/with-masked-flag.ts";
import { wordingOf } from "./corrections/wording-of.ts";
import { lockMemory } from "./lock-memory.ts";
import { finishMemoryChange } from "./store-statements.ts";

export interface CorrectMemoryInput extends Correction {
  memoryId: string;
}

/**
 * Changes what a memory says or how it stands, and keeps what it said before. What is said otherwise goes from what was
 * written about the calls that stated it, and reading them again does not bring it back. `NOT_FOUND`.
 */
export async function correctMemory({ ctx, input }: ServiceCall<CorrectMemoryInput>): Promise<void> {
  const { memoryId, ...given } = input;
  const worded = input.content === undefined ? {} : await wordingOf(ctx, input.content);
  await ctx.db.transaction(async (tx) => {
    const correction = await withMaskedFlag(tx, ctx, given);
    const locked = await lockMemory(tx, ctx, memoryId);
    const entries = await applyCorrection(tx, ctx, locked, { correction, worded });
    await finishMemoryChange(tx, ctx, locked.caller);
    await recordEvents(tx, ctx, entries);
  });
}
