import { createHash } from "node:crypto";

/** Who calls, and how. A null number is a withheld one; a null user id a visitor who is not signed in. */
export type SimulatedCaller =
  | { kind: "phone"; number: string | null; carrier?: "twilio" | "sip_trunking" }
  | { kind: "whatsapp"; userId: string }
  | { kind: "sms"; number: string }
  | { kind: "web"; userId: string | null };

/** The agent's side of a call. */
export interface SimulatedAgent {
  id: string;
  name: string;
  /** E.164. */
  number: string;
}

/** What the platform knows the caller by before the call: `system__caller_id`; null on the web. */
export function callerIdOf(caller: SimulatedCaller): string | null {
  switch (caller.kind) {
    case "phone":
      return caller.number ?? "anonymous";
    case "whatsapp":
      return caller.userId;
    case "sms":
      return caller.number;
    case "web":
      return null;
  }
}

/** A carrier's id of a call, the same each time for one conversation. */
export function callSidOf(conversationId: string): string {
  return `CA${createHash("sha256").update(conversationId).digest("hex").slice(0, 32)}`;
}

/** The body of the request before a call. On the web the platform makes none: null. */
export function buildClientData({
  caller,
  agent,
  conversationId,
}: {
  caller: SimulatedCaller;
  agent: SimulatedAgent;
  conversationId: string;
}): Record<string, string> | null {
  const callerId = callerIdOf(caller);
  if (callerId === null) {
    return null;
  }
  return {
    caller_id: callerId,
    agent_id: agent.id,
    called_number: agent.number,
    call_sid: caller.kind === "whatsapp" ? "" : callSidOf(conversationId),
    conversation_id: conversationId,
  };
}
