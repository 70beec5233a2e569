import { z } from "zod";

/** What servers of both generations answer, as far as we read it (packages/openmemory-js/src/server/routes of CaviraOSS/OpenMemory). */

export const addedSchema = z.object({ id: z.string().min(1), deduplicated: z.boolean().default(false) });

export const matchesSchema = z.object({
  matches: z.array(z.object({ id: z.string().min(1), content: z.string() })),
});

/** `tags` and `metadata` are parsed from text by the server, which gives null where that fails. */
export const itemSchema = z.object({
  id: z.string().min(1),
  content: z.string(),
  tags: z.unknown().transform(toStrings),
  metadata: z.unknown().transform(toRecord),
  salience: z.number().nullish(),
  user_id: z.string().nullish(),
  // Postgres hands its bigint on as text.
  created_at: z.coerce.number().nullish(),
});

export const itemsSchema = z.object({ items: z.array(itemSchema) });
export const updatedSchema = z.object({ id: z.string(), updated: z.literal(true) });
export const okSchema = z.object({ ok: z.literal(true) });
export const userDeletedSchema = z.object({ ok: z.literal(true), deleted: z.number().int() });
export const summarySchema = z.object({ user_id: z.string(), summary: z.string().nullable() });
export const healthSchema = z.object({ ok: z.literal(true) });

/** Errors come as `{err}` or `{error}`; the codes that say something to us. */
export const errorSchema = z.object({ err: z.string().optional(), error: z.string().optional() });

function toStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function toRecord(value: unknown): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).safeParse(value).data ?? {};
}
