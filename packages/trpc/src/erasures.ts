import { confirmErasure } from "@elaaoms/services/erasure/confirm-erasure";
import { prepareErasure } from "@elaaoms/services/erasure/prepare-erasure";
import { z } from "zod";
import { externalId, ownId, words } from "./inputs.ts";
import { protectedProcedure, router } from "./procedures.ts";

const erasuresProcedure = protectedProcedure("privacy_requests.manage");

export const erasuresRouter = router({
  /** What somebody has to see before they erase a caller, and which request tells of it once it has begun. */
  prepare: erasuresProcedure
    .input(z.object({ callerId: externalId }))
    .query(({ ctx, input }) => prepareErasure({ ctx, input })),

  /** Begins it. `progress.watch` tells how it goes, the request holds the certificate. */
  begin: erasuresProcedure
    .input(
      z.object({
        callerId: ownId,
        confirmation: z.string().max(16),
        requestId: ownId.optional(),
        identityVerification: words.optional(),
        suppress: z.boolean(),
        atElevenLabs: z.boolean(),
      }),
    )
    .mutation(({ ctx, input }) => confirmErasure({ ctx, input })),
});
