import { createHash } from "node:crypto";
import type { PrivateField, UnhashedEvent } from "./audit-event.ts";

/** What the first event of a chain follows. */
export const genesisHash = "0".repeat(64);

/** First in what is hashed: an event of another format can never have the same hash. */
const format = "elaaoms-audit-1";

function sorted<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * The one text that stands for an event: a JSON array in fixed order, records as arrays of [key, value] sorted by key in
 * code unit order. No white space, strings as `JSON.stringify` writes them.
 */
export function canonicalText(event: UnhashedEvent): string {
  return JSON.stringify([
    format,
    event.organization_id,
    event.sequence,
    event.id,
    event.at,
    [event.actor.kind, event.actor.id],
    event.action,
    event.target && [event.target.kind, event.target.id],
    event.caller_id,
    event.outcome,
    event.request_id,
    event.auth,
    sorted(event.details),
    sorted(event.commitments),
  ]);
}

/** SHA-256 over the canonical text in UTF-8, followed by the 32 bytes of the previous event's hash; hex. */
export function hashEvent(event: UnhashedEvent): string {
  return createHash("sha256")
    .update(canonicalText(event), "utf8")
    .update(Buffer.from(event.previous_hash, "hex"))
    .digest("hex");
}

/**
 * Binds an event to a value without telling it: SHA-256 over 32 random bytes, the field's name, a NUL and the value; hex.
 * Without the salt nobody can find the value by trying all numbers, so destroying the salt destroys the value.
 */
export function commitTo(field: PrivateField, value: string, salt: Buffer): string {
  return createHash("sha256").update(salt).update(`${field}\0${value}`, "utf8").digest("hex");
}
