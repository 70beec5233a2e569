import { describe, expect, it } from "vitest";
import { findCaller } from "../caller-identity.ts";
import { whatsappTranscription } from "../testing/whatsapp-transcription.ts";
import { type PostCallEvent, parsePostCall } from "./post-call.ts";
import {
  callAnalysis,
  callChannel,
  callDirection,
  callDurationSeconds,
  callLanguage,
  callStartedAt,
  callTimeZone,
  type TranscriptionData,
  toTranscript,
} from "./transcription.ts";

function eventOf(value: unknown): PostCallEvent {
  const result = parsePostCall(value);
  if (result.outcome === "invalid") {
    throw new Error(JSON.stringify(result.details));
  }
  return result.event;
}
function pathsOf(value: unknown): string[] {
  const result = parsePostCall(value);
  return result.outcome === "invalid" ? result.details.map((detail) => detail.path) : [];
}
/** The smallest transcription there can be, with `data` changed. */
function minimal(data: object = {}): Record<string, unknown> {
  return {
    type: "post_call_transcription",
    event_timestamp: 1_794_000_130,
    data: { agent_id: "agent_1", conversation_id: "conv_1", transcript: [], ...data },
  };
}
/** Every copy of a document in which one value, at any depth, is missing or replaced by an odd one. */
function* brokenCopies(value: unknown): Generator<unknown> {
  yield* [null, -1, 1e308, "", "\u0000", "x".repeat(300), true, [], {}, [null], { "": null }];
  if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const { [key]: _removed, ...rest } = value as Record<string, unknown>;
      yield Array.isArray(value) ? Object.values(rest) : rest;
      for (const broken of brokenCopies(part)) {
        yield Array.isArray(value) ? value.with(Number(key), broken) : { ...value, [key]: broken };
      }
    }
  }
}
function dataOf(value: unknown): TranscriptionData {
  const event = eventOf(value);
  if (event.kind !== "transcription") {
    throw new Error(event.kind);
  }
  return event.data;
}

describe("parsePostCall", () => {
  it("reads a transcription as the platform sends it", () => {
    expect(eventOf(whatsappTranscription())).toMatchObject({
      kind: "transcription",
      type: "post_call_transcription",
      eventTimestamp: 1_794_000_130,
      agentId: "agent_5501kc2m8v4tq7",
      conversationId: "conv_8301kc5x0p9bw2",
      data: { status: "done", agent_name: "Harbor Dental front desk", user_id: null },
    });
  });

  it("takes null for everything optional, and a value of another type for what only describes the call", () => {
    expect(
      eventOf(minimal({ transcript: null, metadata: null, analysis: null, user_id: null, status: null })).kind,
    ).toBe("transcription");
    const odd = minimal({
      status: 7,
      analysis: "none",
      metadata: { main_language: 3, call_duration_secs: "12", start_time_unix_secs: "soon", phone_call: null },
      conversation_initiation_client_data: { dynamic_variables: [] },
      transcript: [{ role: "narrator", message: "…", time_in_call_secs: null, tool_results: 5, new_field: {} }],
    });
    expect(toTranscript(dataOf(odd))).toEqual([]);
    expect(callDurationSeconds(dataOf(odd))).toBeNull();
  });

  it("reads recordings without their sound, and failures with their reason", () => {
    const data = { agent_id: "agent_1", conversation_id: "conv_1" };
    const audio = { type: "post_call_audio", event_timestamp: 1_794_000_131, data: { ...data, full_audio: "SUQz" } };
    expect(eventOf(audio)).toEqual({
      kind: "audio",
      type: "post_call_audio",
      eventTimestamp: 1_794_000_131,
      agentId: "agent_1",
      conversationId: "conv_1",
    });
    const metadata = { type: "twilio", body: { CallStatus: "no-answer" } };
    const failure = { type: "call_initiation_failure", event_timestamp: 1_794_000_132 };
    expect(eventOf({ ...failure, data: { ...data, failure_reason: "no-answer", metadata } })).toMatchObject({
      kind: "initiation_failure",
      failureReason: "no-answer",
      metadata,
    });
    expect(eventOf({ ...failure, data })).toMatchObject({ failureReason: null, metadata: null });
  });

  it("accepts events it does not know, with whatever can be read of them", () => {
    const known = { conversation_id: "conv_1", agent_id: "agent_1" };
    expect(eventOf({ type: "answering_machine_detection", event_timestamp: 1_794_000_130, data: known })).toEqual({
      kind: "other",
      type: "answering_machine_detection",
      eventTimestamp: 1_794_000_130,
      agentId: "agent_1",
      conversationId: "conv_1",
    });
    const nothing = { kind: "other", type: "new", eventTimestamp: null, agentId: null, conversationId: null };
    expect(eventOf({ type: "new" })).toEqual(nothing);
    expect(eventOf({ type: "new", event_timestamp: "x", data: [{ agent_id: 1 }] })).toEqual(nothing);
    expect(eventOf({ type: "new", data: { conversation_id: "x".repeat(300), agent_id: {} } })).toEqual(nothing);
  });

  it.each([
    [null, [""]],
    [[], [""]],
    ["text", [""]],
    [{}, ["type"]],
    [{ type: 5 }, ["type"]],
    [{ type: "" }, ["type"]],
    [{ type: "x".repeat(129) }, ["type"]],
    [{ type: "post_call_transcription" }, ["event_timestamp", "data"]],
    [{ ...minimal(), event_timestamp: 1_794_000_130_000 }, ["event_timestamp"]],
    [{ ...minimal(), event_timestamp: 12 }, ["event_timestamp"]],
    [{ ...minimal(), event_timestamp: 1_794_000_130.5 }, ["event_timestamp"]],
    [{ ...minimal(), data: [] }, ["data"]],
    [minimal({ agent_id: null }), ["data.agent_id"]],
    [minimal({ agent_id: "  " }), ["data.agent_id"]],
    [minimal({ conversation_id: "x".repeat(257) }), ["data.conversation_id"]],
    [minimal({ conversation_id: undefined }), ["data.conversation_id"]],
    [minimal({ transcript: undefined }), ["data.transcript"]],
    [minimal({ transcript: "hello" }), ["data.transcript"]],
    [minimal({ transcript: [null] }), ["data.transcript.0"]],
    [minimal({ transcript: [{ role: "user", message: 5 }] }), ["data.transcript.0.message"]],
    [{ type: "post_call_audio", event_timestamp: 1_794_000_130, data: {} }, ["data.agent_id", "data.conversation_id"]],
  ])("names what is wrong: %j", (value, paths) => {
    expect(pathsOf(value)).toEqual(paths);
  });

  it("answers every delivery in which one value is not what it should be, and reads what it accepts", () => {
    const outcomes = new Set<string>();
    for (const broken of brokenCopies(whatsappTranscription())) {
      const result = parsePostCall(broken);
      outcomes.add(result.outcome);
      if (result.outcome === "ok" && result.event.kind === "transcription") {
        const { data, eventTimestamp } = result.event;
        expect(Number.isFinite(callStartedAt(data, eventTimestamp).getTime())).toBe(true);
        expect(toTranscript(data).every((turn) => turn.message !== "" && turn.seconds >= 0)).toBe(true);
        expect(callAnalysis(data).dataCollection.every(({ value }) => typeof value === "string")).toBe(true);
        findCaller(data);
      }
    }
    expect(outcomes).toEqual(new Set(["ok", "invalid"]));
  });

  it("says in words what a field takes, without repeating what it got", () => {
    expect(parsePostCall(minimal({ agent_id: null, conversation_id: { secret: 1 } }))).toEqual({
      outcome: "invalid",
      details: [
        { path: "data.agent_id", message: "Required" },
        { path: "data.conversation_id", message: "Expected a string" },
      ],
    });
  });

  it("answers a bounded number of mistakes", () => {
    expect(pathsOf(minimal({ transcript: Array.from({ length: 500 }, () => 1) }))).toHaveLength(20);
  });
});

