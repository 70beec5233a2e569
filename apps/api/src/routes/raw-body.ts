import type { IncomingMessage } from "node:http";
import { ServiceError } from "@elaaoms/core/errors";
import type { FastifyRequest } from "fastify";
import { invalidPayload } from "../wrapper.ts";

const smallBodyBytes = 2 * 1_024 * 1_024;

/** A client that sends too much still gets to read why, unless it sends more than this. */
const drainedBytes = 72 * 1_024 * 1_024;

/** Reads a body of up to 2 MiB as it came. */
export async function readWholeBody(_request: FastifyRequest, payload: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  await consumeBody(payload, (chunk) => {
    length += chunk.length;
    if (length <= smallBodyBytes) chunks.push(chunk);
  });
  if (length > smallBodyBytes) throw tooLarge(smallBodyBytes);
  return Buffer.concat(chunks);
}

/**
 * Hands on the chunks of a body. Reads to its end also when nothing more is wanted of it: closing a connection on a
 * client that is still sending takes the answer away from it.
 */
export function consumeBody(payload: IncomingMessage, onChunk: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let length = 0;
    payload.on("data", (chunk: Buffer) => {
      length += chunk.length;
      onChunk(chunk);
      if (length <= drainedBytes) return;
      payload.pause();
      resolve();
    });
    payload.on("end", resolve);
    payload.on("error", (cause) => {
      reject(new ServiceError("INVALID_PAYLOAD", "The body ended before it was complete.", { cause }));
    });
  });
}

export function tooLarge(limitBytes: number): ServiceError {
  return new ServiceError(
    "PAYLOAD_TOO_LARGE",
    `The body is larger than the ${limitBytes / 1_048_576} MiB accepted here.`,
  );
}

/** Refuses what is declared to be anything but plain JSON. A missing content type is taken for JSON. */
export function requireJson(request: FastifyRequest): void {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== undefined && type !== "application/json" && !type.endsWith("+json")) {
    throw new ServiceError("UNSUPPORTED_MEDIA_TYPE", "The body must be JSON (content-type: application/json).");
  }
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== "identity") {
    throw new ServiceError("UNSUPPORTED_MEDIA_TYPE", "Compressed bodies are not accepted.");
  }
}

/** The value of a parsed payload. Throws `INVALID_PAYLOAD` naming the fields when it is not what it should be. */
export function requireValid<Value>(
  result: { outcome: "ok"; value: Value } | { outcome: "invalid"; details: { path: string; message: string }[] },
): Value {
  if (result.outcome === "invalid") throw invalidPayload(result.details);
  return result.value;
}
