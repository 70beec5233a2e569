import { readFailure } from "../memory-server.ts";
import { findOwnItem } from "./find-own-item.ts";
import { readItemOwner, toItemMetadata } from "./item-metadata.ts";
import { announceLink, findItemOfText, type Link, type MirroredMemory, settleLink } from "./links.ts";
import { type MirrorContext, userIdOf } from "./mirror-context.ts";

/** Failed attempts at a caller after which a memory that the server keeps failing at is left out. */
const attemptsBeforeLeavingOut = 5;

/**
 * Gives the server a memory that it does not hold, or may hold because an answer never came. Rejects when the server is in
 * trouble; what it did nevertheless is found the next time.
 */
export async function addItem(
  mirror: MirrorContext,
  { memory, earlier, attempts }: { memory: MirroredMemory; earlier: Link | undefined; attempts: number },
): Promise<void> {
  const { openMemory } = mirror;
  if (earlier?.state === "adding") {
    const own = await findOwnItem(mirror, { memoryId: memory.id, askedAt: earlier.changedAt });
    if (own) return linkOrRenew(mirror, memory, own);
  }
  const link = await announceLink(mirror, memory);
  if (!link) return;
  try {
    const added = await add(mirror, memory);
    if (added.isDeduplicated) return await takeMerged(mirror, memory, added.id);
    await settleLink(mirror, memory.id, { state: "mirrored", remoteId: added.id });
    openMemory.onMirrored("add");
  } catch (error) {
    // Whatever else failed is the server's trouble, not this memory's.
    if (!isAboutTheText(error)) throw error;
    const same = await findItemOfText(mirror, link.contentDigest);
    if (same !== null) return takeMerged(mirror, memory, same);
    if (readFailure(error)?.reason !== "rejected" && attempts < attemptsBeforeLeavingOut) throw error;
    await leaveOut(mirror, memory, null);
  }
}

function add(mirror: MirrorContext, memory: MirroredMemory) {
  const { ctx, openMemory, callerId, signal } = mirror;
  return openMemory.server.add(
    {
      content: memory.content,
      userId: userIdOf(ctx.organization.id, callerId),
      tags: [memory.type],
      metadata: toItemMetadata(mirror, memory.id),
    },
    { signal },
  );
}

/** Its words may have changed since the attempt whose answer never came. */
async function linkOrRenew(
  mirror: MirrorContext,
  memory: MirroredMemory,
  own: { id: string; content: string },
): Promise<void> {
  if (!isTextOf(own.content, memory.content)) {
    const values = { content: memory.content, metadata: toItemMetadata(mirror, memory.id) };
    await mirror.openMemory.server.update(own.id, values, { signal: mirror.signal });
  }
  const link = await announceLink(mirror, memory);
  if (!link) return;
  await settleLink(mirror, memory.id, { state: "mirrored", remoteId: own.id });
  mirror.openMemory.onMirrored("add");
}

/**
 * The server took a text for an item that it has. The same words: the item stands for both. Other words: it is not ours, and
 * nothing of ours rests on it.
 */
async function takeMerged(mirror: MirrorContext, memory: MirroredMemory, remoteId: string): Promise<void> {
  const { openMemory, signal } = mirror;
  const found = await openMemory.server.get(remoteId, { signal });
  if (found.outcome === "found") {
    const isOwn = readItemOwner(found.item.metadata, openMemory.installation)?.memoryId === memory.id;
    if (isOwn && !isTextOf(found.item.content, memory.content)) return linkOrRenew(mirror, memory, found.item);
    if (isOwn || found.item.content === memory.content) {
      await settleLink(mirror, memory.id, { state: "mirrored", remoteId });
      openMemory.onMirrored("add");
      return;
    }
  }
  await leaveOut(mirror, memory, remoteId);
}

async function leaveOut(mirror: MirrorContext, memory: MirroredMemory, remoteId: string | null): Promise<void> {
  await settleLink(mirror, memory.id, { state: "not_mirrored", remoteId });
  mirror.openMemory.onMirrored("not_mirrored");
}

/** Whether a stored text is what the server makes of ours: itself, or some of its sentences where it is long. */
export function isTextOf(stored: string, ours: string): boolean {
  if (stored === ours) return true;
  const sentences = stored.split(/(?<=[.!?])\s+/).map((sentence) => sentence.trim());
  return stored.length < ours.length && stored !== "" && sentences.every((sentence) => ours.includes(sentence));
}

/**
 * A refusal, or a failure of the server's own: on Postgres servers of the older generation answer a text that they hold
 * already that way.
 */
function isAboutTheText(error: unknown): boolean {
  const failure = readFailure(error);
  return failure?.reason === "rejected" || failure?.status === 500;
}
