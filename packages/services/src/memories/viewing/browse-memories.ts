import type { MemberContext } from "../../access/authorize-person.ts";
import { type CallerLabel, readCallerLabels } from "../../callers/viewing/read-caller-labels.ts";
import { type ListMemoriesInput, listMemories } from "../list-memories.ts";
import type { MemoryView } from "../memory-view.ts";

/** A row of the list of memories. */
export interface MemoryRow extends MemoryView {
  /** Whose it is; null for whoever may not see callers. */
  caller: CallerLabel | null;
}

/** A page of the organization's memories with whose they are. `INVALID_PAYLOAD` for a cursor that is none of ours. */
export async function browseMemories({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListMemoriesInput;
}): Promise<{ items: MemoryRow[]; nextCursor: string | null }> {
  const { items, nextCursor } = await listMemories({ ctx, input });
  const labels = await readCallerLabels(
    ctx,
    items.map(({ callerId }) => callerId),
  );
  return { items: items.map((item) => ({ ...item, caller: labels.get(item.callerId) ?? null })), nextCursor };
}
