import { privacyRequestKinds, privacyRequestStates } from "@elaaoms/services/privacy-requests/kinds";
import type { PrivacyRequestView } from "@elaaoms/services/privacy-requests/read-privacy-request";
import { z } from "zod";

const counts = z.record(z.string(), z.number().int());

const certificateSchema = z
  .object({
    format: z.literal("elaaoms-erasure-1"),
    request_id: z.string(),
    organization_id: z.string(),
    caller_id: z.string(),
    requested_at: z.iso.datetime(),
    completed_at: z.iso.datetime(),
    requested_by: z.object({ kind: z.string(), id: z.string() }),
    deleted: counts,
    found_afterwards: counts.describe("What a search of every store found: nothing."),
    suppressed: z.boolean(),
    at_elevenlabs: z.boolean(),
    audit_sequence: z.number().int().describe("Where it stands in the audit chain."),
    backups: z.string(),
    key_id: z.string(),
    public_key: z.string(),
    signature: z.string().describe("Ed25519 over the JSON of all fields before it, in this order; base64."),
  })
  .meta({ id: "ErasureCertificate" });

/** A privacy request as REST shows it. */
export const privacyRequestSchema = z
  .object({
    id: z.string(),
    kind: z.enum(privacyRequestKinds),
    state: z.enum(privacyRequestStates),
    caller_id: z.string().nullable().describe("Our own id; null while nobody knows who it is."),
    subject: z.string().nullable().describe("How the person named themselves. Empty once they are erased."),
    identity_verification: z.string().nullable().describe("How it was made sure that they are who they say."),
    received_at: z.iso.datetime(),
    due_at: z.iso.datetime().describe("28 days after it was received, or two months later when it was extended."),
    urgency: z.enum(["on_time", "due_soon", "overdue"]).nullable().describe("Null once it is answered."),
    extension: z.object({ at: z.iso.datetime(), reason: z.string().nullable() }).nullable(),
    assignee: z.string().nullable(),
    notes: z.string().nullable(),
    outcome: z.string().nullable().describe("What was done, or the ground of a refusal."),
    legal_hold: z.boolean().describe("Nothing of the caller is erased while it stands."),
    requested_by: z.object({ kind: z.string(), id: z.string() }),
    completed_at: z.iso.datetime().nullable().describe("When it was answered, also by a refusal."),
    deleted: counts.nullable().describe("Of an erasure: by store, as far as it has come."),
    error: z.string().nullable().describe("What the last attempt ran into; it is taken up again."),
    certificate: certificateSchema.nullable(),
  })
  .meta({ id: "PrivacyRequest" });

export function toPrivacyRequestResource(view: PrivacyRequestView): z.infer<typeof privacyRequestSchema> {
  return {
    id: view.id,
    kind: view.kind,
    state: view.state,
    caller_id: view.callerId,
    subject: view.subject,
    identity_verification: view.identityVerification,
    received_at: view.receivedAt.toISOString(),
    due_at: view.dueAt.toISOString(),
    urgency: view.urgency,
    extension: view.extendedAt && { at: view.extendedAt.toISOString(), reason: view.extensionReason },
    assignee: view.assignee,
    notes: view.notes,
    outcome: view.outcome,
    legal_hold: view.legalHold,
    requested_by: view.requestedBy,
    completed_at: view.completedAt?.toISOString() ?? null,
    deleted: view.deleted,
    error: view.error,
    certificate: view.certificate,
  };
}