describe("a transcription", () => {
  const data = dataOf(whatsappTranscription());

  it("keeps what was said, under the indexes of the delivery, and never what tools answered", () => {
    expect(toTranscript(data)).toEqual([
      { turn: 0, role: "agent", message: "Harbor Dental, how can I help?", seconds: 0 },
      { turn: 1, role: "caller", message: "Could I move Thursday's cleaning to next week?", seconds: 21 },
      { turn: 4, role: "caller", message: "Tuesday morning would be great.", seconds: 58 },
    ]);
    expect(JSON.stringify(data)).not.toContain("Prefers mornings");
  });

  it("tells when the call was, how long, in which language and time zone", () => {
    expect(callStartedAt(data, 1_794_000_130)).toEqual(new Date(1_794_000_000_000));
    expect(callDurationSeconds(data)).toBe(121);
    expect(callLanguage(data)).toBe("en");
    expect(callTimeZone(data)).toBe("America/Chicago");
  });

  it("counts back from the event when the start is missing", () => {
    const unstarted = dataOf(minimal({ metadata: { call_duration_secs: 60, timezone: "Middle/Earth" } }));
    expect(callStartedAt(unstarted, 1_794_000_130)).toEqual(new Date(1_794_000_070_000));
    expect(callTimeZone(unstarted)).toBeNull();
    expect(callStartedAt(dataOf(minimal()), 1_794_000_130)).toEqual(new Date(1_794_000_130_000));
  });

  it("keeps an absurd duration or time of a turn within bounds", () => {
    const turns = [{ role: "user", message: "Hi", time_in_call_secs: -4 }];
    const odd = dataOf(minimal({ transcript: turns, metadata: { call_duration_secs: 1e300 } }));
    expect(toTranscript(odd)[0]?.seconds).toBe(0);
    expect(Number.isNaN(callStartedAt(odd, 1_794_000_130).getTime())).toBe(false);
  });

  it("gives what the platform collected as text, without the empty ones", () => {
    expect(callAnalysis(data)).toEqual({
      summary: "The caller moved a cleaning from Thursday to Tuesday morning.",
      dataCollection: [
        { name: "wished_day", value: "Tuesday", rationale: "Asked for." },
        { name: "new_patient", value: "false", rationale: null },
        { name: "children", value: "2", rationale: null },
        { name: "slot", value: '{"day":"Tuesday","part":"morning"}', rationale: null },
      ],
    });
    expect(callAnalysis(dataOf(minimal()))).toEqual({ summary: null, dataCollection: [] });
  });

  it("tells the channel and the direction", () => {
    const of = (metadata: object) => {
      const read = dataOf(minimal({ metadata }));
      return `${callChannel(read)} ${callDirection(read)}`;
    };
    expect(of({ whatsapp: { whatsapp_user_id: "1" } })).toBe("whatsapp inbound");
    expect(of({ sms: { direction: "outbound", sms_user_phone_number: "+1" } })).toBe("sms outbound");
    expect(of({ phone_call: { direction: "outbound" } })).toBe("phone outbound");
    expect(of({ phone_call: null, conversation_initiation_source: "sip_trunk" })).toBe("phone inbound");
    expect(of({ conversation_initiation_source: "js_sdk" })).toBe("web inbound");
  });
});
