import { type ErrorDetail, ServiceError, type ServiceErrorCode } from "@elaaoms/core/errors";
import type { FastifyRequest } from "fastify";
import { z } from "zod";

/** The answer of everything but the platform's own formats. */
export function success<Data>(request: FastifyRequest, message: string, data: Data) {
  return { status: "success" as const, message, request_id: request.id, data };
}

export function failure(requestId: string, error: ServiceError) {
  return {
    status: "error" as const,
    message: error.message,
    request_id: requestId,
    error: { code: error.code, details: error.details.map(({ path, message }) => ({ path, message })) },
  };
}

/** The schema of a wrapped answer. */
export function successSchema<Data extends z.ZodType>(data: Data) {
  return z.object({ status: z.literal("success"), message: z.string(), request_id: z.string(), data });
}

export const errorSchema = z
  .object({
    status: z.literal("error"),
    message: z.string(),
    request_id: z.string(),
    error: z.object({
      code: z.string(),
      details: z.array(z.object({ path: z.string(), message: z.string() })),
    }),
  })
  .describe("What was wrong; `details` names the fields.");

const statusCodes: Record<ServiceErrorCode, number> = {
  INVALID_PAYLOAD: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

/** The only mapping of service errors to HTTP. */
export function statusCodeOf(error: ServiceError): number {
  return statusCodes[error.code];
}

export function invalidPayload(details: readonly ErrorDetail[]): ServiceError {
  const first = details[0];
  const message = first ? `${first.path || "The body"}: ${first.message}.` : "The request is invalid.";
  return new ServiceError("INVALID_PAYLOAD", message.replace(/\.\.$/, "."), { details });
}
