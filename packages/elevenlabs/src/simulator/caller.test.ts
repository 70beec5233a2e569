import { describe, expect, it } from "vitest";
import { parseClientData } from "../payloads/client-data.ts";
import { buildClientData } from "./caller.ts";

const agent = { id: "agent_1", name: "Front desk", number: "+12185550140" };

describe("buildClientData", () => {
  it("makes what the platform asks before phone calls, text messages and WhatsApp", () => {
    const phone = buildClientData({ caller: { kind: "phone", number: null }, agent, conversationId: "conv_1" });
    expect(parseClientData(phone)).toMatchObject({
      value: { callerId: "anonymous", agentId: "agent_1", calledNumber: "+12185550140", channel: null },
    });
    expect(phone?.call_sid).toMatch(/^CA[0-9a-f]{32}$/);
    const caller = { kind: "whatsapp", userId: "4915112345678" } as const;
    expect(parseClientData(buildClientData({ caller, agent, conversationId: "conv_1" }))).toMatchObject({
      value: { callerId: "4915112345678", callSid: null, channel: "whatsapp" },
    });
  });

  it("makes nothing on the web, where the platform does not ask", () => {
    expect(buildClientData({ caller: { kind: "web", userId: "cust-1" }, agent, conversationId: "conv_1" })).toBeNull();
  });
});
