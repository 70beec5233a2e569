import { openmemoryLinks } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { withinDeadline } from "../within-deadline.ts";
import { readFailure } from "./memory-server.ts";
import { userIdOf } from "./mirror/mirror-context.ts";

/** More than an answer holds: what is withheld, superseded or another agent's falls out afterwards. */
const candidates = 50;

/**
 * Ids of this caller's memories that the OpenMemory server proposes for a query, best first. What the links do not give to
 * this caller is dropped, whatever the server says of it. Empty without a server, when it fails, and when it is not there in
 * time; never rejects.
 */
export async function recallCandidates(
  ctx: ServiceContext,
  { callerId, query }: { callerId: string; query: string },
): Promise<string[]> {
  const { openMemory } = ctx;
  if (!openMemory) return [];
  const asked = ask(ctx, { callerId, query }).catch((error: unknown) => {
    const reason = readFailure(error)?.reason;
    openMemory.onRecall(reason === "resting" ? "resting" : reason === "timeout" ? "late" : "failed");
    if (reason !== "resting") ctx.log.warn({ reason, err: error }, "OpenMemory gave no candidates.");
    return [];
  });
  let isLate = false;
  const found = await withinDeadline(asked, openMemory.queryDeadlineMs, () => {
    isLate = true;
    return [];
  });
  if (!isLate && found.length > 0) openMemory.onRecall("answered");
  return found;
}

async function ask(ctx: ServiceContext, { callerId, query }: { callerId: string; query: string }): Promise<string[]> {
  const { openMemory } = ctx;
  if (!openMemory) return [];
  const matches = await openMemory.server.query(
    { query, userId: userIdOf(ctx.organization.id, callerId), limit: candidates },
    { timeoutMs: openMemory.queryDeadlineMs },
  );
  const rank = new Map(matches.map(({ id }, index) => [id, index]));
  const owned =
    rank.size === 0
      ? []
      : await ctx.db
          .select({ memoryId: openmemoryLinks.memoryId, remoteId: openmemoryLinks.remoteId })
          .from(openmemoryLinks)
          .where(
            and(
              eq(openmemoryLinks.organizationId, ctx.organization.id),
              eq(openmemoryLinks.callerId, callerId),
              eq(openmemoryLinks.state, "mirrored"),
              inArray(openmemoryLinks.remoteId, [...rank.keys()]),
            ),
          );
  if (owned.length === 0) openMemory.onRecall("nothing");
  const rankOf = ({ remoteId }: { remoteId: string | null }) => rank.get(remoteId ?? "") ?? matches.length;
  return owned.sort((a, b) => rankOf(a) - rankOf(b)).map(({ memoryId }) => memoryId);
}
