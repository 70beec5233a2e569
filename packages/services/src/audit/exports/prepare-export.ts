import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { ExportLine } from "@elaaoms/audit/export-lines";
import type { Transaction } from "@elaaoms/db/connect";
import { auditEvents, auditExportParts, auditExports, auditHeads, auditPrivateValues } from "@elaaoms/db/schema/index";
import { and, asc, count, desc, eq, gt, inArray, isNotNull, lte, type SQL } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../../context.ts";
import { conditionsOfResolved } from "../event-filter.ts";
import { viewEvents } from "../event-view.ts";
import { type ChainSource, exportHeader, exportHeads, newestEvent } from "../export-events.ts";
import { signHeads } from "../sign-heads.ts";
import { lockForPreparing } from "./export-lock.ts";
import { type ExportRow, isExport, isFilteredExport } from "./export-view.ts";
import { readStoredFilter } from "./stored-filter.ts";

export interface PrepareExportInput {
  exportId: string;
  /** Aborts when somebody else is to go on with it. */
  signal: AbortSignal;
  /** Nobody tries again when this attempt fails. */
  isLast: boolean;
  /** Events in a step. */
  pageSize?: number;
}

const defaultPageSize = 500;
const compress = promisify(gzip);

/**
 * Prepares an export in steps, each a transaction under the lock of its row that adds a part of the file together with how far
 * it has come: whoever is killed in between, and however many work at it, no line is there twice or missing. Answers whether it
 * is over, which it is also once it was discarded or withdrawn. Throws what a step ran into, after noting that.
 */
export async function prepareExport({ ctx, input }: ServiceCall<PrepareExportInput>): Promise<boolean> {
  const { exportId, signal, isLast, pageSize = defaultPageSize } = input;
  try {
    // So that its last event is under a signature, too.
    await signHeads(ctx, { organizationId: ctx.organization.id });
    while (!signal.aborted) {
      const isOver = await ctx.db.transaction((tx) => step(tx, ctx, exportId, pageSize));
      if (isOver) return true;
    }
    return false;
  } catch (error) {
    ctx.log.error({ err: error, auditExportId: exportId }, "A step of an export of the audit log failed.");
    await noteFailure(ctx, exportId, isLast);
    throw error;
  }
}

async function noteFailure(ctx: ServiceContext, exportId: string, isLast: boolean): Promise<void> {
  const failure = isLast
    ? {
        status: "failed" as const,
        problem: "This export could not be prepared; the service’s log says why. Export again.",
      }
    : { problem: "An attempt failed. It goes on with the next one, from where it was." };
  await ctx.db
    .update(auditExports)
    .set({ ...failure, updatedAt: ctx.clock.now() })
    .where(and(isExport({ organizationId: ctx.organization.id, id: exportId }), eq(auditExports.status, "preparing")));
}

/** Answers whether there is nothing left to do. */
async function step(tx: Transaction, ctx: ServiceContext, exportId: string, pageSize: number): Promise<boolean> {
  const row = await lockForPreparing(tx, { organizationId: ctx.organization.id, id: exportId });
  if (!row) return true;
  const source = { db: tx, organization: ctx.organization, clock: ctx.clock };
  if (row.throughSequence === null) await begin(tx, source, row);
  else if (row.afterSequence < row.throughSequence) await addEvents(tx, source, row, row.throughSequence, pageSize);
  else await finish(tx, source, row, row.throughSequence);
  return row.throughSequence !== null && row.afterSequence >= row.throughSequence;
}

async function begin(tx: Transaction, source: ChainSource, row: ExportRow): Promise<void> {
  const throughSequence = await newestSigned(tx, source);
  const isComplete = !isFilteredExport(row);
  const header = await exportHeader(source, { complete: isComplete });
  const eventsTotal = isComplete ? throughSequence : await countEvents(tx, row, throughSequence);
  await addPart(tx, source, row, { lines: [header], values: { throughSequence, eventsTotal } });
}

