import { textSchema } from "@elaaoms/core/text";
import { isCountryCode } from "@elaaoms/elevenlabs/country-code";
import { z } from "zod";

/** What people set of their organization. What is left out stays as it is. */
export const settingsInputSchema = z
  .object({
    name: textSchema.pipe(z.string().trim().min(1).max(120)),
    /** ISO 3166, "US"; null reads only numbers that carry their country code. */
    defaultCountry: z.string().refine(isCountryCode, "Not a country code").nullable(),
    relevanceThreshold: z.number().min(0).max(1),
    searchSharedOnly: z.boolean(),
    maxActiveMemories: z.number().int().min(10).max(1_000),
    highFrequencyCalls: z.number().int().min(0).max(10_000),
    /** Null reports nothing. */
    retentionMonths: z.number().int().min(1).max(240).nullable(),
  })
  .partial();

export type SettingsInput = z.output<typeof settingsInputSchema>;

/** All of them, as they stand. */
export type OrganizationSettingsView = Required<SettingsInput>;
