import { nameAgents } from "../audit/name-parties.ts";
import { callerEndings } from "../callers/caller-endings.ts";
import type { ServiceCall } from "../context.ts";
import { type AccessView, type ListAccessesInput, listAccesses } from "./list-accesses.ts";

export interface AccessRow extends AccessView {
  agentName: string | null;
  /** How the caller's number ends. */
  callerEnding: string | null;
}

/** A page of {@link listAccesses} as lines to read. */
export async function listAccessRows({
  ctx,
  input,
}: ServiceCall<ListAccessesInput>): Promise<{ items: AccessRow[]; nextCursor: string | null }> {
  const { items, nextCursor } = await listAccesses({ ctx, input });
  const [agentNames, endings] = await Promise.all([
    nameAgents(ctx, [...new Set(items.map(({ agentId }) => agentId))]),
    callerEndings(
      ctx,
      items.map(({ callerId }) => callerId),
    ),
  ]);
  const rows = items.map((item) => ({
    ...item,
    agentName: agentNames.get(item.agentId) ?? null,
    callerEnding: endings.get(item.callerId) ?? null,
  }));
  return { items: rows, nextCursor };
}
