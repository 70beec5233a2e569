import { type inferParserType, parseAsBoolean, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { timeRangeParsers, toInstants } from "#components/list/time-range.ts";
import { memoryStatuses, memoryTypes } from "./memory-words.ts";

/** What the list of memories is narrowed down by, as it stands in the URL. */
export const memoryFilterParsers = {
  q: parseAsString.withDefault(""),
  type: parseAsStringLiteral(memoryTypes),
  status: parseAsStringLiteral(memoryStatuses),
  importance: parseAsInteger,
  agent: parseAsString,
  caller: parseAsString,
  sensitive: parseAsBoolean.withDefault(false),
  flagged: parseAsBoolean.withDefault(false),
  ...timeRangeParsers,
};

export type MemoryFilters = inferParserType<typeof memoryFilterParsers>;

/** What the service is asked for. A word that is still being typed finds what begins with it. */
export function toListInput(filters: MemoryFilters, now = new Date()) {
  const { q, type, status, importance, agent, caller, sensitive, flagged } = filters;
  const query = q.trim();
  return {
    ...(query && { query, isBeginning: true }),
    ...(type && { type }),
    ...(status && { status }),
    ...(importance && { minImportance: Math.min(10, Math.max(1, importance)) }),
    ...(agent && { agentId: agent }),
    ...(caller && { callerId: caller }),
    ...(sensitive && { sensitive }),
    ...(flagged && { flagged }),
    ...toInstants(filters, now),
  };
}

/** Whether anything narrows the list down. */
export function isFiltered(filters: MemoryFilters): boolean {
  return Object.values(filters).some((value) => value !== null && value !== "" && value !== false);
}
