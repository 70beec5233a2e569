import type { BriefItem } from "@elaaoms/db/schema/briefs";
import { countTokens } from "@elaaoms/recall/token-budget";

/** An item with its tokens counted: once, when the brief is written. */
export function toItem(item: Omit<BriefItem, "tokens">): BriefItem {
  return { ...item, tokens: countTokens(JSON.stringify(contextEntry(item))) + 1 };
}

/** An item that is no memory: what a call or all calls together say. */
export function toNote(
  note: Pick<BriefItem, "section" | "content" | "importance"> & Partial<Omit<BriefItem, "tokens">>,
): BriefItem {
  return toItem({ memoryId: null, agentIds: [], shareable: true, type: null, date: null, ...note });
}

/** How an item is written into the context that an agent reads. */
export function contextEntry(
  item: Pick<BriefItem, "content" | "importance" | "date" | "isOpen">,
): Record<string, unknown> {
  return {
    content: item.content,
    importance: item.importance,
    ...(item.date !== null && { date: item.date }),
    ...(item.isOpen && { open: true }),
  };
}
