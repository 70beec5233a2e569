import { type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { startOfDay } from "#components/list/start-of-day.ts";
import { conversationStatuses } from "./conversation-words.ts";

/** What the list of conversations is narrowed down by, as it stands in the URL. */
export const conversationFilterParsers = {
  status: parseAsStringLiteral(conversationStatuses),
  agent: parseAsString,
  /** Our own id: a number has no place in a URL. */
  caller: parseAsString,
  /** Days in the viewer's zone: "2026-11-22". */
  from: parseAsString,
  to: parseAsString,
};

export type ConversationFilters = inferParserType<typeof conversationFilterParsers>;

/** What the service is asked for. */
export function toListInput({ status, agent, caller, from, to }: ConversationFilters) {
  return {
    ...(status && { status }),
    ...(agent && { agentId: agent }),
    ...(caller && { callerId: caller }),
    from: startOfDay(from),
    to: startOfDay(to, 1),
  };
}

/** Whether anything narrows the list down. */
export function isFiltered(filters: ConversationFilters): boolean {
  return Object.values(filters).some((value) => value !== null);
}

/** Whether a server, which does not know the viewer's zone, can ask for the same. */
export function isZoneless({ from, to }: ConversationFilters): boolean {
  return from === null && to === null;
}
