import type { ExportLine } from "@elaaoms/audit/export-lines";
import { auditEvents, auditHeads, signingKeys } from "@elaaoms/db/schema/index";
import { and, asc, desc, eq, gt, lte } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { type AuditFilter, conditionsOf, isFiltering } from "./event-filter.ts";
import { viewEvents } from "./event-view.ts";

const pageSize = 500;

/** Where the chain of an organization is read from. */
export type ChainSource = Pick<ServiceContext, "organization" | "clock"> & { db: Pick<ServiceContext["db"], "select"> };

/**
 * The audit chain, line by line: what was there when it began, with the signed heads, in the form that `verifyExport`
 * checks. A filter leaves events out; the links between those that are left out cannot be checked then.
 */
export async function* exportEvents(ctx: ServiceContext, filter: AuditFilter): AsyncGenerator<ExportLine> {
  const newest = await newestEvent(ctx);
  yield await exportHeader(ctx, { complete: !isFiltering(filter) });
  const conditions = await conditionsOf(ctx, filter);
  let events = 0;
  let after = 0;
  while (newest && after < newest.sequence) {
    const rows = await ctx.db
      .select()
      .from(auditEvents)
      .where(and(...conditions, gt(auditEvents.sequence, after), lte(auditEvents.sequence, newest.sequence)))
      .orderBy(asc(auditEvents.sequence))
      .limit(pageSize);
    for (const event of await viewEvents(ctx, rows)) yield { type: "event", ...event };
    events += rows.length;
    after = rows.length < pageSize ? newest.sequence : (rows.at(-1)?.sequence ?? newest.sequence);
  }
  yield* exportHeads(ctx, newest?.sequence ?? 0);
  yield { type: "end", events, chain_head: newest };
}

/** The first line: what the rest is checked with. */
export async function exportHeader(ctx: ChainSource, { complete }: { complete: boolean }): Promise<ExportLine> {
  const keys = await ctx.db.select({ id: signingKeys.id, publicKey: signingKeys.publicKey }).from(signingKeys);
  return {
    type: "header",
    format: "elaaoms-audit-1",
    organization_id: ctx.organization.id,
    complete,
    exported_at: ctx.clock.now().toISOString(),
    public_keys: Object.fromEntries(keys.map(({ id, publicKey }) => [id, publicKey])),
  };
}

export async function newestEvent(ctx: ChainSource): Promise<{ sequence: number; hash: string } | null> {
  const [row] = await ctx.db
    .select({ sequence: auditEvents.sequence, hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.organizationId, ctx.organization.id))
    .orderBy(desc(auditEvents.sequence))
    .limit(1);
  return row ? { sequence: row.sequence, hash: row.hash.toString("hex") } : null;
}

/** The signed heads of an export, also those beyond the newest event: that there is one proves that events were removed. */
export async function* exportHeads(ctx: ChainSource, exportedTo: number): AsyncGenerator<ExportLine> {
  const heads = await ctx.db
    .select()
    .from(auditHeads)
    .where(eq(auditHeads.organizationId, ctx.organization.id))
    .orderBy(asc(auditHeads.sequence));
  const newestAtStart = await newestEvent(ctx);
  for (const head of heads) {
    // Signed while the export was being written: its event is real, and not in the file.
    if (head.sequence > exportedTo && head.sequence <= (newestAtStart?.sequence ?? 0)) continue;
    yield {
      type: "head",
      organization_id: head.organizationId,
      sequence: head.sequence,
      hash: head.hash.toString("hex"),
      signed_at: head.signedAt.toISOString(),
      key_id: head.keyId,
      signature: head.signature,
    };
  }
}
