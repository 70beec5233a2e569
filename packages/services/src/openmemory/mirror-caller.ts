import { openmemoryLinks, openmemoryOutbox } from "@elaaoms/db/schema/index";
import type { JobLease } from "@elaaoms/queue/job-lease";
import { and, eq, sql } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { readFailure } from "./memory-server.ts";
import { addItem } from "./mirror/add-item.ts";
import { type Link, loadLinks, loadMirrorable } from "./mirror/links.ts";
import type { MirrorContext } from "./mirror/mirror-context.ts";
import { NotGoneError, removeItem } from "./mirror/remove-item.ts";
import { updateItem } from "./mirror/update-item.ts";

export interface MirrorCallerInput {
  callerId: string;
  lease: Pick<JobLease, "signal" | "complete">;
}

/** `in_line`: the server holds what it may, and nothing else of this caller. `postponed`: it goes on when it is due again. */
export type MirrorOutcome = "in_line" | "changed_meanwhile" | "postponed" | "nothing_to_do";

/** The longest between two attempts at one caller. A server that is away is not asked for each. */
const maxDelayMs = 5 * 60_000;
const firstDelayMs = 5_000;

/**
 * Brings the OpenMemory server in line with what is kept of one caller: takes away, rewords, reinforces and adds. It looks at
 * the memories and at the links, never at what happened: done twice, or broken off anywhere, it ends the same.
 */
export async function mirrorCaller({ ctx, input }: ServiceCall<MirrorCallerInput>): Promise<MirrorOutcome> {
  const { openMemory } = ctx;
  const { callerId, lease } = input;
  if (!openMemory) return "nothing_to_do";
  const [waiting] = await ctx.db.select().from(openmemoryOutbox).where(ofCaller(ctx, callerId));
  if (!waiting) return "nothing_to_do";
  try {
    await bringInLine({ ctx, openMemory, callerId, signal: lease.signal }, waiting.attempts);
  } catch (error) {
    if (lease.signal.aborted) throw error;
    await postpone(ctx, { callerId, version: waiting.version, attempts: waiting.attempts, error });
    return "postponed";
  }
  return finish(ctx, { callerId, version: waiting.version, lease });
}

async function bringInLine(mirror: MirrorContext, attempts: number): Promise<void> {
  const links = new Map((await loadLinks(mirror)).map((link) => [link.memoryId, link]));
  const memories = await loadMirrorable(mirror);
  const wanted = new Set(memories.map(({ id }) => id));
  // What must not be there goes first.
  for (const link of links.values()) if (!wanted.has(link.memoryId)) await removeItem(mirror, link);
  for (const memory of memories) {
    mirror.signal.throwIfAborted();
    // A removal or a rewording may have ended links that were read before it.
    const link = links.has(memory.id) ? await readLink(mirror, memory.id) : undefined;
    if (link?.state === "not_mirrored" && !isDueAgain(mirror, link, memory.content)) continue;
    if (link?.state === "mirrored" && (await updateItem(mirror, memory, link)) === "done") continue;
    await addItem(mirror, { memory, earlier: await readLink(mirror, memory.id), attempts });
  }
}

/** A memory that was left out is offered again when it says something else. When its item goes, its link goes with it. */
function isDueAgain({ ctx }: MirrorContext, link: Link, content: string): boolean {
  return link.contentDigest !== ctx.mirrorDigest(content).toString("base64");
}

async function readLink({ ctx }: MirrorContext, memoryId: string): Promise<Link | undefined> {
  const [link] = await ctx.db
    .select()
    .from(openmemoryLinks)
    .where(and(eq(openmemoryLinks.organizationId, ctx.organization.id), eq(openmemoryLinks.memoryId, memoryId)));
  return link;
}

/** Waits longer from attempt to attempt. A server that is not asked at the moment has refused nothing. */
async function postpone(
  ctx: ServiceContext,
  { callerId, version, attempts, error }: { callerId: string; version: number; attempts: number; error: unknown },
): Promise<void> {
  const failure = readFailure(error);
  if (!failure && !(error instanceof NotGoneError)) throw error;
  const wasAsked = failure?.reason !== "resting";
  const delayMs = Math.min(maxDelayMs, firstDelayMs * 2 ** attempts);
  const dueAt = sql`now() + ${delayMs} * interval '1 millisecond'`;
  await ctx.db
    .update(openmemoryOutbox)
    .set({ attempts: attempts + (wasAsked ? 1 : 0), dueAt })
    .where(and(ofCaller(ctx, callerId), eq(openmemoryOutbox.version, version)));
  if (!wasAsked) return;
  ctx.log.warn(
    { ...(failure && { reason: failure.reason }), err: error },
    "A caller's memories wait to be mirrored to the OpenMemory server.",
  );
}

/** Together with the job: what changes from here on finds neither, and enqueues another. */
async function finish(
  ctx: ServiceContext,
  { callerId, version, lease }: { callerId: string; version: number; lease: MirrorCallerInput["lease"] },
): Promise<MirrorOutcome> {
  return ctx.db.transaction(async (tx) => {
    const done = await tx
      .delete(openmemoryOutbox)
      .where(and(ofCaller(ctx, callerId), eq(openmemoryOutbox.version, version)))
      .returning({ callerId: openmemoryOutbox.callerId });
    await lease.complete(tx);
    if (done.length > 0) return "in_line";
    await ctx.queue.enqueue("mirror-caller", { organizationId: ctx.organization.id, callerId }, { transaction: tx });
    return "changed_meanwhile";
  });
}

function ofCaller(ctx: ServiceContext, callerId: string) {
  return and(eq(openmemoryOutbox.organizationId, ctx.organization.id), eq(openmemoryOutbox.callerId, callerId));
}
