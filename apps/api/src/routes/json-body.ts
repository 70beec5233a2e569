import { ServiceError } from "@elaaoms/core/errors";
import { parseJsonBody } from "@elaaoms/elevenlabs/json-body";

/** The JSON value of a body. Throws `INVALID_PAYLOAD` when it is none. */
export function readJson(body: Uint8Array): unknown {
  const parsed = parseJsonBody(body);
  if (parsed.outcome === "invalid") throw new ServiceError("INVALID_PAYLOAD", parsed.message);
  return parsed.value;
}
