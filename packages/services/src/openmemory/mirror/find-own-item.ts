import type { ServerItem } from "../memory-server.ts";
import { readItemOwner } from "./item-metadata.ts";
import { type MirrorContext, userIdOf } from "./mirror-context.ts";

const pageSize = 1_000;
/** How far the server's clock may be behind ours. */
const clockSkewMs = 60 * 60_000;

/**
 * The item that was added for a memory though its answer never came; null when there is none. Where all items are in one
 * namespace, looks back to those that are older than the attempt.
 */
export async function findOwnItem(
  mirror: MirrorContext,
  { memoryId, askedAt }: { memoryId: string; askedAt: Date },
): Promise<ServerItem | null> {
  const { ctx, openMemory, callerId, signal } = mirror;
  const userId = userIdOf(ctx.organization.id, callerId);
  for (let offset = 0; ; offset += pageSize) {
    const page = await openMemory.server.list({ userId, limit: pageSize, offset }, { signal });
    for (const item of page) {
      const owner = readItemOwner(item.metadata, openMemory.installation);
      if (owner?.organizationId === ctx.organization.id && owner.memoryId === memoryId) return item;
    }
    const oldest = page.at(-1)?.createdAt ?? null;
    if (page.length < pageSize || (oldest !== null && oldest < askedAt.getTime() - clockSkewMs)) return null;
  }
}
