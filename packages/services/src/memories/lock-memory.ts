import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { memories } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { type LockedCaller, lockCaller } from "./store-statements.ts";

export interface LockedMemory {
  memory: typeof memories.$inferSelect;
  caller: LockedCaller;
}

/**
 * Locks a memory by locking its caller, as everything does that changes memories, and reads it under the lock.
 * `NOT_FOUND` when the organization has no such one.
 */
export async function lockMemory(tx: Transaction, ctx: ServiceContext, memoryId: string): Promise<LockedMemory> {
  const condition = and(eq(memories.organizationId, ctx.organization.id), eq(memories.id, memoryId));
  const [owner] = await tx.select({ callerId: memories.callerId }).from(memories).where(condition);
  if (!owner) throw new ServiceError("NOT_FOUND", "There is no such memory.");
  const caller = await lockCaller(tx, ctx, owner.callerId);
  const [memory] = await tx.select().from(memories).where(condition);
  if (!memory) throw new ServiceError("NOT_FOUND", "There is no such memory.");
  // It went to another caller while we waited for the lock.
  if (memory.callerId !== caller.id) return lockMemory(tx, ctx, memoryId);
  return { memory, caller };
}
