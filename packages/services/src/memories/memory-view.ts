import { memories, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { maskViews } from "./mask-views.ts";

type MemoryRow = typeof memories.$inferSelect;

/** Everything of a memory's row but what only machines read. */
const viewColumns = {
  id: memories.id,
  callerId: memories.callerId,
  conversationId: memories.conversationId,
  agentId: memories.agentId,
  type: memories.type,
  content: memories.content,
  attribute: memories.attribute,
  importance: memories.importance,
  confidence: memories.confidence,
  shareable: memories.shareable,
  status: memories.status,
  sensitivity: memories.sensitivity,
  flagReason: memories.flagReason,
  flaggedBy: memories.flaggedBy,
  flaggedAt: memories.flaggedAt,
  reinforcementCount: memories.reinforcementCount,
  createdAt: memories.createdAt,
  occurredAt: memories.occurredAt,
  lastReinforcedAt: memories.lastReinforcedAt,
  validFrom: memories.validFrom,
  validUntil: memories.validUntil,
  supersededBy: memories.supersededBy,
  metadata: memories.metadata,
};

/** A memory as people and programs see it, with the turns it rests on. */
export interface MemoryView extends Pick<MemoryRow, keyof typeof viewColumns> {
  evidence: { conversationId: string; turn: number; quote: string }[];
  /** The words gave way to their categories, because they are sensitive. */
  masked: boolean;
}

/** Memories of the organization by id, those said last first; ids that it does not have are left out. */
export async function selectMemoryViews(ctx: ServiceContext, ids: readonly string[]): Promise<MemoryView[]> {
  return maskViews(ctx, await selectWholeViews(ctx, ids));
}

type WholeView = Omit<MemoryView, "masked">;

/** {@link selectMemoryViews} with all words, whoever asks: for whoever audits that they were seen. */
export async function selectWholeViews(ctx: ServiceContext, ids: readonly string[]): Promise<WholeView[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select(viewColumns)
    .from(memories)
    .where(and(eq(memories.organizationId, ctx.organization.id), inArray(memories.id, [...ids])));
  return withEvidence(ctx, sortLastSaidFirst(rows));
}

function sortLastSaidFirst<Row extends { lastReinforcedAt: Date; id: string }>(rows: Row[]): Row[] {
  return rows.sort(
    (first, second) =>
      second.lastReinforcedAt.getTime() - first.lastReinforcedAt.getTime() || (second.id > first.id ? 1 : -1),
  );
}

async function withEvidence(ctx: ServiceContext, rows: readonly Omit<WholeView, "evidence">[]): Promise<WholeView[]> {
  if (rows.length === 0) return [];
  const evidence = await ctx.db
    .select()
    .from(memoryEvidence)
    .where(
      and(
        eq(memoryEvidence.organizationId, ctx.organization.id),
        inArray(
          memoryEvidence.memoryId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(memoryEvidence.statedAt);
  const quotesOf = (memoryId: string) =>
    evidence
      .filter((row) => row.memoryId === memoryId)
      .flatMap(({ conversationId, quotes }) => quotes.map((quote) => ({ conversationId, ...quote })));
  return rows.map((row) => ({ ...row, evidence: quotesOf(row.id) }));
}
