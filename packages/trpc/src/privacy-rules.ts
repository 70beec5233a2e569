import { applyRules, readRun } from "@elaaoms/services/privacy-rules/apply-rules";
import { previewRules } from "@elaaoms/services/privacy-rules/preview-rules";
import { readRules } from "@elaaoms/services/privacy-rules/read-rules";
import { rulesInputSchema } from "@elaaoms/services/privacy-rules/rules/rules-input";
import { saveRules } from "@elaaoms/services/privacy-rules/save-rules";
import { testRules } from "@elaaoms/services/privacy-rules/test-rules";
import { z } from "zod";
import { protectedProcedure, router } from "./procedures.ts";

const readProcedure = protectedProcedure("privacy_rules.read");
const changeProcedure = protectedProcedure("privacy_rules.change");
const turn = z.object({ role: z.enum(["caller", "agent"]), text: z.string().max(4_000) });

export const privacyRulesRouter = router({
  read: readProcedure.query(({ ctx }) => readRules({ ctx })),

  save: changeProcedure
    .input(z.object({ rules: rulesInputSchema, version: z.number().int().optional() }))
    .mutation(({ ctx, input }) => saveRules({ ctx, input })),

  /** Shows what rules make of a text before they are saved. A mutation, so that the text stands in no URL. */
  test: readProcedure
    .input(
      z.object({
        text: z.union([z.string().min(1).max(20_000), z.array(turn).min(1).max(200)]),
        rules: rulesInputSchema.optional(),
      }),
    )
    .mutation(({ ctx, input }) => testRules({ ctx, input })),

  /** What applying would change, a page of the stored memories at a time. It is audited, hence a mutation. */
  preview: readProcedure
    .input(
      z.object({
        rules: rulesInputSchema.optional(),
        cursor: z.string().max(64).optional(),
        limit: z.number().int().min(1).max(1_000).default(500),
      }),
    )
    .mutation(({ ctx, input }) => previewRules({ ctx, input })),

  applyToStored: changeProcedure.mutation(({ ctx }) => applyRules({ ctx })),
  readRun: readProcedure.query(({ ctx }) => readRun({ ctx })),
});
