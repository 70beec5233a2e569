import { describe, expect, it } from "vitest";
import { findCaller, normalizeCallerIdentity } from "../caller-identity.ts";
import { parsePostCall } from "../payloads/post-call.ts";
import {
  callChannel,
  callDirection,
  callDurationSeconds,
  callStartedAt,
  type TranscriptionData,
  toTranscript,
} from "../payloads/transcription.ts";
import type { SimulatedCaller } from "./caller.ts";
import { buildAudio, buildInitiationFailure, buildTranscription, type SimulatedCall } from "./transcription.ts";

const agent = { id: "agent_1", name: "Front desk", number: "+12185550140" };
const startedAt = new Date("2026-11-02T15:00:00Z");

function callOf(caller: SimulatedCaller, changes: Partial<SimulatedCall> = {}): SimulatedCall {
  const turns: SimulatedCall["turns"] = [
    ["agent", "Hello?"],
    ["search", { query: "who is it" }],
    ["user", "It's me."],
  ];
  return { agent, conversationId: "conv_1", caller, startedAt, turns, ...changes };
}

/** What is read of a simulated call after a way through JSON. */
function dataOf(call: SimulatedCall): TranscriptionData {
  const result = parsePostCall(JSON.parse(JSON.stringify(buildTranscription(call))));
  if (result.outcome === "invalid" || result.event.kind !== "transcription") {
    throw new Error(JSON.stringify(result));
  }
  return result.event.data;
}

function identityOf(call: SimulatedCall): string | null {
  const found = findCaller(dataOf(call));
  const identity = found && normalizeCallerIdentity(found.raw, { channel: found.channel, defaultCountry: null });
  return identity && `${identity.kind} ${identity.value}`;
}

describe("buildTranscription", () => {
  it.each<[SimulatedCaller, string, string | null]>([
    [{ kind: "phone", number: "+12185550187" }, "phone", "phone +12185550187"],
    [{ kind: "phone", number: "+12185550187", carrier: "sip_trunking" }, "phone", "phone +12185550187"],
    [{ kind: "phone", number: null }, "phone", null],
    [{ kind: "whatsapp", userId: "4915112345678" }, "whatsapp", "phone +4915112345678"],
    [{ kind: "sms", number: "+12185550187" }, "sms", "phone +12185550187"],
    [{ kind: "web", userId: "cust-1" }, "web", "user cust-1"],
    [{ kind: "web", userId: null }, "web", null],
  ])("makes calls whose channel and caller are read back: %j", (caller, channel, identity) => {
    expect(callChannel(dataOf(callOf(caller)))).toBe(channel);
    expect(identityOf(callOf(caller))).toBe(identity);
    const outbound = callOf(caller, { direction: "outbound" });
    expect(identityOf(outbound)).toBe(identity);
    expect(callDirection(dataOf(outbound))).toBe(channel === "web" ? "inbound" : "outbound");
  });

  it("writes searches as the platform does, so that turns keep their places and results stay out", () => {
    const data = dataOf(callOf({ kind: "phone", number: "+12185550187" }));
    expect(toTranscript(data)).toMatchObject([
      { turn: 0, role: "agent", message: "Hello?", seconds: 0 },
      { turn: 3, role: "caller", message: "It's me." },
    ]);
    expect(callStartedAt(data, 0)).toEqual(startedAt);
    expect(callDurationSeconds(data)).toBeGreaterThan(0);
  });

  it("makes recordings and failures of the same call", () => {
    const call = callOf({ kind: "phone", number: "+12185550187" });
    expect(parsePostCall(buildAudio(call, "SUQz"))).toMatchObject({
      event: { kind: "audio", conversationId: "conv_1" },
    });
    expect(parsePostCall(buildInitiationFailure(call, "busy"))).toMatchObject({
      event: { kind: "initiation_failure", failureReason: "busy" },
    });
  });
});
