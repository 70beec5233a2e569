import type { Transaction } from "@elaaoms/db/connect";
import { callers, memories } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
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

/**
 * Writes a locked caller's name anew from the memories that tell one, after a person has withdrawn or changed such a
 * memory: a name that nothing tells any more must not be said again. A name that was replaced counts as heard, and is
 * the caller's when no other is left.
 */
export async function rewriteCallerNames(
  tx: Transaction,
  ctx: ServiceContext,
  options: {
    callerId: string;
    /** The memory that was taken out of use. */
    withoutMemoryId: string | null;
  },
): Promise<void> {
  const told = await tx
    .select({ value: memories.value, status: memories.status, lastReinforcedAt: memories.lastReinforcedAt })
    .from(memories)
    .where(
      and(
        eq(memories.organizationId, ctx.organization.id),
        eq(memories.callerId, options.callerId),
        eq(memories.attribute, "name"),
        isNotNull(memories.value),
        inArray(memories.status, [...recalledStatuses, "superseded"]),
        options.withoutMemoryId === null ? undefined : ne(memories.id, options.withoutMemoryId),
      ),
    )
    .orderBy(memories.occurredAt, memories.id);
  const heard = told.flatMap(({ value, ...standing }) => (value ? [{ ...standing, value }] : []));
  const namesHeard = distinctNames(heard.map(({ value }) => value));
  const holding = heard.filter(({ status }) => status !== "superseded");
  const newest = (holding.length > 0 ? holding : heard)
    .toSorted((first, second) => first.lastReinforcedAt.getTime() - second.lastReinforcedAt.getTime())
    .at(-1)?.value;
  const name = newest === undefined ? null : (namesHeard.find((known) => isSameName(known, newest)) ?? newest);
  await tx
    .update(callers)
    .set({ name, namesHeard })
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, options.callerId)));
}
