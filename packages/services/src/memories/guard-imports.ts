import { setImmediate as giveWay } from "node:timers/promises";
import type { MemoryType } from "@elaaoms/core/memory";
import type { ServiceContext } from "../context.ts";
import { guardImport } from "../privacy-rules/masking/guard-import.ts";
import { loadPolicy } from "../privacy-rules/rules/load-rules.ts";

export interface MemoryToImport {
  callerId: string;
  content: string;
  type?: MemoryType | undefined;
  importance?: number | undefined;
  agentId?: string | undefined;
  conversationId?: string | undefined;
  /** Defaults to now. */
  occurredAt?: Date | undefined;
  metadata?: Record<string, unknown> | undefined;
}

/** A memory as the privacy rules let it be stored. */
export interface GuardedImport extends MemoryToImport {
  sensitivity: readonly string[];
  isRedacted: boolean;
  isFlagged: boolean;
}

/** Other requests get their turn after as many memories. */
const batchSize = 20;

/** Memories under the organization's privacy rules, in order; a reason that names the categories for what they block. */
export async function guardImports(
  ctx: ServiceContext,
  memories: readonly MemoryToImport[],
): Promise<(GuardedImport | { reason: string })[]> {
  const policy = await loadPolicy(ctx.db, ctx.organization.id);
  const guarded: (GuardedImport | { reason: string })[] = [];
  for (const memory of memories) {
    const checked = guardImport({ content: memory.content, metadata: memory.metadata ?? null }, policy);
    if (checked.outcome === "kept") {
      const { outcome: _kept, metadata, ...rest } = checked;
      guarded.push({ ...memory, ...rest, metadata: metadata ?? undefined });
    } else guarded.push({ reason: `The privacy rules block what it tells: ${checked.categories.join(", ")}.` });
    if (guarded.length % batchSize === 0) await giveWay();
  }
  return guarded;
}
