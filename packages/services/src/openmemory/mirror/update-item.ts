import { isTextOf } from "./add-item.ts";
import { toItemMetadata } from "./item-metadata.ts";
import { announceLink, digestOf, dropLinksTo, isShared, type Link, type MirroredMemory, settleLink } from "./links.ts";
import type { MirrorContext } from "./mirror-context.ts";
import { removeItem } from "./remove-item.ts";

/** What one more statement adds to the salience that the server gives an item, of at most 1. */
const reinforcementBoost = 0.1;

/**
 * Brings an item in line with a memory that it was linked to. `add`: there is none any more, and the memory is to be added.
 */
export async function updateItem(mirror: MirrorContext, memory: MirroredMemory, link: Link): Promise<"done" | "add"> {
  const { remoteId } = link;
  if (remoteId === null) return "add";
  if (link.contentDigest !== digestOf(mirror.ctx, memory.content)) return reword(mirror, memory, { ...link, remoteId });
  if (link.reinforcementCount >= memory.reinforcementCount) return "done";
  const { openMemory, signal } = mirror;
  const boost = reinforcementBoost * (memory.reinforcementCount - link.reinforcementCount);
  // Written down first: a reinforcement that is lost weighs less than one that is given twice.
  await settleLink(mirror, memory.id, { reinforcementCount: memory.reinforcementCount });
  if ((await openMemory.server.reinforce(remoteId, Math.min(1, boost), { signal })) === "absent") {
    await dropLinksTo(mirror, remoteId);
    return "add";
  }
  openMemory.onMirrored("reinforce");
  return "done";
}

/** An item that others rest on keeps its words for nobody: it goes, and each is added with its own. */
async function reword(
  mirror: MirrorContext,
  memory: MirroredMemory,
  link: Link & { remoteId: string },
): Promise<"done" | "add"> {
  if (await isShared(mirror, link)) {
    await removeItem(mirror, link);
    return "add";
  }
  const { openMemory, signal } = mirror;
  const { content } = memory;
  // From here on nobody can tell which words the item holds; an erasure finds it by its metadata.
  if (!(await announceLink(mirror, memory))) return "done";
  const changed = await openMemory.server.update(
    link.remoteId,
    { content, metadata: toItemMetadata(mirror, memory.id) },
    { signal },
  );
  const stored = changed === "updated" ? await openMemory.server.get(link.remoteId, { signal }) : null;
  if (stored?.outcome !== "found" || !isTextOf(stored.item.content, content)) {
    await dropLinksTo(mirror, link.remoteId);
    return "add";
  }
  await settleLink(mirror, memory.id, { state: "mirrored", remoteId: link.remoteId });
  openMemory.onMirrored("update");
  return "done";
}
