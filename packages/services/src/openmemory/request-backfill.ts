import { ServiceError } from "@elaaoms/core/errors";
import type { ServiceContext } from "../context.ts";
import { noteDifferences } from "./note-differences.ts";

/**
 * Has all of the organization mirrored that the OpenMemory server was not given, or was given otherwise, beginning now. Answers
 * how many callers wait for it that did not before. `CONFLICT` for an installation without a server.
 */
export async function requestBackfill({ ctx }: { ctx: ServiceContext }): Promise<{ callers: number }> {
  if (!ctx.openMemory) throw new ServiceError("CONFLICT", "There is no OpenMemory server to mirror to.");
  const callers = await ctx.db.transaction(async (tx) => {
    const noted = await noteDifferences(tx, { organizationId: ctx.organization.id });
    // Not from the next minute on, when the sweep would find them.
    await ctx.queue.enqueue("sweep-openmemory", {}, { transaction: tx });
    return noted;
  });
  return { callers };
}
