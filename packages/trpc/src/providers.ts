import { configureExtraction, resetExtraction } from "@elaaoms/services/organizations/configure-extraction";
import { readExtractionSettings } from "@elaaoms/services/organizations/read-extraction-settings";
import { listModels } from "@elaaoms/services/organizations/trials/list-models";
import { tryEngine } from "@elaaoms/services/organizations/trials/try-engine";
import { z } from "zod";
import { protectedProcedure, router } from "./procedures.ts";
import { turnsSchema } from "./simulated-turns.ts";

const providersProcedure = protectedProcedure("providers.manage");
const provider = z.enum(["local", "openai", "anthropic"]);
const model = z.string().regex(/^[\x21-\x7e]{1,200}$/, "Expected the name of a model, without spaces");
const apiKey = z.string().regex(/^[\x21-\x7e]{1,1024}$/, "Expected a key without spaces");
/** Without an address: that is the operator's to set, because the service calls wherever it says. */
const engine = z.strictObject({ provider, model: model.optional(), apiKey: apiKey.nullable().optional() });

export const providersRouter = router({
  /** What calls are read with, and where each value comes from. Never a key. */
  read: providersProcedure.query(async ({ ctx }) => ({
    ...(await readExtractionSettings({ ctx: { ...ctx, installation: ctx.installationExtraction } })),
    defaultModels: ctx.modelProviders.defaultModels,
  })),

  /** Holds from the next call on. Keys are taken and never given back. */
  choose: providersProcedure
    .input(engine.extend({ fallback: engine.nullable().default(null) }))
    .mutation(({ ctx, input }) =>
      configureExtraction({ ctx: { ...ctx, installation: ctx.installationExtraction }, input }),
    ),

  /** Leaves it to the installation again, and deletes the organization's keys. */
  reset: providersProcedure.mutation(({ ctx }) =>
    resetExtraction({ ctx: { ...ctx, installation: ctx.installationExtraction } }),
  ),

  /** As the provider lists them. A mutation, because a key that is typed goes along. */
  listModels: providersProcedure
    .input(z.object({ provider, apiKey: apiKey.optional() }))
    .mutation(({ ctx, input }) => listModels({ ctx, input })),

  /** Reads a sample with an engine that need not be chosen yet; stores nothing. */
  test: providersProcedure
    .input(
      z.object({
        provider,
        model: model.optional(),
        apiKey: apiKey.optional(),
        turns: turnsSchema,
        language: z
          .string()
          .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
          .nullable()
          .default(null),
      }),
    )
    .mutation(({ ctx, input }) => tryEngine({ ctx, input })),
});
