import type { ErrorDetail } from "@elaaoms/core/errors";
import { storableText } from "@elaaoms/core/text";
import { z } from "zod";

/** Ids, numbers and names of the platform are far shorter; longer ones are a mistake or an attack. */
const maxFieldLength = 256;

/** What a hostile document may make us answer. */
const maxDetails = 20;

export type PayloadResult<T> = { outcome: "ok"; value: T } | { outcome: "invalid"; details: ErrorDetail[] };

/**
 * A short text from outside, trimmed and storable. Whole numbers are taken as their digits: a phone number or a user id
 * is easily sent as one.
 */
const shortText = z
  .union([z.string(), z.int()], { error: "Expected a string" })
  .transform((value) => storableText(String(value)).trim())
  .pipe(z.string().max(maxFieldLength, `Expected at most ${maxFieldLength} characters`));

/** A field that has to be there. */
export const requiredText = z
  .unknown()
  .refine((value) => value !== undefined && value !== null, { error: "Required", abort: true })
  .pipe(shortText)
  .pipe(z.string().min(1, "Must not be empty"));

/** A field that may be missing, null or empty: all three are null. */
export const optionalText = shortText.nullish().transform((value) => value || null);

/** Like `optionalText` for what we can do without: a value of another type is null, never a reason to refuse a call. */
export const incidentalText = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => {
    const text = storableText(value ?? "").trim();
    return text === "" ? null : text;
  });

/** A number that we can do without. */
export const incidentalNumber = z
  .number()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

// From before the platform's first conversation to where a value in milliseconds is still out of range.
const earliestSecond = Date.UTC(2020, 0, 1) / 1_000;
const latestSecond = Date.UTC(2100, 0, 1) / 1_000;

/** Unix time in whole seconds, of this century. */
export const unixSeconds = z
  .int("Expected Unix time in whole seconds")
  .min(earliestSecond, "Expected Unix time in seconds, 2020 or later")
  .max(latestSecond, "Expected Unix time in seconds, not milliseconds");

/** Runs a schema; mistakes come back as paths with dots between their parts, below `prefix`. */
export function readPayload<T>(schema: z.ZodType<T>, value: unknown, prefix = ""): PayloadResult<T> {
  const result = schema.safeParse(value);
  if (result.success) {
    return { outcome: "ok", value: result.data };
  }
  const details = result.error.issues.slice(0, maxDetails).map((issue) => ({
    path: [prefix, ...issue.path.map(String)].filter((part) => part !== "").join("."),
    message: issue.message,
  }));
  return { outcome: "invalid", details };
}

/** A value as an object, or null for arrays, null and plain values. */
export function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
