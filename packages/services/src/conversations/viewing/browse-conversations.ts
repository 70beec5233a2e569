import { agents, callerIdentities, callers } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import type { MemberContext } from "../../access/authorize-person.ts";
import { may } from "../../access/permissions.ts";
import { type ConversationListItem, type ListConversationsInput, listConversations } from "../list-conversations.ts";
import { isSimulated } from "../simulated-conversation.ts";

/** Who a conversation was with. A null name is one that was never said. */
export interface CallerLabel {
  id: string;
  name: string | null;
  /** A number, WhatsApp id or user id; null for somebody anonymous. */
  identity: string | null;
}

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

/** Empty for whoever may not see callers. */
export async function readCallerLabels(
  { db, organization, role }: Viewer,
  ids: readonly string[],
): Promise<Map<string, CallerLabel>> {
  if (ids.length === 0 || !may(role, "callers.read")) return new Map();
  const rows = await db
    .select({ id: callers.id, name: callers.name, identity: callerIdentities.value })
    .from(callers)
    .leftJoin(
      callerIdentities,
      and(eq(callerIdentities.organizationId, callers.organizationId), eq(callerIdentities.callerId, callers.id)),
    )
    .where(and(eq(callers.organizationId, organization.id), inArray(callers.id, [...new Set(ids)])))
    .orderBy(callers.id, callerIdentities.kind, callerIdentities.createdAt);
  const labels = new Map<string, CallerLabel>();
  // The first of several identities: a person is called by one.
  for (const row of rows) if (!labels.has(row.id)) labels.set(row.id, row);
  return labels;
}
