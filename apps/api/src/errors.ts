import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { ServiceError } from "@elaaoms/core/errors";
import { isDatabaseUnavailable } from "@elaaoms/db/unavailable";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { App } from "./app-options.ts";
import { failure, invalidPayload, statusCodeOf } from "./wrapper.ts";

const retryAfterSeconds = 5;

/** Makes every failure of the app an answer in the wrapper. What is not ours to tell is logged and told as `INTERNAL`. */
export function registerErrorHandling(app: App): void {
  app.setErrorHandler((error, request, reply) => sendError(request, reply, error));
  app.setNotFoundHandler((request, reply) =>
    sendError(request, reply, new ServiceError("NOT_FOUND", "There is no such endpoint.")),
  );
}

/** Answers a request with a failure. */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const known = toServiceError(error);
  if (known.code === "INTERNAL") request.log.error({ err: error }, "A request failed unexpectedly.");
  if (known.code === "UNAVAILABLE") request.log.warn({ err: error }, "A request was refused for now.");
  if (known.retryAfterSeconds !== undefined) reply.header("retry-after", String(known.retryAfterSeconds));
  // The rest of a body that was refused unread is not waited for.
  if (known.code === "PAYLOAD_TOO_LARGE") reply.header("connection", "close");
  if (known.code === "UNAUTHENTICATED") reply.header("www-authenticate", "Bearer");
  return reply
    .status(statusCodeOf(known))
    .header("x-request-id", request.id)
    .header("content-type", "application/json; charset=utf-8")
    .serializer((payload) => JSON.stringify(payload))
    .send(failure(request.id, known));
}

/** Every error as one of the closed set. Messages of errors that are not ours never leave the process. */
export function toServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return invalidPayload(
      error.validation.map(({ instancePath, message }) => ({
        path: instancePath.slice(1).replaceAll("/", "."),
        message: message ?? "Not valid",
      })),
    );
  }
  if (isDatabaseUnavailable(error)) {
    return new ServiceError("UNAVAILABLE", "The database does not answer right now. Try again in a moment.", {
      retryAfterSeconds,
      cause: error,
    });
  }
  const statusCode = error instanceof Error ? (error as FastifyError).statusCode : undefined;
  return statusCode !== undefined && statusCode < 500
    ? fromFramework(statusCode)
    : new ServiceError("INTERNAL", "Something went wrong on our side. The request id finds it in the logs.", {
        cause: error,
      });
}

/** Refusals that Fastify makes by itself before a route is reached, in our words. */
function fromFramework(statusCode: number): ServiceError {
  switch (statusCode) {
    case 413:
      return new ServiceError("PAYLOAD_TOO_LARGE", "The body is larger than the 2 MiB that are accepted here.");
    case 415:
      return new ServiceError("UNSUPPORTED_MEDIA_TYPE", "The body must be JSON (content-type: application/json).");
    case 404:
      return new ServiceError("NOT_FOUND", "There is no such endpoint.");
    default:
      return new ServiceError("INVALID_PAYLOAD", "The request could not be read: its body or URL is malformed.");
  }
}

/**
 * Answers what Node's parser refuses (no HTTP, headers too large, a body that does not come). Only our side is closed, so
 * that a client which is still sending can read why; one that keeps its own side open is cut off by the request timeout.
 */
export function writeParseError(error: Error & { code?: string }, socket: Socket): void {
  // What is late after an answer is a body that nobody waits for: a second answer would be taken for that of the next
  // request.
  const isAnswered = error.code === "ERR_HTTP_REQUEST_TIMEOUT" && socket.bytesWritten > 0;
  if (error.code === "ECONNRESET" || socket.destroyed || isAnswered) {
    socket.destroy();
    return;
  }
  // Answered before: what still arrives fails the parser again.
  if (!socket.writable) return;
  const [status, message] = parseErrors[error.code ?? ""] ?? ["400 Bad Request", "The request is not valid HTTP."];
  const requestId = randomUUID();
  const body = JSON.stringify(failure(requestId, new ServiceError("INVALID_PAYLOAD", message)));
  const head = [
    `HTTP/1.1 ${status}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

const parseErrors: Record<string, [status: string, message: string]> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "The headers are too large."],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request took too long to arrive."],
};
