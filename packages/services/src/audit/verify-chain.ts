import { type Verification, verifyExport } from "@elaaoms/audit/verify-export";
import type { ServiceCall } from "../context.ts";
import { exportEvents } from "./export-events.ts";
import { recordEvent } from "./record-event.ts";

/**
 * Checks the organization's whole audit chain as it stands in the database, by the code that checks exports, and records
 * that it was checked and what came of it.
 */
export async function verifyChain({ ctx }: ServiceCall<Record<never, never>>): Promise<Verification> {
  const verification = await verifyExport(linesOf(exportEvents(ctx, {})));
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
    ctx.log.error({ requestId: ctx.requestId, sequence: verification.sequence }, "The audit chain is broken.");
  }
  return verification;
}

async function* linesOf(lines: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const line of lines) yield JSON.stringify(line);
}
