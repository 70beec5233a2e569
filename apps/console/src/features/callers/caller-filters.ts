import { type inferParserType, parseAsBoolean, parseAsString } from "nuqs/server";

/** What the list of callers is narrowed down by, as it stands in the URL. Numbers never do: `caller` is our own id. */
export const callerFilterParsers = {
  q: parseAsString.withDefault(""),
  caller: parseAsString,
  vip: parseAsBoolean.withDefault(false),
  test: parseAsBoolean.withDefault(false),
  often: parseAsBoolean.withDefault(false),
  restricted: parseAsBoolean.withDefault(false),
  conflicts: parseAsBoolean.withDefault(false),
};

export type CallerFilters = inferParserType<typeof callerFilterParsers>;

/** What the service is asked for. */
export function toListInput(filters: CallerFilters, number = "") {
  const query = number || filters.caller || filters.q.trim();
  return {
    ...(query && { query }),
    ...(filters.vip && { vip: true }),
    ...(filters.test && { test: true }),
    ...(filters.often && { highFrequency: true }),
    ...(filters.restricted && { restricted: true }),
    ...(filters.conflicts && { conflicted: true }),
  };
}

/** Whether anything narrows the list down. */
export function isFiltered(filters: CallerFilters): boolean {
  return Object.values(filters).some((value) => value !== null && value !== "" && value !== false);
}
