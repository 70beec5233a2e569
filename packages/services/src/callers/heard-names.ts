import type { Transaction } from "@elaaoms/db/connect";
import { callers, conversations, memories, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNotNull, notExists, notInArray } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { recalledStatuses } from "../memories/agent-visibility.ts";

/** "Dana" and "Dana Whitfield" are one name heard twice, "Dana" and "Peter" are two people on one number. */
export function isSameName(first: string, second: string): boolean {
  const parts = (name: string) => name.toLowerCase().split(/\s+/);
  const [shorter, longer] = [parts(first), parts(second)].sort((one, other) => one.length - other.length);
  return shorter?.every((part) => longer?.includes(part)) ?? false;
}

/** The one of two forms of a name that says more; the one heard now, when they say the same. */
export function fullerName(known: string | undefined, heard: string): string {
  return known && known.split(/\s+/).length > heard.split(/\s+/).length ? known : heard;
}

/** The distinct people among names, each in the fullest form, in the order in which they were first heard. */
function distinctNames(names: readonly string[]): string[] {
  const distinct: string[] = [];
  for (const name of names) {
    const index = distinct.findIndex((known) => isSameName(known, name));
    if (index < 0) distinct.push(name);
    else distinct[index] = fullerName(distinct[index], name);
  }
  return distinct;
}

interface HeardName {
  value: string;
  /** When it was said first and last; null when it is not known. */
  from: Date | null;
  to: Date | null;
  /** Another name has taken its place. */
  isReplaced: boolean;
}

/**
 * Writes a locked caller's name anew from what tells one: memories, calls in which one was said that gave no memory, and
 * what a person has called them. After a person has withdrawn or changed such a memory a name that nothing tells any more
 * must not be said again. A name that was replaced counts as heard, and is the caller's when no other is left.
 */
export async function rewriteCallerNames(
  tx: Transaction,
  ctx: ServiceContext,
  options: {
    callerId: string;
    /** Memories that were taken out of use. */
    withoutMemoryIds: readonly string[];
  },
): Promise<void> {
  const heard = [
    ...(await selectRemembered(tx, ctx, options)),
    ...(await selectMentioned(tx, ctx, options.callerId)),
    ...(await selectAssigned(tx, ctx, options.callerId)),
  ].toSorted((first, second) => timeOf(first.from) - timeOf(second.from));
  const namesHeard = distinctNames(heard.map(({ value }) => value));
  const holding = heard.filter(({ isReplaced }) => !isReplaced);
  const newest = (holding.length > 0 ? holding : heard)
    .toSorted((first, second) => timeOf(first.to) - timeOf(second.to))
    .at(-1)?.value;
  const name = newest === undefined ? null : (namesHeard.find((known) => isSameName(known, newest)) ?? newest);
  await tx
    .update(callers)
    .set({ name, namesHeard })
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, options.callerId)));
}

function timeOf(time: Date | null): number {
  return time?.getTime() ?? 0;
}

async function selectRemembered(
  tx: Transaction,
  ctx: ServiceContext,
  options: { callerId: string; withoutMemoryIds: readonly string[] },
): Promise<HeardName[]> {
  const told = await tx
    .select({
      value: memories.value,
      status: memories.status,
      from: memories.occurredAt,
      to: memories.lastReinforcedAt,
    })
    .from(memories)
    .where(
      and(
        eq(memories.organizationId, ctx.organization.id),
        eq(memories.callerId, options.callerId),
        eq(memories.attribute, "name"),
        isNotNull(memories.value),
        inArray(memories.status, [...recalledStatuses, "superseded"]),
        notInArray(memories.id, [...options.withoutMemoryIds]),
      ),
    )
    .orderBy(memories.occurredAt, memories.id);
  return told.flatMap(({ value, status, from, to }) =>
    value ? [{ value, from, to, isReplaced: status === "superseded" }] : [],
  );
}

/** Names said in calls that state no memory of one: of the others, the memory tells what became of it. */
async function selectMentioned(tx: Transaction, ctx: ServiceContext, callerId: string): Promise<HeardName[]> {
  const stated = tx
    .select({ id: memories.id })
    .from(memoryEvidence)
    .innerJoin(
      memories,
      and(eq(memories.organizationId, memoryEvidence.organizationId), eq(memories.id, memoryEvidence.memoryId)),
    )
    .where(
      and(
        eq(memoryEvidence.organizationId, conversations.organizationId),
        eq(memoryEvidence.conversationId, conversations.id),
        eq(memories.attribute, "name"),
      ),
    );
  const rows = await tx
    .select({ value: conversations.callerName, at: conversations.startedAt })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, ctx.organization.id),
        eq(conversations.callerId, callerId),
        isNotNull(conversations.callerName),
        notExists(stated),
      ),
    )
    .orderBy(conversations.startedAt, conversations.id);
  return rows.flatMap(({ value, at }) => (value ? [{ value, from: at, to: at, isReplaced: false }] : []));
}

async function selectAssigned(tx: Transaction, ctx: ServiceContext, callerId: string): Promise<HeardName[]> {
  const [caller] = await tx
    .select({ value: callers.assignedName, at: callers.assignedAt })
    .from(callers)
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId)));
  return caller?.value ? [{ value: caller.value, from: caller.at, to: caller.at, isReplaced: false }] : [];
}
