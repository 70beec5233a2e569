/**
 * `REFUSED`: the key is not accepted, or may not do this. `RATE_LIMITED`, `UNAVAILABLE` and `TIMEOUT` pass by themselves.
 * `UNREADABLE`: an answer that is not what the API describes. `INVALID`: the request was not understood.
 */
export type AccountApiErrorCode = "REFUSED" | "RATE_LIMITED" | "UNAVAILABLE" | "TIMEOUT" | "UNREADABLE" | "INVALID";

/** A request to the account API that failed. Holds nothing of request or answer but the status: no key, no content. */
export class AccountApiError extends Error {
  override readonly name = "AccountApiError";
  readonly code: AccountApiErrorCode;
  /** HTTP status, when there was an answer. */
  readonly status: number | null;

  constructor(code: AccountApiErrorCode, status: number | null) {
    super(status === null ? messages[code] : `${messages[code]} (HTTP ${status})`);
    this.code = code;
    this.status = status;
  }
}

const messages: Record<AccountApiErrorCode, string> = {
  REFUSED: "ElevenLabs does not accept the API key for this request.",
  RATE_LIMITED: "ElevenLabs asks for fewer requests.",
  UNAVAILABLE: "ElevenLabs cannot be reached, or failed.",
  TIMEOUT: "ElevenLabs did not answer in time.",
  UNREADABLE: "ElevenLabs answered something unexpected.",
  INVALID: "ElevenLabs did not understand the request.",
};

/**
 * What went wrong, from whatever the SDK threw. The SDK's own errors carry bodies and headers, and an error below them may
 * quote the key, so nothing of them is kept as a cause.
 */
export function toAccountApiError(error: unknown, { isTimeout }: { isTimeout: boolean }): AccountApiError {
  if (error instanceof AccountApiError) return error;
  if (isTimeout || nameOf(error) === "ElevenLabsTimeoutError") return new AccountApiError("TIMEOUT", null);
  const status = statusOf(error);
  if (status !== null) return new AccountApiError(codeOf(status), status);
  return new AccountApiError(isParseError(error) ? "UNREADABLE" : "UNAVAILABLE", null);
}

function codeOf(status: number): AccountApiErrorCode {
  if (status === 401 || status === 403) return "REFUSED";
  if (status === 429) return "RATE_LIMITED";
  if (status >= 500 || status === 408) return "UNAVAILABLE";
  return status < 400 ? "UNREADABLE" : "INVALID";
}

function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !("statusCode" in error)) return null;
  return typeof error.statusCode === "number" ? error.statusCode : null;
}

function nameOf(error: unknown): string | null {
  return error instanceof Error ? error.name : null;
}

/** The SDK's validation, or ours after it. */
function isParseError(error: unknown): boolean {
  return error instanceof Error && (nameOf(error) === "ZodError" || error.constructor.name === "ParseError");
}
