import type { MemberContext } from "../access/authorize-person.ts";
import { may } from "../access/permissions.ts";
import { listCallers } from "../callers/list-callers.ts";
import { type ShownIdentity, showIdentity } from "../callers/viewing/show-identity.ts";
import { listMemories } from "../memories/list-memories.ts";
import type { MemoryView } from "../memories/memory-view.ts";

export interface FoundCallerItem {
  id: string;
  name: string | null;
  identities: ShownIdentity[];
  lastCallAt: Date | null;
}

export type FoundMemoryItem = Pick<MemoryView, "id" | "callerId" | "type" | "content" | "masked" | "sensitivity">;

/** So many of each: whoever wants more goes to the list. */
const limit = 5;

/**
 * Whom or what somebody means by a few words: callers by number in any spelling, name or id, and memories by their words. Of
 * each only what the role may read.
 */
export async function findAnything({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { query: string };
}): Promise<{ callers: FoundCallerItem[]; memories: FoundMemoryItem[] }> {
  const { query } = input;
  const [callers, memories] = await Promise.all([
    may(ctx.role, "callers.read") ? listCallers({ ctx, input: { query, limit } }) : null,
    may(ctx.role, "memories.read") ? listMemories({ ctx, input: { query, limit } }) : null,
  ]);
  return {
    callers: (callers?.items ?? []).map(({ caller: { id, name, lastCallAt }, identities }) => ({
      ...{ id, name, lastCallAt },
      identities: identities.map(showIdentity),
    })),
    memories: (memories?.items ?? []).map(({ id, callerId, type, content, masked, sensitivity }) => ({
      ...{ id, callerId, type, content, masked, sensitivity },
    })),
  };
}
