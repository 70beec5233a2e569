import { describe, expect, it } from "vitest";
import { parseClientData } from "./client-data.ts";

function pathsOf(value: unknown): string[] {
  const result = parseClientData(value);
  return result.outcome === "invalid" ? result.details.map((detail) => detail.path) : [];
}

describe("parseClientData", () => {
  it("reads a phone call", () => {
    const body = {
      caller_id: "+12185550187",
      agent_id: "agent_1",
      called_number: "+12185550140",
      call_sid: "CA1",
      conversation_id: "conv_1",
      sip_headers: { "X-Tier": "gold" },
    };
    expect(parseClientData(body)).toEqual({
      outcome: "ok",
      value: {
        callerId: "+12185550187",
        agentId: "agent_1",
        calledNumber: "+12185550140",
        callSid: "CA1",
        conversationId: "conv_1",
        channel: null,
      },
    });
  });

  it("reads WhatsApp, which has no call id, and numbers sent as numbers", () => {
    expect(parseClientData({ caller_id: 4915112345678, agent_id: "agent_1", call_sid: "" })).toEqual({
      outcome: "ok",
      value: {
        callerId: "4915112345678",
        agentId: "agent_1",
        calledNumber: null,
        callSid: null,
        conversationId: null,
        channel: "whatsapp",
      },
    });
  });

  it("reads the older form, and prefers the fields of the newer", () => {
    const variables = { system__caller_id: "+12185550001", custom: [1] };
    const older = { agent_id: "agent_1", conversation_id: "conv_1", dynamic_variables: variables };
    expect(parseClientData(older)).toMatchObject({ value: { callerId: "+12185550001", conversationId: "conv_1" } });
    expect(parseClientData({ ...older, caller_id: "+12185550002" })).toMatchObject({
      value: { callerId: "+12185550002" },
    });
    expect(parseClientData({ ...older, caller_id: "", dynamic_variables: null })).toMatchObject({
      value: { callerId: null },
    });
  });

  it.each([
    [null, [""]],
    [[], [""]],
    [{}, ["agent_id"]],
    [{ agent_id: null }, ["agent_id"]],
    [{ agent_id: "" }, ["agent_id"]],
    [{ agent_id: "x".repeat(257) }, ["agent_id"]],
    [{ agent_id: "a", caller_id: {} }, ["caller_id"]],
    [{ agent_id: "a", caller_id: "9".repeat(300) }, ["caller_id"]],
    [{ agent_id: "a", caller_id: 1.5 }, ["caller_id"]],
    [{ agent_id: "a", dynamic_variables: "x" }, ["dynamic_variables"]],
    [{ agent_id: "a", dynamic_variables: { system__caller_id: [] } }, ["dynamic_variables.system__caller_id"]],
  ])("names what is wrong: %j", (value, paths) => {
    expect(pathsOf(value)).toEqual(paths);
  });
});
