import { z } from "zod";
import { asObject, optionalText, type PayloadResult, readPayload, requiredText } from "./fields.ts";

/**
 * What the platform asks before a call. On outbound calls without client data of their own the roles are flipped: then
 * `callerId` is the organization's number and `calledNumber` the person's. The request does not say which it is.
 */
export interface ClientDataRequest {
  callerId: string | null;
  agentId: string;
  calledNumber: string | null;
  /** The carrier's id of the call; null for WhatsApp. */
  callSid: string | null;
  conversationId: string | null;
  /** "whatsapp" when the request has WhatsApp's empty `call_sid`; null when nothing tells. */
  channel: "whatsapp" | null;
}

const clientDataSchema = z.object(
  {
    agent_id: requiredText,
    caller_id: optionalText,
    called_number: optionalText,
    call_sid: optionalText,
    call_id: optionalText,
    conversation_id: optionalText,
    dynamic_variables: z
      .object({
        system__caller_id: optionalText,
        system__called_number: optionalText,
        system__call_sid: optionalText,
        system__conversation_id: optionalText,
      })
      .nullish(),
  },
  { error: "Expected a JSON object" },
);

/**
 * Reads a conversation initiation request in either form: `{caller_id, agent_id, called_number, call_sid,
 * conversation_id?, call_id?, sip_headers?}`, or the older one whose caller stands in
 * `dynamic_variables.system__caller_id`. Unknown fields are passed over; empty and null ones are null.
 */
export function parseClientData(value: unknown): PayloadResult<ClientDataRequest> {
  const read = readPayload(clientDataSchema, value);
  if (read.outcome === "invalid") {
    return read;
  }
  const { dynamic_variables: variables, ...body } = read.value;
  return {
    outcome: "ok",
    value: {
      callerId: body.caller_id ?? variables?.system__caller_id ?? null,
      agentId: body.agent_id,
      calledNumber: body.called_number ?? variables?.system__called_number ?? null,
      callSid: body.call_sid ?? body.call_id ?? variables?.system__call_sid ?? null,
      conversationId: body.conversation_id ?? variables?.system__conversation_id ?? null,
      channel: asObject(value)?.call_sid === "" ? "whatsapp" : null,
    },
  };
}
