import { type inferParserType, parseAsBoolean, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { startOfDay } from "#components/list/start-of-day.ts";
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
  /** Days in the viewer's zone: "2026-11-22". */
  from: parseAsString,
  to: parseAsString,
};

export type MemoryFilters = inferParserType<typeof memoryFilterParsers>;

/** What the service is asked for. A word that is still being typed finds what begins with it. */
export function toListInput(filters: MemoryFilters) {
  const { q, type, status, importance, agent, caller, sensitive, flagged, from, to } = filters;
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
    from: startOfDay(from),
    to: startOfDay(to, 1),
  };
}

/** Whether anything narrows the list down. */
export function isFiltered(filters: MemoryFilters): boolean {
  return Object.values(filters).some((value) => value !== null && value !== "" && value !== false);
}

/** Whether a server, which does not know the viewer's zone, can ask for the same. */
export function isZoneless({ from, to }: MemoryFilters): boolean {
  return from === null && to === null;
}
