import { setTimeout as sleep } from "node:timers/promises";
import { dayMs } from "@elaaoms/core/clock";
import { ServiceError } from "@elaaoms/core/errors";
import { newId } from "@elaaoms/core/ids";
import type { Transaction } from "@elaaoms/db/connect";
import { auditExports } from "@elaaoms/db/schema/index";
import { and, asc, eq } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../../context.ts";
import type { AuditFilter } from "../event-filter.ts";
import { recordEvent } from "../record-event.ts";
import { type ExportRow, type ExportView, isExport, isFilteredExport, isOwn, toExportView } from "./export-view.ts";
import { prepareExport } from "./prepare-export.ts";
import { storeFilter } from "./stored-filter.ts";

const keptMs = dayMs;
/** Of one person at once. */
const mostKept = 3;
/** A log of some thousand events is ready within the request, and nobody waits for a worker. */
const atOnceMs = 400;
/** By then the request has handed over, unless its process has ended. */
const jobAfterSeconds = 5;

/**
 * Has an export of the audit log prepared for whoever asks, to be fetched within a day, and records that. A short log is ready at
 * once; the rest is left to a job. `CONFLICT` when so many wait already that somebody should fetch or discard one.
 */
export async function startExport({ ctx, input }: ServiceCall<AuditFilter>): Promise<ExportView> {
  const filter = await storeFilter(ctx, input);
  const begun = await ctx.db.transaction((tx) => storeExport(tx, ctx, filter));
  const isOver = await prepareAtOnce(ctx, begun);
  const payload = { organizationId: begun.organizationId, exportId: begun.id };
  if (!isOver) await ctx.queue.enqueue("prepare-audit-export", payload, { hasten: true });
  const [now] = await ctx.db.select().from(auditExports).where(isExport(begun));
  return toExportView(now ?? begun);
}

async function storeExport(tx: Transaction, ctx: ServiceContext, filter: ExportRow["filter"]): Promise<ExportRow> {
  await makeRoom(tx, ctx);
  const now = ctx.clock.now();
  const [stored] = await tx
    .insert(auditExports)
    .values({
      ...{ organizationId: ctx.organization.id, id: newId("auditExport"), status: "preparing", filter },
      ...{ requestedBy: ctx.actor.id, requestedAt: now, updatedAt: now },
      expiresAt: new Date(now.getTime() + keptMs),
    })
    .returning();
  if (!stored) throw new Error("The export was not stored.");
  const payload = { organizationId: stored.organizationId, exportId: stored.id };
  await ctx.queue.enqueue("prepare-audit-export", payload, { transaction: tx, delaySeconds: jobAfterSeconds });
  const { sequence } = await recordEvent(tx, ctx, {
    action: "audit.exported",
    target: { kind: "audit_export", id: stored.id },
    details: { filters: Object.keys(filter).sort().join(",") },
  });
  if (isFilteredExport(stored)) return stored;
  // Of the whole log it is known at once how much it will be, or nearly.
  await tx.update(auditExports).set({ eventsTotal: sequence }).where(isExport(stored));
  return { ...stored, eventsTotal: sequence };
}

/** The oldest one that has been fetched, or that came to nothing, gives way. */
async function makeRoom(tx: Transaction, ctx: ServiceContext): Promise<void> {
  const kept = await tx.select().from(auditExports).where(isOwn(ctx)).orderBy(asc(auditExports.requestedAt));
  if (kept.length < mostKept) return;
  const dispensable = kept.find(
    ({ status, downloadedAt }) => downloadedAt !== null || status === "failed" || status === "withdrawn",
  );
  if (!dispensable) {
    throw new ServiceError(
      "CONFLICT",
      `${mostKept} exports of yours have not been downloaded yet. Download or discard one, then export again.`,
    );
  }
  await tx.delete(auditExports).where(and(isExport(dispensable), eq(auditExports.status, dispensable.status)));
}

/** A step that is under way then ends by itself, and what goes wrong the job tries again. */
function prepareAtOnce(ctx: ServiceContext, { id }: ExportRow): Promise<boolean> {
  const input = { exportId: id, signal: AbortSignal.timeout(atOnceMs), isLast: false };
  return Promise.race([prepareExport({ ctx, input }).catch(() => false), sleep(atOnceMs, false)]);
}
