/** Authorization and database name: the server is there and says what is wrong. */
const refusals = /^(28|3D)/;

/** A tool's database does not let it work at the moment. The message names the database, never its password. */
export class DatabaseUnreachableError extends Error {
  override readonly name = "DatabaseUnreachableError";

  constructor(url: string, cause: unknown) {
    const place = `The database at ${placeOf(url)}`;
    const refusal = refusalOf(cause);
    super(refusal ? `${place} refuses the connection: ${refusal}.` : `${place} does not answer.`, { cause });
  }
}

function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && refusals.test(String(error.code))) return error.message;
  return refusalOf(error.cause);
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
