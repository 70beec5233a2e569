/**
 * SQLSTATE classes and codes that say "not now" rather than "wrong": connection, authorization and database name (somebody
 * is setting the server up), resources, operator intervention, transactions that lost against others.
 */
const passingSqlStates = /^(08|28|3D|53|57P|57014|40001|40P01|25006)/;

/** Errors of the connection itself, by Node's and node-postgres's names. */
const connectionErrors = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "EAI_AGAIN",
]);
const connectionMessages =
  /connection terminated|query read timeout|timeout exceeded when trying to connect|client has encountered a connection error|cannot use a pool after calling end/i;

/** Whether an error of a query, or what caused it, means that the database cannot answer at the moment. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (
    let current: unknown = error, depth = 0;
    current instanceof Error && depth < 5;
    current = current.cause, depth += 1
  ) {
    if (current instanceof AggregateError && current.errors.some((inner) => isDatabaseUnavailable(inner))) return true;
    const code = "code" in current && typeof current.code === "string" ? current.code : "";
    if (connectionErrors.has(code) || passingSqlStates.test(code) || connectionMessages.test(current.message))
      return true;
  }
  return false;
}
