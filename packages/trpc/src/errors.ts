import { type ErrorDetail, ServiceError, type ServiceErrorCode } from "@elaaoms/core/errors";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";

/** The code that tRPC sends for each of ours; the HTTP status follows from it. */
const trpcCodes = {
  INVALID_PAYLOAD: "BAD_REQUEST",
  UNAUTHENTICATED: "UNAUTHORIZED",
  FORBIDDEN: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  CONFLICT: "CONFLICT",
  PAYLOAD_TOO_LARGE: "PAYLOAD_TOO_LARGE",
  UNSUPPORTED_MEDIA_TYPE: "UNSUPPORTED_MEDIA_TYPE",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
  INTERNAL: "INTERNAL_SERVER_ERROR",
} as const satisfies Record<ServiceErrorCode, TRPCError["code"]>;

const internalMessage = "Something went wrong on our side. The request id finds it in the logs.";

/** What a client learns about an error beside its message. */
export interface ErrorData {
  code: TRPCError["code"];
  httpStatus: number;
  /** The procedure, "system.checkHealth"; absent when none was reached. */
  path?: string | undefined;
  requestId: string | undefined;
  /** Each thing wrong with the input: the field's path, dots between its parts, and what is wrong. */
  details: readonly ErrorDetail[];
  /** Seconds after which trying again makes sense. */
  retryAfterSeconds: number | undefined;
}

/**
 * The only mapping of failures to tRPC. A `ServiceError` keeps its code and message, unless it is INTERNAL; a refused
 * input becomes BAD_REQUEST with a detail per field; tRPC's own refusals (no such procedure, wrong method) stay as they
 * are. Everything else, INTERNAL included, becomes INTERNAL_SERVER_ERROR with a fixed message. The cause is kept for
 * the log.
 */
export function toTrpcError(error: unknown): TRPCError {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof ServiceError && cause.code !== "INTERNAL") {
    return new TRPCError({ code: trpcCodes[cause.code], message: cause.message, cause });
  }
  if (error instanceof TRPCError && error.code === "BAD_REQUEST" && cause instanceof ZodError) {
    const refusal = invalidInput(cause);
    return new TRPCError({ code: "BAD_REQUEST", message: refusal.message, cause: refusal });
  }
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error;
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: internalMessage, cause });
}

/** The refusals and the advice that an error carries for clients; empty for every error that is not a `ServiceError`. */
export function clientDetails(error: TRPCError): Pick<ErrorData, "details" | "retryAfterSeconds"> {
  const { cause } = error;
  return cause instanceof ServiceError && cause.code !== "INTERNAL"
    ? { details: cause.details, retryAfterSeconds: cause.retryAfterSeconds }
    : { details: [], retryAfterSeconds: undefined };
}

function invalidInput(error: ZodError): ServiceError {
  const details = error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message }));
  // A person sees this sentence beside a form, so it names what is wrong.
  const wrong = details.map(({ path, message }) => [path.split(".").at(-1), message].filter(Boolean).join(": "));
  return new ServiceError("INVALID_PAYLOAD", `The input is invalid. ${wrong.join("; ")}.`, { details, cause: error });
}
