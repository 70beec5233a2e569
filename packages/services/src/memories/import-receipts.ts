import { dayMs } from "@elaaoms/core/clock";
import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { importReceipts } from "@elaaoms/db/schema/index";
import { and, eq, lt } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/** Nobody repeats a request after this long. */
const keptMs = 7 * dayMs;

export interface ImportRequest {
  callerId: string;
  idempotencyKey: string;
  /** What is imported for this caller, in order. */
  memories: readonly unknown[];
}

type Outcomes = (typeof importReceipts.$inferSelect)["outcomes"];

/**
 * How this request ended for a locked caller when it was made before; null when it was not. `CONFLICT` when something else
 * was imported under its key.
 */
export async function readReceipt(
  tx: Transaction,
  ctx: ServiceContext,
  request: ImportRequest,
): Promise<Outcomes | null> {
  const { organizationId, key, callerId, request: digest } = identify(ctx, request);
  const [receipt] = await tx
    .select()
    .from(importReceipts)
    .where(
      and(
        eq(importReceipts.organizationId, organizationId),
        eq(importReceipts.key, key),
        eq(importReceipts.callerId, callerId),
      ),
    );
  if (!receipt) return null;
  if (receipt.request.equals(digest)) return receipt.outcomes;
  throw new ServiceError("CONFLICT", "Something else was imported with this Idempotency-Key.");
}

/** Notes how a request ended, and forgets those that nobody repeats any more. */
export async function writeReceipt(
  tx: Transaction,
  ctx: ServiceContext,
  request: ImportRequest,
  outcomes: Outcomes,
): Promise<void> {
  const now = ctx.clock.now();
  await tx
    .delete(importReceipts)
    .where(
      and(
        eq(importReceipts.organizationId, ctx.organization.id),
        lt(importReceipts.createdAt, new Date(now.getTime() - keptMs)),
      ),
    );
  await tx.insert(importReceipts).values({ ...identify(ctx, request), outcomes, createdAt: now });
}

/** Keyed digests: neither the client's key nor what was imported is to be read from them. */
function identify(ctx: ServiceContext, { callerId, idempotencyKey, memories }: ImportRequest) {
  const organizationId = ctx.organization.id;
  return {
    organizationId,
    callerId,
    key: ctx.statementDigest(organizationId, "idempotency key", idempotencyKey),
    request: ctx.statementDigest(organizationId, "import", JSON.stringify(memories)),
  };
}
