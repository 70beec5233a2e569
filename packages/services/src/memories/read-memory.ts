import { ServiceError } from "@elaaoms/core/errors";
import { memoryRevisions } from "@elaaoms/db/schema/index";
import { and, desc, eq } from "drizzle-orm";
import { recordSensitiveRead } from "../audit/record-sensitive-read.ts";
import type { ServiceCall } from "../context.ts";
import { type MemoryView, selectMemoryViews } from "./memory-view.ts";

export interface MemoryRevision {
  before: Record<string, unknown>;
  changedBy: string;
  changedAt: Date;
}

/** One memory with what it said before each correction, newest first. `NOT_FOUND` when the organization has no such one. */
export async function readMemory({
  ctx,
  input,
}: ServiceCall<{ memoryId: string }>): Promise<MemoryView & { history: MemoryRevision[] }> {
  const [memory] = await selectMemoryViews(ctx, [input.memoryId]);
  if (!memory) throw new ServiceError("NOT_FOUND", "There is no such memory.");
  if (memory.masked) return { ...memory, history: [] };
  await recordSensitiveRead(ctx, [memory], "memory");
  const history = await ctx.db
    .select({
      before: memoryRevisions.before,
      changedBy: memoryRevisions.changedBy,
      changedAt: memoryRevisions.changedAt,
    })
    .from(memoryRevisions)
    .where(and(eq(memoryRevisions.organizationId, ctx.organization.id), eq(memoryRevisions.memoryId, input.memoryId)))
    .orderBy(desc(memoryRevisions.changedAt), desc(memoryRevisions.id));
  return { ...memory, history };
}
