import { instantSchema } from "@elaaoms/core/instant";
import { listAccessRows } from "@elaaoms/services/accesses/list-access-rows";
import { listReadCallerRows } from "@elaaoms/services/audit/list-read-caller-rows";
import { z } from "zod";
import { externalId, paging } from "./inputs.ts";
import { protectedProcedure, router } from "./procedures.ts";

const accessesProcedure = protectedProcedure("audit.read");

/** Who was told what, and who has read what: the questions after a breach. */
export const accessesRouter = router({
  /** Which memories agents were given, an entry an answer. */
  list: accessesProcedure
    .input(
      z.object({
        callerId: externalId.optional(),
        agentId: externalId.optional(),
        from: instantSchema.optional(),
        to: instantSchema.optional(),
        ...paging,
      }),
    )
    .query(({ ctx, input }) => listAccessRows({ ctx, input })),

  /** Of whom a person or an API key read sensitive memories or took an export within a time. */
  listReadCallers: accessesProcedure
    .input(
      z.object({
        actorId: externalId,
        from: instantSchema,
        to: instantSchema,
        limit: z.number().int().min(1).max(10_000).default(1_000),
      }),
    )
    .query(({ ctx, input }) => listReadCallerRows({ ctx, input })),
});
