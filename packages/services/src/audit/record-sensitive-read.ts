import type { ServiceContext } from "../context.ts";
import type { MemoryView } from "../memories/memory-view.ts";
import { type AuditEntry, recordEvents } from "./record-event.ts";

/**
 * Records that a program read sensitive memories, one event a caller; nothing when none was among them. To be awaited before
 * they are handed out: what cannot be recorded is not told. People are shown in words only what the rules allow, which is not
 * sensitive; revealing the rest is an action of its own.
 */
export async function recordSensitiveRead(
  ctx: ServiceContext,
  views: readonly MemoryView[],
  /** By which way they were read: "list", "memory", "conversation". */
  by: string,
): Promise<void> {
  if (ctx.actor.kind === "person") return;
  const sensitive = views.filter(({ sensitivity, masked }) => sensitivity.length > 0 && !masked);
  if (sensitive.length === 0) return;
  const byCaller = Map.groupBy(sensitive, ({ callerId }) => callerId);
  const entries = [...byCaller].map(([callerId, read]): AuditEntry => {
    const [only] = read;
    const categories = [...new Set(read.flatMap(({ sensitivity }) => sensitivity))].sort().join(",");
    return {
      action: "memory.sensitive_read",
      callerId,
      details: { by, memories: read.length, categories },
      ...(only && read.length === 1 && { target: { kind: "memory", id: only.id } }),
    };
  });
  await ctx.db.transaction((tx) => recordEvents(tx, ctx, entries));
}
