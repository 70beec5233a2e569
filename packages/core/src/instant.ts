import { z } from "zod";

/**
 * A time from outside, ISO 8601 with a zone. Its year has four digits in UTC too: others are written in forms that neither
 * Postgres nor a reader of our answers takes for a time.
 */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((time) => time.getUTCFullYear() >= 1 && time.getUTCFullYear() <= 9_999, "Expected a year from 0001 to 9999");
