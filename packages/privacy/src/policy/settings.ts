import { sensitivityCategories } from "@elaaoms/core/memory";
import { z } from "zod";
import { privacyActionSchema } from "./actions.ts";

const mostCustomRules = 100;
const mostKeywords = 200;
const longestKeyword = 100;
const longestPattern = 500;

const nameSchema = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u, "letters, digits, spaces, hyphens and underscores; at most 40");

/**
 * A rule of an organization's own. `name` is its category and stands in its placeholder. Keywords match as whole words,
 * whatever their case and accents; a pattern is in RE2 syntax and matches as written (`(?i)` for any case).
 */
export const customRuleSchema = z.object({
  id: z.string().min(1).max(100),
  name: nameSchema,
  action: privacyActionSchema,
  beforeModel: z.boolean().optional(),
  match: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("keywords"),
      keywords: z.array(z.string().trim().min(1).max(longestKeyword)).min(1).max(mostKeywords),
    }),
    z.object({ kind: z.literal("pattern"), pattern: z.string().min(1).max(longestPattern) }),
  ]),
});
export type CustomRule = z.infer<typeof customRuleSchema>;

const categoryRuleSchema = z.object({ action: privacyActionSchema, beforeModel: z.boolean().optional() });

/** The privacy rules of an organization as they are stored and sent: what is left out has its default. */
export const privacySettingsSchema = z.object({
  categories: z.partialRecord(z.enum(sensitivityCategories), categoryRuleSchema).default({}),
  custom: z.array(customRuleSchema).max(mostCustomRules).default([]),
});
export type PrivacySettings = z.infer<typeof privacySettingsSchema>;
