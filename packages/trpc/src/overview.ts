import { figureRanges, timeZoneSchema } from "@elaaoms/services/overview/figure-range";
import { readCallFigures } from "@elaaoms/services/overview/read-call-figures";
import { readExtractionFigures } from "@elaaoms/services/overview/read-extraction-figures";
import { readMemoryFigures } from "@elaaoms/services/overview/read-memory-figures";
import { z } from "zod";
import { protectedProcedure, router } from "./procedures.ts";

/** `days` back from today, which begins and ends as in the zone of whoever looks. */
const range = z.object({ days: z.literal(figureRanges), timeZone: timeZoneSchema });

export const overviewRouter = router({
  readCalls: protectedProcedure("conversation_states.read")
    .input(range)
    .query(({ ctx, input }) => readCallFigures({ ctx, input })),

  readExtraction: protectedProcedure("conversation_states.read")
    .input(range)
    .query(({ ctx, input }) => readExtractionFigures({ ctx, input })),

  readMemories: protectedProcedure("memories.read")
    .input(range)
    .query(({ ctx, input }) => readMemoryFigures({ ctx, input })),
});
