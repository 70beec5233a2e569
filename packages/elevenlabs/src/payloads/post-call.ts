import type { ErrorDetail } from "@elaaoms/core/errors";
import { z } from "zod";
import { storableJson } from "../json-body.ts";
import { asObject, incidentalText, readPayload, requiredText, unixSeconds } from "./fields.ts";
import { type TranscriptionData, transcriptionDataSchema } from "./transcription.ts";

export const maxEventTypeLength = 128;

interface EventOf<Kind extends string> {
  kind: Kind;
  /** The platform's name of the event. */
  type: string;
  /** When the platform made the event, Unix seconds. Part of what tells a repeated delivery from a new one. */
  eventTimestamp: number;
  agentId: string;
  conversationId: string;
}

export interface TranscriptionEvent extends EventOf<"transcription"> {
  data: TranscriptionData;
}
/** A recording was offered; its sound is not read. */
export type AudioEvent = EventOf<"audio">;
/** The call never took place. */
export interface InitiationFailureEvent extends EventOf<"initiation_failure"> {
  failureReason: string | null;
  /** The carrier's account of it, made storable. */
  metadata: Record<string, unknown> | null;
}
/** An event that we do not know: recorded, nothing in it relied on. */
export interface OtherEvent {
  kind: "other";
  type: string;
  eventTimestamp: number | null;
  agentId: string | null;
  conversationId: string | null;
}
export type PostCallEvent = TranscriptionEvent | AudioEvent | InitiationFailureEvent | OtherEvent;

export type PostCallResult = { outcome: "ok"; event: PostCallEvent } | { outcome: "invalid"; details: ErrorDetail[] };

const typeSchema = z.object(
  {
    type: z
      .string("Expected the name of an event")
      .max(maxEventTypeLength, `Expected at most ${maxEventTypeLength} characters`)
      .regex(/^[\x21-\x7e]+$/, "Expected a name in printable ASCII without blanks"),
  },
  { error: "Expected a JSON object" },
);

const callSchema = z.object({ agent_id: requiredText, conversation_id: requiredText }, { error: "Expected an object" });

const transcriptionSchema = z.object({ event_timestamp: unixSeconds, data: transcriptionDataSchema });
const audioSchema = z.object({ event_timestamp: unixSeconds, data: callSchema });
const failureSchema = z.object({
  event_timestamp: unixSeconds,
  data: callSchema.extend({
    failure_reason: incidentalText,
    metadata: z
      .unknown()
      .optional()
      .transform((value) => asObject(storableJson(value))),
  }),
});

/**
 * Reads a post-call delivery, `{type, event_timestamp, data}`. Unknown types are accepted with whatever can be read of
 * them; unknown fields are passed over. Paths of mistakes start at the document: `data.agent_id`.
 */
export function parsePostCall(value: unknown): PostCallResult {
  const envelope = readPayload(typeSchema, value);
  if (envelope.outcome === "invalid") {
    return envelope;
  }
  const { type } = envelope.value;
  switch (type) {
    case "post_call_transcription":
      return readTranscription(type, value);
    case "post_call_audio":
      return readAudio(type, value);
    case "call_initiation_failure":
      return readFailure(type, value);
    default:
      return { outcome: "ok", event: readOther(type, asObject(value) ?? {}) };
  }
}

function readTranscription(type: string, value: unknown): PostCallResult {
  const read = readPayload(transcriptionSchema, value);
  if (read.outcome === "invalid") {
    return read;
  }
  const { data } = read.value;
  return { outcome: "ok", event: { kind: "transcription", ...callOf(type, read.value), data } };
}

function readAudio(type: string, value: unknown): PostCallResult {
  const read = readPayload(audioSchema, value);
  return read.outcome === "invalid" ? read : { outcome: "ok", event: { kind: "audio", ...callOf(type, read.value) } };
}

function readFailure(type: string, value: unknown): PostCallResult {
  const read = readPayload(failureSchema, value);
  if (read.outcome === "invalid") {
    return read;
  }
  const { failure_reason: failureReason, metadata } = read.value.data;
  const call = callOf(type, read.value);
  return { outcome: "ok", event: { kind: "initiation_failure", ...call, failureReason, metadata } };
}

function readOther(type: string, value: Record<string, unknown>): OtherEvent {
  const data = asObject(value.data);
  return {
    kind: "other",
    type,
    eventTimestamp: unixSeconds.safeParse(value.event_timestamp).data ?? null,
    agentId: requiredText.safeParse(data?.agent_id).data ?? null,
    conversationId: requiredText.safeParse(data?.conversation_id).data ?? null,
  };
}

function callOf(
  type: string,
  envelope: { event_timestamp: number; data: { agent_id: string; conversation_id: string } },
): Omit<EventOf<string>, "kind"> {
  return {
    type,
    eventTimestamp: envelope.event_timestamp,
    agentId: envelope.data.agent_id,
    conversationId: envelope.data.conversation_id,
  };
}
