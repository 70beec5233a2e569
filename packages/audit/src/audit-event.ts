import { z } from "zod";

export const actorKinds = ["person", "api_key", "agent", "webhook", "operator", "system"] as const;
export const outcomes = ["success", "refused", "failed"] as const;
/** How whoever acted had proved who they are. */
export const authStrengths = ["none", "token", "signature", "api_key", "session", "session_totp", "operator"] as const;

/** Personal data of an event. The chain holds commitments to them only, so that they can be destroyed and the chain stays whole. */
export const privateFields = ["reason", "ip", "subject", "target_name"] as const;
export type PrivateField = (typeof privateFields)[number];

const hexHash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One link of an organization's audit chain. `details` are counts, ids, names of settings: never what a memory says, and
 * no personal data.
 */
export const auditEventSchema = z.object({
  organization_id: z.string(),
  /** 1 for an organization's first event, without gaps. */
  sequence: z.number().int().positive(),
  id: z.string(),
  /** ISO 8601, UTC, milliseconds. */
  at: z.iso.datetime({ precision: 3 }),
  actor: z.object({ kind: z.enum(actorKinds), id: z.string() }),
  action: z.string(),
  target: z.object({ kind: z.string(), id: z.string() }).nullable(),
  /** Our id of the caller whom it concerns; it leads nowhere once the caller is erased. */
  caller_id: z.string().nullable(),
  outcome: z.enum(outcomes),
  request_id: z.string(),
  auth: z.enum(authStrengths),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Field → SHA-256 of salt and value. */
  commitments: z.partialRecord(z.enum(privateFields), hexHash),
  /** Of the event before; 64 zeros before the first. */
  previous_hash: hexHash,
  hash: hexHash,
});
export type AuditEvent = z.output<typeof auditEventSchema>;
/** An event before it has its place in the chain. */
export type UnhashedEvent = Omit<AuditEvent, "hash">;
