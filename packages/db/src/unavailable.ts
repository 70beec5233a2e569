/**
 * SQLSTATE classes and codes that say "not now" rather than "wrong": connection, authorization and database name (somebody
 * is setting the server up), resources, operator intervention, transactions that lost against others.
 */
const passingSqlStates = /^(08|28|3D|53|57P|57014|40001|40P01|25006)/;

/** Those after which the server has closed the connection. */
const endingSqlStates = /^(08|57P)/;

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
  /connection terminated|query read timeout|timeout exceeded when trying to connect|client has encountered a connection error|cannot use a pool after calling end|not queryable/i;

/** Whether an error of a query, or what caused it, means that the database cannot answer at the moment. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return someCause(error, (cause) => passingSqlStates.test(codeOf(cause)) || isOfConnection(cause));
}

/** Whether a row was refused because what it refers to is not there (any more). */
export function isOrphaned(error: unknown): boolean {
  return someCause(error, (cause) => codeOf(cause) === "23503");
}

/** Whether an error means that the connection it came from is of no use any more. */
export function isConnectionLost(error: unknown): boolean {
  return someCause(error, (cause) => endingSqlStates.test(codeOf(cause)) || isOfConnection(cause));
}

function isOfConnection(error: Error): boolean {
  return connectionErrors.has(codeOf(error)) || connectionMessages.test(error.message);
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

function someCause(error: unknown, holds: (cause: Error) => boolean): boolean {
  for (
    let current: unknown = error, depth = 0;
    current instanceof Error && depth < 5;
    current = current.cause, depth += 1
  ) {
    if (current instanceof AggregateError && current.errors.some((inner) => someCause(inner, holds))) return true;
    if (holds(current)) return true;
  }
  return false;
}
