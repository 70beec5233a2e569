import { keyIdOf, signText } from "@elaaoms/audit/signature";
import { dayMs } from "@elaaoms/core/clock";
import { type ErasureCertificate, privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { currentSigningKey } from "../audit/signing-key.ts";
import type { ErasureContext } from "./erasure-context.ts";

/** What backups still hold, and until when where the operator has said how long they are kept. */
function noteOnBackups(completedAt: Date, keptDays: number | null): string {
  const until =
    keptDays === null
      ? "until the operator's retention ends"
      : `until ${new Date(completedAt.getTime() + keptDays * dayMs).toISOString().slice(0, 10)} at the latest`;
  return `Backups made before the completion still hold the data ${until}. A backup that is restored is checked against the list of erasures before it serves.`;
}

/** Completes an erasure that was verified: certificate, audit event and state in one transaction. */
export async function certify(
  ctx: ErasureContext,
  { requestId, found }: { requestId: string; found: Record<string, number> },
): Promise<void> {
  const key = await currentSigningKey(ctx.db, ctx.secretBox);
  const isRequest = and(eq(privacyRequests.organizationId, ctx.organization.id), eq(privacyRequests.id, requestId));
  await ctx.db.transaction(async (tx) => {
    const [request] = await tx.select().from(privacyRequests).where(isRequest).for("update");
    if (request?.state !== "in_progress" || request.callerId === null) return;
    const completedAt = ctx.clock.now();
    const deleted = request.deleted ?? {};
    const { sequence } = await recordEvent(tx, ctx, {
      action: "caller.erased",
      target: { kind: "privacy_request", id: requestId },
      callerId: request.callerId,
      details: deleted,
    });
    const statement: Omit<ErasureCertificate, "signature"> = {
      format: "elaaoms-erasure-1",
      request_id: requestId,
      organization_id: ctx.organization.id,
      caller_id: request.callerId,
      requested_at: request.receivedAt.toISOString(),
      completed_at: completedAt.toISOString(),
      requested_by: { kind: request.requestedBy.kind, id: request.requestedBy.id },
      deleted,
      found_afterwards: found,
      suppressed: request.options?.suppress ?? false,
      at_elevenlabs: request.options?.atElevenLabs ?? false,
      audit_sequence: sequence,
      backups: noteOnBackups(completedAt, ctx.backupRetentionDays),
      key_id: keyIdOf(key.publicKey),
      public_key: key.publicKey,
    };
    const certificate = { ...statement, signature: signText(JSON.stringify(statement), key.privateKey) };
    await tx
      .update(privacyRequests)
      .set({ state: "completed", sealedSubject: null, certificate, completedAt, updatedAt: completedAt, error: null })
      .where(isRequest);
  });
}
