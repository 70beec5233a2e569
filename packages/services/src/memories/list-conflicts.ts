import { ServiceError } from "@elaaoms/core/errors";
import { memories } from "@elaaoms/db/schema/index";
import { and, asc, eq } from "drizzle-orm";
import { recordSensitiveRead } from "../audit/record-sensitive-read.ts";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceCall } from "../context.ts";
import { type MemoryView, selectMemoryViews } from "./memory-view.ts";

/** Values of one attribute that cannot all hold, until a person decides. */
export interface MemoryConflict {
  /** What they are values of; null for a memory that stands alone, and where all of it is masked. */
  attribute: string | null;
  /** The newest first. */
  memories: MemoryView[];
}

/** The conflicts of a caller, each with its sides. `NOT_FOUND`. */
export async function listConflicts({ ctx, input }: ServiceCall<{ callerId: string }>): Promise<MemoryConflict[]> {
  const found = await findCaller(ctx, input.callerId);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  const rows = await ctx.db
    .select({ id: memories.id, attribute: memories.attribute })
    .from(memories)
    .where(
      and(
        eq(memories.organizationId, ctx.organization.id),
        eq(memories.callerId, found.id),
        eq(memories.status, "conflicted"),
      ),
    )
    .orderBy(asc(memories.attribute), asc(memories.id));
  const views = await selectMemoryViews(
    ctx,
    rows.map(({ id }) => id),
  );
  await recordSensitiveRead(ctx, views, "conflicts");
  // By the stored attribute: a masked view does not tell it.
  const sides = Map.groupBy(rows, ({ id, attribute }) => attribute ?? id);
  return [...sides.values()].map((side) => {
    const ofConflict = views.filter((view) => side.some(({ id }) => id === view.id));
    return { attribute: ofConflict.find(({ attribute }) => attribute)?.attribute ?? null, memories: ofConflict };
  });
}
