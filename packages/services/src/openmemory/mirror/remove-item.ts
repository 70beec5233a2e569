import { findOwnItem } from "./find-own-item.ts";
import { dropLink, dropLinksTo, type Link } from "./links.ts";
import type { MirrorContext } from "./mirror-context.ts";

/** What was asked for longer ago than this and is not on the server, was not done. Requests have a tenth of it. */
const settledAfterMs = 100_000;

/** Something that was asked to be gone is still there, or may still come. */
export class NotGoneError extends Error {
  override readonly name = "NotGoneError";
}

/**
 * Takes a memory from the server, and proves it by reading back. Other memories that share the item are offered again:
 * leaving the item to them would leave it under this caller's name. Throws NotGoneError while it is there in spite of it.
 */
export async function removeItem(mirror: MirrorContext, link: Link): Promise<void> {
  // The item says something else, and was never given these words.
  if (link.state === "not_mirrored") return dropLink(mirror, link.memoryId);
  const remoteId = link.remoteId ?? (await findAnswered(mirror, link));
  if (remoteId !== null) {
    await deleteItem(mirror, remoteId);
    await dropLinksTo(mirror, remoteId);
    mirror.openMemory.onMirrored("delete");
  }
  await dropLink(mirror, link.memoryId);
}

/** Deletes an item and reads it back. */
export async function deleteItem({ openMemory, signal }: Pick<MirrorContext, "openMemory" | "signal">, id: string) {
  await openMemory.server.delete(id, { signal });
  const left = await openMemory.server.get(id, { signal });
  if (left.outcome === "found") throw new NotGoneError("The OpenMemory server still holds an item that it deleted.");
}

async function findAnswered(mirror: MirrorContext, link: Link): Promise<string | null> {
  const own = await findOwnItem(mirror, { memoryId: link.memoryId, askedAt: link.changedAt });
  if (own) return own.id;
  if (mirror.ctx.clock.now().getTime() - link.changedAt.getTime() < settledAfterMs) {
    throw new NotGoneError("The OpenMemory server may still take an item that it was asked to add.");
  }
  return null;
}
