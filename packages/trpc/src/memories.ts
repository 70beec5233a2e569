import { textSchema } from "@elaaoms/core/text";
import { revealMemory } from "@elaaoms/services/memories/reveal-memory";
import { z } from "zod";
import { protectedProcedure, router } from "./procedures.ts";

export const memoriesRouter = router({
  /** A mutation: it is audited, and nothing of it is to be kept by whoever fetches queries again. */
  reveal: protectedProcedure("memories.reveal")
    .input(z.object({ memoryId: z.string().max(64), reason: textSchema.pipe(z.string().trim().min(1).max(500)) }))
    .mutation(({ ctx, input }) => revealMemory({ ctx, input })),
});
