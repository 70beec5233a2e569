import { textSchema } from "@elaaoms/core/text";
import { roleSchema } from "@elaaoms/services/access/roles";
import { createApiKey } from "@elaaoms/services/api-keys/create-api-key";
import { listApiKeys } from "@elaaoms/services/api-keys/list-api-keys";
import { revokeApiKey } from "@elaaoms/services/api-keys/revoke-api-key";
import { z } from "zod";
import { protectedProcedure, router } from "./procedures.ts";

const apiKeysProcedure = protectedProcedure("api_keys.manage");

export const apiKeysRouter = router({
  list: apiKeysProcedure.query(({ ctx }) => listApiKeys({ ctx })),

  /** Answers the key once. */
  create: apiKeysProcedure
    .input(
      z.object({
        name: textSchema.pipe(z.string().trim().min(1).max(120)),
        role: roleSchema,
        expiresInDays: z.number().int().min(1).max(3_650).nullable(),
      }),
    )
    .mutation(({ ctx, input }) => createApiKey({ ctx, input })),

  revoke: apiKeysProcedure
    .input(z.object({ apiKeyId: z.string().min(1).max(64) }))
    .mutation(({ ctx, input }) => revokeApiKey({ ctx, input })),
});
