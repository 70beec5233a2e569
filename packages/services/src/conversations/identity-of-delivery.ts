import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { findCaller, normalizeCallerIdentity } from "@elaaoms/elevenlabs/caller-identity";
import { parseJsonBody } from "@elaaoms/elevenlabs/json-body";
import { parsePostCall, type TranscriptionEvent } from "@elaaoms/elevenlabs/payloads/post-call";
import type { OrganizationScope } from "../context.ts";

/** Whom a call was with, as its delivery tells; null for somebody anonymous. */
export function identityOfCall(
  ctx: { organization: Pick<OrganizationScope, "settings"> },
  data: TranscriptionEvent["data"],
): CallerIdentity | null {
  const caller = findCaller(data);
  if (!caller) return null;
  return normalizeCallerIdentity(caller.raw, {
    channel: caller.channel,
    defaultCountry: ctx.organization.settings.defaultCountry,
  });
}

/** Reads a stored delivery; null when it is not a transcription, or no longer parses. */
export function readDelivery(body: Buffer): TranscriptionEvent | null {
  const json = parseJsonBody(body);
  const read = json.outcome === "parsed" ? parsePostCall(json.value) : null;
  return read?.outcome === "ok" && read.event.kind === "transcription" ? read.event : null;
}

/** {@link identityOfCall} of a delivery as it was stored. */
export function identityOfDelivery(
  ctx: { organization: Pick<OrganizationScope, "settings"> },
  body: Buffer,
): CallerIdentity | null {
  const event = readDelivery(body);
  return event && identityOfCall(ctx, event.data);
}
