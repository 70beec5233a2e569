import { callerEndings } from "../callers/caller-endings.ts";
import type { ServiceCall } from "../context.ts";
import { type ListReadCallersInput, listReadCallers, type ReadCaller } from "./list-read-callers.ts";

export interface ReadCallerRow extends ReadCaller {
  /** How the caller's number ends; null once they are stored no more. */
  callerEnding: string | null;
}

/** {@link listReadCallers} as lines to read. */
export async function listReadCallerRows({
  ctx,
  input,
}: ServiceCall<ListReadCallersInput>): Promise<{ items: ReadCallerRow[]; callers: number }> {
  const { items, callers } = await listReadCallers({ ctx, input });
  const endings = await callerEndings(
    ctx,
    items.map(({ callerId }) => callerId),
  );
  const rows = items.map((item) => ({ ...item, callerEnding: endings.get(item.callerId) ?? null }));
  return { items: rows, callers };
}
