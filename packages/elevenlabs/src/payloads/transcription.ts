import type { CallChannel, Transcript, TranscriptTurn } from "@elaaoms/core/conversation";
import { primaryLanguage } from "@elaaoms/core/language";
import { storableText, textSchema } from "@elaaoms/core/text";
import { z } from "zod";
import { incidentalNumber, incidentalText, optionalText, requiredText, unixSeconds } from "./fields.ts";

/** Far above the longest call; a bound for what one delivery may make us walk through. */
const maxTurns = 50_000;

// Tool calls and tool results are not read at all, so that nothing further on can learn from them. An unknown role or
// field must not cost us the call: roles are sorted out in `toTranscript`, unknown fields are passed over.
const turnSchema = z.object({
  role: z.string("Expected agent or user"),
  message: textSchema.nullish(),
  time_in_call_secs: incidentalNumber,
});

const dynamicVariablesSchema = z.object({ system__caller_id: optionalText.catch(null) });

const phoneCallSchema = z.object({
  type: incidentalText,
  direction: incidentalText,
  agent_number: optionalText,
  external_number: optionalText,
  call_sid: incidentalText,
});

const metadataSchema = z.object({
  start_time_unix_secs: unixSeconds.nullish().catch(null),
  call_duration_secs: incidentalNumber,
  main_language: incidentalText,
  timezone: incidentalText,
  termination_reason: incidentalText,
  conversation_initiation_source: incidentalText,
  phone_call: phoneCallSchema.nullish(),
  whatsapp: z.object({ direction: incidentalText, whatsapp_user_id: optionalText }).nullish(),
  sms: z.object({ direction: incidentalText, sms_user_phone_number: optionalText }).nullish(),
});

const collectedSchema = z.object({ value: z.unknown(), rationale: incidentalText });

const analysisSchema = z.object({
  transcript_summary: incidentalText,
  call_summary_title: incidentalText,
  call_successful: incidentalText,
  data_collection_results: z.record(z.string(), collectedSchema.nullish().catch(null)).nullish().catch(null),
});

/**
 * `data` of a `post_call_transcription`, which is the platform's GET-conversation response. What identifies the call and
 * its caller is checked; what only describes it is null when it is not what it should be. `transcript` may be null, but
 * not missing.
 */
export const transcriptionDataSchema = z.object(
  {
    agent_id: requiredText,
    agent_name: incidentalText,
    conversation_id: requiredText,
    status: incidentalText,
    user_id: optionalText,
    transcript: z
      .array(turnSchema, { error: "Expected a list of turns" })
      .max(maxTurns, `Expected at most ${maxTurns} turns`)
      .nullable(),
    metadata: metadataSchema.nullish(),
    analysis: analysisSchema.nullish().catch(null),
    conversation_initiation_client_data: z
      .object({ dynamic_variables: dynamicVariablesSchema.nullish().catch(null) })
      .nullish()
      .catch(null),
  },
  { error: "Expected an object" },
);
export type TranscriptionData = z.infer<typeof transcriptionDataSchema>;

export type CallDirection = "inbound" | "outbound";

/** What the platform itself made of the call. */
export interface CallAnalysis {
  summary: string | null;
  /** Values as text, in the platform's order; what it found no value for is left out. */
  dataCollection: readonly { name: string; value: string; rationale: string | null }[];
}

/**
 * The turns as we keep them: those of the agent and the caller in which something was said. Indexes are those of the
 * delivery, whatever was left out between. Tool results are never among them.
 */
export function toTranscript(data: TranscriptionData): Transcript {
  const turns: TranscriptTurn[] = [];
  for (const [turn, said] of (data.transcript ?? []).entries()) {
    const role = roles.get(said.role);
    const message = said.message?.trim();
    if (role !== undefined && message) {
      turns.push({ turn, role, message, seconds: Math.max(0, said.time_in_call_secs ?? 0) });
    }
  }
  return turns;
}
const roles = new Map<string, TranscriptTurn["role"]>([
  ["agent", "agent"],
  ["user", "caller"],
]);

/** When the call began; without the platform's word, its length before `eventTimestamp` (Unix seconds). */
export function callStartedAt(data: TranscriptionData, eventTimestamp: number): Date {
  const seconds = data.metadata?.start_time_unix_secs ?? eventTimestamp - (callDurationSeconds(data) ?? 0);
  return new Date(seconds * 1_000);
}

/** Length of the call in whole seconds, null when the platform did not say. */
export function callDurationSeconds(data: TranscriptionData): number | null {
  const duration = data.metadata?.call_duration_secs ?? null;
  return duration === null ? null : Math.min(Math.max(0, Math.round(duration)), maxDurationSeconds);
}
const maxDurationSeconds = 7 * 24 * 3_600;

/** The main language of the call, "en", null when the platform did not say. */
export function callLanguage(data: TranscriptionData): string | null {
  return primaryLanguage(data.metadata?.main_language);
}

/** IANA time zone of the call, null when the platform did not say or said something that is none. */
export function callTimeZone(data: TranscriptionData): string | null {
  const zone = data.metadata?.timezone ?? null;
  if (zone === null) {
    return null;
  }
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** How the caller reached the agent: whichever carrier the platform gives details of, else the web. */
export function callChannel(data: TranscriptionData): CallChannel {
  const { phone_call, whatsapp, sms, conversation_initiation_source: source } = data.metadata ?? {};
  if (phone_call) {
    return "phone";
  }
  if (whatsapp) {
    return "whatsapp";
  }
  if (sms) {
    return "sms";
  }
  return sourceChannels.get(source ?? "") ?? "web";
}
const sourceChannels = new Map<string, CallChannel>([
  ["twilio", "phone"],
  ["exotel", "phone"],
  ["sip_trunk", "phone"],
  ["genesys", "phone"],
  ["whatsapp", "whatsapp"],
  ["twilio_sms", "sms"],
  ["sms", "sms"],
]);

/** Who called whom. People begin the calls that have no direction. */
export function callDirection(data: TranscriptionData): CallDirection {
  const { phone_call, whatsapp, sms } = data.metadata ?? {};
  const direction = phone_call?.direction ?? whatsapp?.direction ?? sms?.direction;
  return direction?.toLowerCase() === "outbound" ? "outbound" : "inbound";
}

/** The platform's own summary and the values it collected. Numbers, truth values and objects become text. */
export function callAnalysis(data: TranscriptionData): CallAnalysis {
  const collected = Object.entries(data.analysis?.data_collection_results ?? {});
  return {
    summary: data.analysis?.transcript_summary ?? null,
    dataCollection: collected.flatMap(([name, result]) => {
      const value = collectedText(result?.value);
      return value === "" ? [] : [{ name: storableText(name), value, rationale: result?.rationale ?? null }];
    }),
  };
}

function collectedText(value: unknown): string {
  if (value === null || value === undefined) {
    return "";
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return storableText(text).trim();
}
