import { textSchema } from "@elaaoms/core/text";
import { privacyRequestKinds, privacyRequestStates } from "@elaaoms/services/privacy-requests/kinds";
import { type PrivacyRequestView, readPrivacyRequest } from "@elaaoms/services/privacy-requests/read-privacy-request";
import { z } from "zod";
import { success, successSchema } from "../../wrapper.ts";
import { contextOf, refusals, type V1Scope } from "./scope.ts";

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

export const privacyRequestSchema = z
  .object({
    id: z.string(),
    kind: z.enum(privacyRequestKinds),
    state: z.enum(privacyRequestStates),
    caller_id: z.string().nullable(),
    received_at: z.iso.datetime(),
    due_at: z.iso.datetime().describe("28 days after it was received."),
    completed_at: z.iso.datetime().nullable(),
    deleted: counts.nullable().describe("By store, as far as it has come."),
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
    received_at: view.receivedAt.toISOString(),
    due_at: view.dueAt.toISOString(),
    completed_at: view.completedAt?.toISOString() ?? null,
    deleted: view.deleted,
    error: view.error,
    certificate: view.certificate,
  };
}

export function registerPrivacyRequests(scope: V1Scope): void {
  scope.get(
    "/privacy-requests/:id",
    {
      config: { permission: "privacy_requests.manage" },
      schema: {
        tags: ["Privacy"],
        summary: "Read a privacy request",
        description: "How far it has come, what was deleted by store, and the certificate when it is done.",
        params: z.object({ id: textSchema.pipe(z.string().max(128)) }),
        response: { 200: successSchema(privacyRequestSchema), ...refusals(404) },
      },
    },
    async (request) => {
      const view = await readPrivacyRequest({ ctx: contextOf(request), input: { requestId: request.params.id } });
      return success(request, "Privacy request read.", toPrivacyRequestResource(view));
    },
  );
}
