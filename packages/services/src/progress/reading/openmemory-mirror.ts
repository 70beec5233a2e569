import { callers, openmemoryOutbox } from "@elaaoms/db/schema/index";
import { count, eq } from "drizzle-orm";
import type { ReadProgress } from "./reader.ts";

/** How many of the organization's callers the OpenMemory server holds as they are. */
export const readOpenMemoryMirror: ReadProgress = async ({ db }, { organizationId }) => {
  const [[known], [waiting]] = await Promise.all([
    db.select({ count: count() }).from(callers).where(eq(callers.organizationId, organizationId)),
    db.select({ count: count() }).from(openmemoryOutbox).where(eq(openmemoryOutbox.organizationId, organizationId)),
  ]);
  const left = waiting?.count ?? 0;
  // Erased callers wait as well, until they are taken from the server.
  const total = Math.max(known?.count ?? 0, left);
  const state = left === 0 ? "completed" : "running";
  return { state, done: total - left, total, parts: [], startedAt: null, problem: null };
};
