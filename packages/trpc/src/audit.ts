import { instantSchema } from "@elaaoms/core/instant";
import { auditActions } from "@elaaoms/services/audit/actions";
import { auditOutcomes } from "@elaaoms/services/audit/event-filter";
import { discardExport } from "@elaaoms/services/audit/exports/discard-export";
import { listExports } from "@elaaoms/services/audit/exports/list-exports";
import { startExport } from "@elaaoms/services/audit/exports/start-export";
import { listActors } from "@elaaoms/services/audit/list-actors";
import { listEventRows } from "@elaaoms/services/audit/list-event-rows";
import { readEvent } from "@elaaoms/services/audit/read-event";
import { readVerification } from "@elaaoms/services/audit/verifications/read-verification";
import { requestVerification } from "@elaaoms/services/audit/verifications/request-verification";
import { z } from "zod";
import { externalId, ownId, withPageSize } from "./inputs.ts";
import { protectedProcedure, router } from "./procedures.ts";

const auditProcedure = protectedProcedure("audit.read");

const filter = {
  actions: z.array(z.enum(auditActions)).min(1).max(auditActions.length).optional(),
  actorId: externalId.optional(),
  callerId: externalId.optional(),
  targetId: externalId.optional(),
  outcome: z.enum(auditOutcomes).optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
};

const listInput = z.object({
  ...filter,
  cursor: z
    .number()
    .int()
    .positive()
    .nullish()
    .transform((cursor) => cursor ?? undefined),
  limit: z.number().int().min(1).max(500).optional(),
});

export const auditRouter = router({
  list: auditProcedure.input(listInput).query(({ ctx, input }) => listEventRows({ ctx, input: withPageSize(input) })),
  /** An event with its neighbours in the chain, and how far the chain was checked and signed. */
  read: auditProcedure.input(z.object({ eventId: ownId })).query(({ ctx, input }) => readEvent({ ctx, input })),
  /** Whom the log can be filtered by. */
  listActors: auditProcedure.query(({ ctx }) => listActors({ ctx })),
  /** Has the whole chain checked; `progress.watch` tells how far it is. */
  verify: auditProcedure.mutation(({ ctx }) => requestVerification({ ctx })),
  /** The check that was asked for last. */
  readVerification: auditProcedure.query(({ ctx }) => readVerification({ ctx })),
  /** Has a file prepared of all events or those that a filter leaves; it is fetched below `/api/downloads`. */
  startExport: auditProcedure.input(z.object(filter)).mutation(({ ctx, input }) => startExport({ ctx, input })),
  /** Files of whoever asks that are prepared or being prepared. */
  listExports: auditProcedure.query(({ ctx }) => listExports({ ctx })),
  discardExport: auditProcedure
    .input(z.object({ exportId: ownId }))
    .mutation(({ ctx, input }) => discardExport({ ctx, input })),
});
