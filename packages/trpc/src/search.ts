import { textSchema } from "@elaaoms/core/text";
import { findAnything } from "@elaaoms/services/search/find-anything";
import { z } from "zod";
import { protectedProcedure, router } from "./procedures.ts";

export const searchRouter = router({
  /** Callers and memories for a few words, as far as the role may read them. */
  find: protectedProcedure("organization.read")
    .input(z.object({ query: textSchema.pipe(z.string().trim().min(2).max(200)) }))
    .query(({ ctx, input }) => findAnything({ ctx, input })),
});
