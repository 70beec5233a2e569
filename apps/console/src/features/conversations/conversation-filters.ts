import { type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { timeRangeParsers, toInstants } from "#components/list/time-range.ts";
import { conversationStatuses } from "./conversation-words.ts";

/** What the list of conversations is narrowed down by, as it stands in the URL. */
export const conversationFilterParsers = {
  status: parseAsStringLiteral(conversationStatuses),
  agent: parseAsString,
  /** Our own id: a number has no place in a URL. */
  caller: parseAsString,
  ...timeRangeParsers,
};

export type ConversationFilters = inferParserType<typeof conversationFilterParsers>;

/** What the service is asked for. */
export function toListInput({ status, agent, caller, ...range }: ConversationFilters, now = new Date()) {
  return {
    ...(status && { status }),
    ...(agent && { agentId: agent }),
    ...(caller && { callerId: caller }),
    ...toInstants(range, now),
  };
}

/** Whether anything narrows the list down. */
export function isFiltered(filters: ConversationFilters): boolean {
  return Object.values(filters).some((value) => value !== null);
}
