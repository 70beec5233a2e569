import { ServiceError } from "@elaaoms/core/errors";
import { conversations, memories, organizationSettings } from "@elaaoms/db/schema/index";
import type { JobLease } from "@elaaoms/queue/job-lease";
import { and, eq, gt, isNotNull, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { writeBrief } from "../briefs/write-brief.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { lockCaller } from "../memories/store-statements.ts";

export interface RewriteBriefsInput {
  /** Of the rules that the briefs are written under. */
  version: number;
  /** The caller up to whom it is through. */
  after?: string | undefined;
  lease: Pick<JobLease, "signal" | "complete">;
}

const pageSize = 100;

/**
 * Writes a page of the briefs anew that may tell otherwise under changed privacy rules: those of callers of whom anything is
 * marked. Completes its job together with enqueuing the next page; stops when the rules were changed again, because that
 * change has a job of its own.
 */
export async function rewriteBriefs({ ctx, input }: ServiceCall<RewriteBriefsInput>): Promise<void> {
  const { version, after, lease } = input;
  const page = await selectMarked(ctx, after);
  for (const callerId of page) {
    if (lease.signal.aborted) return;
    await rewriteBrief(ctx, callerId);
  }
  const last = page.at(-1);
  const goesOn = last !== undefined && page.length === pageSize && (await isCurrent(ctx, version));
  await ctx.db.transaction(async (tx) => {
    await lease.complete(tx);
    if (!goesOn) return;
    const next = { organizationId: ctx.organization.id, version, after: last };
    await ctx.queue.enqueue("rewrite-briefs", next, { transaction: tx });
  });
}

/** The next callers with a marked memory or call, in the order of their ids; from indexes of what is marked alone. */
async function selectMarked(ctx: ServiceContext, after: string | undefined): Promise<string[]> {
  const ofOrganization = ctx.organization.id;
  const marked = (sensitivity: SQL | typeof memories.sensitivity | typeof conversations.sensitivity) =>
    sql`${sensitivity} <> '{}'`;
  const byMemories = ctx.db
    .selectDistinct({ callerId: memories.callerId })
    .from(memories)
    .where(
      and(
        eq(memories.organizationId, ofOrganization),
        marked(memories.sensitivity),
        after === undefined ? undefined : gt(memories.callerId, after),
      ),
    )
    .orderBy(memories.callerId)
    .limit(pageSize);
  const byCalls = ctx.db
    .selectDistinct({ callerId: sql<string>`${conversations.callerId}`.as("caller_id") })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, ofOrganization),
        marked(conversations.sensitivity),
        isNotNull(conversations.callerId),
        after === undefined ? undefined : gt(conversations.callerId, after),
      ),
    )
    .orderBy(sql`caller_id`)
    .limit(pageSize);
  const rows = await union(byMemories, byCalls).orderBy(sql`caller_id`).limit(pageSize);
  return rows.map(({ callerId }) => callerId);
}

async function rewriteBrief(ctx: ServiceContext, callerId: string): Promise<void> {
  try {
    await ctx.db.transaction(async (tx) => writeBrief(tx, ctx, await lockCaller(tx, ctx, callerId)));
  } catch (error) {
    // Erased in the meantime, and the brief with them.
    if (!(error instanceof ServiceError && error.code === "NOT_FOUND")) throw error;
  }
}

async function isCurrent(ctx: ServiceContext, version: number): Promise<boolean> {
  const [settings] = await ctx.db
    .select({ version: organizationSettings.privacyVersion })
    .from(organizationSettings)
    .where(eq(organizationSettings.organizationId, ctx.organization.id));
  return settings?.version === version;
}
