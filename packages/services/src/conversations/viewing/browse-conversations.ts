import { agents } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import type { MemberContext } from "../../access/authorize-person.ts";
import { type CallerLabel, readCallerLabels } from "../../callers/viewing/read-caller-labels.ts";
import { type ConversationListItem, type ListConversationsInput, listConversations } from "../list-conversations.ts";
import { isSimulated } from "../simulated-conversation.ts";

/** A row of the list of conversations: how far it is, and nothing of what was said. */
export interface ConversationRow
  extends Pick<
    ConversationListItem,
    | "id"
    | "status"
    | "reason"
    | "error"
    | "attempts"
    | "channel"
    | "direction"
    | "language"
    | "durationSeconds"
    | "memories"
    | "extractedAt"
    | "updatedAt"
  > {
  /** When the call began; of one that was only announced, when that was. */
  at: Date;
  agent: { id: string; name: string | null };
  /** Null while it is not known, and for whoever may not see callers. */
  caller: CallerLabel | null;
  isSimulated: boolean;
}

type Viewer = Pick<MemberContext, "db" | "organization" | "role">;

/** A page of the organization's conversations with the names of agents and, where one may see them, of callers. */
export async function browseConversations({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListConversationsInput;
}): Promise<{ items: ConversationRow[]; nextCursor: string | null }> {
  const { items, nextCursor } = await listConversations({ ctx, input });
  const [agentNames, labels] = await Promise.all([
    readAgentNames(
      ctx,
      items.map(({ agentId }) => agentId),
    ),
    readCallerLabels(
      ctx,
      items.flatMap(({ callerId }) => callerId ?? []),
    ),
  ]);
  return { items: items.map((item) => toConversationRow(item, agentNames, labels)), nextCursor };
}

export function toConversationRow(
  item: ConversationListItem,
  agentNames: ReadonlyMap<string, string | null>,
  labels: ReadonlyMap<string, CallerLabel>,
): ConversationRow {
  const { id, status, reason, error, attempts, channel, direction, language, durationSeconds, memories } = item;
  const { agentId, callerId, startedAt, createdAt, extractedAt, updatedAt } = item;
  return {
    ...{ id, status, reason, error, attempts, channel, direction, language, durationSeconds, memories },
    ...{ extractedAt, updatedAt },
    at: startedAt ?? createdAt,
    agent: { id: agentId, name: agentNames.get(agentId) ?? null },
    caller: (callerId && labels.get(callerId)) || null,
    isSimulated: isSimulated(id),
  };
}

export async function readAgentNames(
  { db, organization }: Pick<Viewer, "db" | "organization">,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: agents.id, name: agents.name })
    .from(agents)
    .where(and(eq(agents.organizationId, organization.id), inArray(agents.id, [...new Set(ids)])));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
