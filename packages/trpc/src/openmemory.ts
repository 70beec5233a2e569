import { requestBackfill } from "@elaaoms/services/openmemory/request-backfill";
import { protectedProcedure, router } from "./procedures.ts";

export const openMemoryRouter = router({
  /** Has everything mirrored that the server does not hold as it is; `progress.watch` tells how far it is. */
  backfill: protectedProcedure("settings.manage").mutation(({ ctx }) => requestBackfill({ ctx })),
});
