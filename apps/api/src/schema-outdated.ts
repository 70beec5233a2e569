/** SQLSTATEs of a table or column that a migration is still to make. */
const missing = new Set(["42P01", "42703"]);
/** pg-boss knows these by their words alone (contractor.ts, `check`). */
const queueMessages = new Set(["pg-boss is not installed", "pg-boss database requires migrations"]);

/** Whether an error, or what caused it, means that the database has not been brought to this release's schema. */
export function isSchemaOutdated(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (queueMessages.has(error.message)) return true;
  if ("code" in error && missing.has(String(error.code))) return true;
  return isSchemaOutdated(error.cause);
}
