/** Every way a use case may refuse. Each transport maps these once; nothing else is thrown on purpose. */
export const serviceErrorCodes = [
  "INVALID_PAYLOAD",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "PAYLOAD_TOO_LARGE",
  "UNSUPPORTED_MEDIA_TYPE",
  "RATE_LIMITED",
  "UNAVAILABLE",
  "INTERNAL",
] as const;
export type ServiceErrorCode = (typeof serviceErrorCodes)[number];

/** One thing wrong with an input: the path of the field, dots between its parts, and what is wrong with it. */
export interface ErrorDetail {
  path: string;
  message: string;
}

export interface ServiceErrorOptions {
  details?: readonly ErrorDetail[];
  /** Seconds after which trying again makes sense. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** A refusal with a code of the closed set. The message is shown to clients: it holds no internals and no personal data. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: ServiceErrorCode;
  readonly details: readonly ErrorDetail[];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ServiceErrorCode, message: string, options: ServiceErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.details = options.details ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
