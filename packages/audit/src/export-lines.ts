import { z } from "zod";
import { auditEventSchema, privateFields } from "./audit-event.ts";
import { signedHeadSchema } from "./signed-head.ts";

/** The first line of an export. */
const headerLineSchema = z.object({
  type: z.literal("header"),
  format: z.literal("elaaoms-audit-1"),
  organization_id: z.string(),
  /** Whether it holds the whole chain; false for an export that was filtered, which has gaps. */
  complete: z.boolean(),
  exported_at: z.iso.datetime({ precision: 3 }),
  /** Every key that heads were signed with: key id → Ed25519 public key, base64 of its SPKI form. */
  public_keys: z.record(z.string(), z.base64()),
});

const eventLineSchema = z.object({
  type: z.literal("event"),
  ...auditEventSchema.shape,
  /** Personal data with the salts of their commitments; what was destroyed is missing. */
  private: z.partialRecord(z.enum(privateFields), z.object({ salt: z.base64(), value: z.string() })),
});

const headLineSchema = z.object({ type: z.literal("head"), ...signedHeadSchema.shape });

/** The last line: a file that was cut off does not have it. */
const endLineSchema = z.object({
  type: z.literal("end"),
  events: z.number().int().nonnegative(),
  /** The newest event of the chain at the time of the export, whether it is in the file or not; null for an empty chain. */
  chain_head: z.object({ sequence: z.number().int().positive(), hash: z.string() }).nullable(),
});

/** One line of an export in JSON lines: a header, events in their order, signed heads, an end. */
export const exportLineSchema = z.discriminatedUnion("type", [
  headerLineSchema,
  eventLineSchema,
  headLineSchema,
  endLineSchema,
]);
export type ExportLine = z.output<typeof exportLineSchema>;
export type EventLine = z.output<typeof eventLineSchema>;