/** The newest event that is under a signature; what comes meanwhile is left to the next export. */
async function newestSigned(tx: Transaction, source: ChainSource): Promise<number> {
  const newest = (await newestEvent(source))?.sequence ?? 0;
  const [head] = await tx
    .select({ sequence: auditHeads.sequence })
    .from(auditHeads)
    .where(and(eq(auditHeads.organizationId, source.organization.id), lte(auditHeads.sequence, newest)))
    .orderBy(desc(auditHeads.sequence))
    .limit(1);
  return head?.sequence ?? newest;
}

async function countEvents(tx: Transaction, row: ExportRow, throughSequence: number): Promise<number> {
  const [counted] = await tx
    .select({ count: count() })
    .from(auditEvents)
    .where(and(...conditionsOf(row), lte(auditEvents.sequence, throughSequence)));
  return counted?.count ?? 0;
}

function conditionsOf({ organizationId, filter }: ExportRow): SQL[] {
  return conditionsOfResolved(organizationId, readStoredFilter(filter));
}

async function addEvents(
  tx: Transaction,
  source: ChainSource,
  row: ExportRow,
  throughSequence: number,
  pageSize: number,
): Promise<void> {
  const rows = await tx
    .select()
    .from(auditEvents)
    .where(
      and(
        ...conditionsOf(row),
        gt(auditEvents.sequence, row.afterSequence),
        lte(auditEvents.sequence, throughSequence),
      ),
    )
    .orderBy(asc(auditEvents.sequence))
    .limit(pageSize);
  const events = await viewEvents({ ...source, db: tx }, rows);
  const last = rows.length < pageSize ? throughSequence : (rows.at(-1)?.sequence ?? throughSequence);
  await addPart(tx, source, row, {
    lines: events.map((event) => ({ type: "event", ...event })),
    callerIds: await selectConcerned(tx, row, rows),
    values: { afterSequence: last, events: row.events + rows.length },
  });
}

/** Whose personal data stands beside these events. */
async function selectConcerned(
  tx: Transaction,
  { organizationId }: ExportRow,
  events: readonly { sequence: number }[],
): Promise<string[]> {
  if (events.length === 0) return [];
  const sequences = events.map(({ sequence }) => sequence);
  const rows = await tx
    .selectDistinct({ callerId: auditPrivateValues.callerId })
    .from(auditPrivateValues)
    .where(
      and(
        eq(auditPrivateValues.organizationId, organizationId),
        inArray(auditPrivateValues.sequence, sequences),
        isNotNull(auditPrivateValues.callerId),
      ),
    );
  return rows.flatMap(({ callerId }) => callerId ?? []);
}

async function finish(tx: Transaction, source: ChainSource, row: ExportRow, throughSequence: number): Promise<void> {
  const [last] = await tx
    .select({ sequence: auditEvents.sequence, hash: auditEvents.hash })
    .from(auditEvents)
    .where(and(eq(auditEvents.organizationId, row.organizationId), eq(auditEvents.sequence, throughSequence)));
  const lines: ExportLine[] = [];
  for await (const line of exportHeads(source, throughSequence)) lines.push(line);
  const head = last ? { sequence: last.sequence, hash: last.hash.toString("hex") } : null;
  lines.push({ type: "end", events: row.events, chain_head: head });
  await addPart(tx, source, row, { lines, values: { status: "ready", finishedAt: source.clock.now() } });
}

async function addPart(
  tx: Transaction,
  { clock }: ChainSource,
  row: ExportRow,
  part: { lines: readonly ExportLine[]; callerIds?: string[]; values: Partial<ExportRow> },
): Promise<void> {
  const text = Buffer.from(part.lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  await tx.insert(auditExportParts).values({
    ...{ organizationId: row.organizationId, exportId: row.id, number: row.parts },
    ...{ callerIds: part.callerIds ?? [], content: await compress(text) },
  });
  await tx
    .update(auditExports)
    .set({
      ...{ parts: row.parts + 1, bytes: row.bytes + text.byteLength, problem: null },
      ...{ ...part.values, updatedAt: clock.now() },
    })
    .where(isExport(row));
}
