import { type Verification, verifyExport } from "@elaaoms/audit/verify-export";
import type { ServiceCall } from "../context.ts";
import { exportEvents } from "./export-events.ts";
import { recordEvent } from "./record-event.ts";

export interface VerifyChainInput {
  /** Told every thousand events how many have been read. What it throws ends the check. */
  onProgress?: ((events: number) => Promise<void>) | undefined;
}

const toldEvery = 1_000;

/**
 * Checks the organization's whole audit chain as it stands in the database, by the code that checks exports, and records
 * that it was checked and what came of it.
 */
export async function verifyChain({ ctx, input }: ServiceCall<VerifyChainInput>): Promise<Verification> {
  const verification = await verifyExport(linesOf(exportEvents(ctx, {}), input.onProgress));
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, {
      action: "audit.verified",
      outcome: verification.valid ? "success" : "failed",
      details: verification.valid
        ? { events: verification.events, signed_heads: verification.signedHeads }
        : { broken_sequence: verification.sequence, broken_event: verification.eventId },
    }),
  );
  if (!verification.valid) {
    ctx.log.error({ sequence: verification.sequence }, "The audit chain is broken.");
  }
  return verification;
}

async function* linesOf(
  lines: AsyncIterable<unknown>,
  onProgress: VerifyChainInput["onProgress"],
): AsyncGenerator<string> {
  let read = 0;
  for await (const line of lines) {
    yield JSON.stringify(line);
    read += 1;
    // The header is the first line.
    if (onProgress && read > 1 && (read - 1) % toldEvery === 0) await onProgress(read - 1);
  }
}
