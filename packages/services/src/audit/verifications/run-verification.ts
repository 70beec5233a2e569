import type { AuditEvent } from "@elaaoms/audit/audit-event";
import type { Verification } from "@elaaoms/audit/verify-export";
import { auditVerifications } from "@elaaoms/db/schema/index";
import type { ServiceCall, ServiceContext } from "../../context.ts";
import { signHeads } from "../sign-heads.ts";
import { verifyChain } from "../verify-chain.ts";
import { isVerification, type VerificationRow } from "./verification-view.ts";

export interface RunVerificationInput {
  verificationId: string;
  /** Aborts when the process is told to end; the next attempt begins at the first event again. */
  signal: AbortSignal;
}

/** Checks the chain as {@link verifyChain}, in the name of whoever asked for it, and keeps in the check's row how far it is. */
export async function runVerification({ ctx, input }: ServiceCall<RunVerificationInput>): Promise<void> {
  const key = { organizationId: ctx.organization.id, id: input.verificationId };
  const [row] = await ctx.db.select().from(auditVerifications).where(isVerification(key));
  if (row?.status !== "running") return;
  try {
    // So that the newest events are under a signature, too, when it is told that the signatures hold.
    await signHeads(ctx, { organizationId: ctx.organization.id });
    const verification = await verifyChain({
      ctx: { ...ctx, actor: actorOf(row) },
      input: {
        async onProgress(events) {
          input.signal.throwIfAborted();
          await update(ctx, row, { eventsChecked: events });
        },
      },
    });
    await update(ctx, row, { ...resultOf(verification), finishedAt: ctx.clock.now() });
  } catch (error) {
    if (input.signal.aborted) throw error;
    ctx.log.error({ err: error }, "The audit chain could not be checked to its end.");
    const problem = "The check did not get to its end; see the log of the service.";
    await update(ctx, row, { status: "failed", problem, finishedAt: ctx.clock.now() });
  }
}

function actorOf({ requestedBy }: VerificationRow): ServiceContext["actor"] {
  const { kind, auth } = requestedBy as Pick<AuditEvent["actor"], "kind"> & Pick<AuditEvent, "auth">;
  return { kind, id: requestedBy.id, auth, ip: null };
}

function resultOf(verification: Verification): Partial<VerificationRow> {
  return verification.valid
    ? { status: "valid", eventsChecked: verification.events, signedHeads: verification.signedHeads }
    : { status: "broken", brokenSequence: verification.sequence, problem: verification.problem };
}

async function update(ctx: ServiceContext, row: VerificationRow, values: Partial<VerificationRow>): Promise<void> {
  await ctx.db
    .update(auditVerifications)
    .set({ ...values, updatedAt: ctx.clock.now() })
    .where(isVerification(row));
}
