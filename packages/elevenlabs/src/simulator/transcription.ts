import { callerIdOf, callSidOf, type SimulatedAgent, type SimulatedCaller } from "./caller.ts";

/** What was said, or a search of the agent's in between, with what it got. */
export type SimulatedTurn =
  | readonly ["agent" | "user", string]
  | readonly ["search", { query: string; result?: unknown }];

export interface SimulatedCall {
  agent: SimulatedAgent;
  conversationId: string;
  caller: SimulatedCaller;
  /** Inbound unless told. */
  direction?: "inbound" | "outbound";
  startedAt: Date;
  turns: readonly SimulatedTurn[];
  /** BCP 47, "en" unless told. */
  language?: string;
  /** IANA name; null unless told. */
  timeZone?: string;
  /** What the platform's analysis found; none unless told. */
  analysis?: {
    summary?: string;
    title?: string;
    dataCollection?: Readonly<Record<string, string | number | boolean | null>>;
  };
}

/** A delivery, ready to be sent as JSON. */
export interface SimulatedDelivery {
  type: string;
  event_timestamp: number;
  data: Record<string, unknown>;
}

/** Seconds from the end of a call to its analysis and delivery. */
const analysisSeconds = 7;

/** A `post_call_transcription` with the whole structure of the platform's, null and unread fields included. */
export function buildTranscription(call: SimulatedCall): SimulatedDelivery {
  const { turns, durationSeconds } = placeInTime(call);
  const startedAt = Math.floor(call.startedAt.getTime() / 1_000);
  return {
    type: "post_call_transcription",
    event_timestamp: startedAt + durationSeconds + analysisSeconds,
    data: {
      agent_id: call.agent.id,
      agent_name: call.agent.name,
      conversation_id: call.conversationId,
      status: "done",
      user_id: call.caller.kind === "web" ? call.caller.userId : null,
      branch_id: null,
      version_id: null,
      environment: "production",
      transcript: turns,
      metadata: metadataOf(call, startedAt, durationSeconds),
      analysis: analysisOf(call),
      conversation_initiation_client_data: initiationOf(call, durationSeconds),
      has_audio: true,
      has_user_audio: true,
      has_response_audio: true,
    },
  };
}

/** A `post_call_audio` for the same call. `fullAudio` is base64. */
export function buildAudio(call: SimulatedCall, fullAudio: string): SimulatedDelivery {
  const { event_timestamp } = buildTranscription(call);
  return {
    type: "post_call_audio",
    event_timestamp,
    data: { agent_id: call.agent.id, conversation_id: call.conversationId, full_audio: fullAudio },
  };
}

/** A `call_initiation_failure`: the person was not reached. */
export function buildInitiationFailure(
  call: Pick<SimulatedCall, "agent" | "conversationId" | "startedAt">,
  failureReason: "busy" | "no-answer" | "unknown",
): SimulatedDelivery {
  return {
    type: "call_initiation_failure",
    event_timestamp: Math.floor(call.startedAt.getTime() / 1_000),
    data: {
      agent_id: call.agent.id,
      conversation_id: call.conversationId,
      failure_reason: failureReason,
      metadata: { type: "twilio", body: { CallSid: callSidOf(call.conversationId), CallStatus: failureReason } },
    },
  };
}

function placeInTime(call: SimulatedCall): { turns: object[]; durationSeconds: number } {
  let seconds = 0;
  const turns = call.turns.flatMap((turn, index) => {
    const at = seconds;
    seconds += secondsOf(turn);
    return turn[0] === "search" ? searchTurns(call, turn[1], `search_memory_${index}`, at) : [saidTurn(call, turn, at)];
  });
  return { turns, durationSeconds: Math.ceil(seconds) };
}

/** People speak about two and a half words a second, and pause before they answer. */
function secondsOf(turn: SimulatedTurn): number {
  return turn[0] === "search" ? 1 : Math.round(1 + turn[1].split(/\s+/).length / 2.5);
}

function saidTurn(call: SimulatedCall, [role, message]: readonly ["agent" | "user", string], at: number): object {
  return { ...blankTurn(call, role, at), message };
}

/** The platform writes a tool's call and its result as two turns of the agent, without a message. */
function searchTurns(
  call: SimulatedCall,
  search: { query: string; result?: unknown },
  requestId: string,
  at: number,
): object[] {
  const tool = { type: "webhook", request_id: requestId, tool_name: "search_memory", tool_has_been_called: true };
  const result = search.result ?? { status: "success", data: { results: [], summary: "", searched_agents: [] } };
  return [
    {
      ...blankTurn(call, "agent", at),
      tool_calls: [{ ...tool, params_as_json: JSON.stringify({ query: search.query }), tool_details: null }],
    },
    {
      ...blankTurn(call, "agent", at + 1),
      tool_results: [{ ...tool, result_value: JSON.stringify(result), is_error: false, tool_latency_secs: 0.2 }],
    },
  ];
}

function blankTurn(call: SimulatedCall, role: "agent" | "user", at: number): Record<string, unknown> {
  const isAgent = role === "agent";
  return {
    role,
    agent_metadata: isAgent ? { agent_id: call.agent.id, branch_id: null, workflow_node_id: null } : null,
    message: null,
    multivoice_message: null,
    tool_calls: [],
    tool_results: [],
    feedback: null,
    llm_override: null,
    time_in_call_secs: at,
    conversation_turn_metrics: null,
    rag_retrieval_info: null,
    llm_usage: null,
    interrupted: false,
    original_message: null,
    source_medium: isAgent ? null : sourceMedium(call.caller),
  };
}

function sourceMedium(caller: SimulatedCaller): "audio" | "text" {
  return caller.kind === "whatsapp" || caller.kind === "sms" ? "text" : "audio";
}

function metadataOf(call: SimulatedCall, startedAt: number, durationSeconds: number): object {
  const direction = call.direction ?? "inbound";
  return {
    start_time_unix_secs: startedAt,
    accepted_time_unix_secs: startedAt,
    call_duration_secs: durationSeconds,
    cost: durationSeconds * 2,
    deletion_settings: {
      deletion_time_unix_secs: null,
      deleted_logs_at_time_unix_secs: null,
      deleted_audio_at_time_unix_secs: null,
      deleted_transcript_at_time_unix_secs: null,
      delete_transcript_and_pii: false,
      delete_audio: false,
    },
    feedback: { type: null, overall_score: null, likes: 0, dislikes: 0, rating: null, comment: null },
    authorization_method: call.caller.kind === "web" ? "public" : "signed_url",
    batch_call: null,
    termination_reason: "Call ended by remote party",
    error: null,
    warnings: [],
    main_language: call.language ?? "en",
    rag_usage: null,
    text_only: sourceMedium(call.caller) === "text",
    initiator_id: null,
    conversation_initiation_source: sourceOf(call.caller),
    conversation_initiation_source_version: null,
    timezone: call.timeZone ?? null,
    async_metadata: null,
    ...carrierOf(call, direction),
  };
}

function sourceOf(caller: SimulatedCaller): string {
  switch (caller.kind) {
    case "phone":
      return caller.carrier === "sip_trunking" ? "sip_trunk" : "twilio";
    case "whatsapp":
      return "whatsapp";
    case "sms":
      return "twilio_sms";
    case "web":
      return "js_sdk";
  }
}

function carrierOf(call: SimulatedCall, direction: "inbound" | "outbound"): object {
  const none = { phone_call: null, whatsapp: null, sms: null };
  const phone_number_id = "phnum_2c9f41d07ab8";
  const { caller } = call;
  switch (caller.kind) {
    case "phone": {
      const phoneCall = {
        type: caller.carrier ?? "twilio",
        direction,
        phone_number_id,
        agent_number: call.agent.number,
        external_number: callerIdOf(caller),
        call_sid: callSidOf(call.conversationId),
      };
      return { ...none, phone_call: phoneCall };
    }
    case "whatsapp": {
      const whatsapp_phone_number_id = call.agent.number.replace("+", "");
      return { ...none, whatsapp: { direction, whatsapp_phone_number_id, whatsapp_user_id: caller.userId } };
    }
    case "sms": {
      const numbers = { sms_user_phone_number: caller.number, agent_phone_number: call.agent.number };
      return { ...none, sms: { direction, phone_number_id, ...numbers } };
    }
    case "web":
      return none;
  }
}

function analysisOf({ analysis }: SimulatedCall): object {
  const collected = Object.entries(analysis?.dataCollection ?? {}).map(([name, value]) => {
    const schema = { type: typeof value === "object" ? "string" : typeof value, description: name, enum: null };
    return [name, { data_collection_id: name, value, json_schema: schema, rationale: "Said in the call." }];
  });
  return {
    evaluation_criteria_results: {},
    data_collection_results: Object.fromEntries(collected),
    call_successful: "success",
    transcript_summary: analysis?.summary ?? null,
    call_summary_title: analysis?.title ?? null,
  };
}

function initiationOf(call: SimulatedCall, durationSeconds: number): object {
  const isOutbound = call.direction === "outbound";
  const callerId = callerIdOf(call.caller);
  return {
    conversation_config_override: { turn: null, tts: null, conversation: null, agent: null },
    custom_llm_extra_body: {},
    user_id: call.caller.kind === "web" ? call.caller.userId : null,
    source_info: { source: null, version: null },
    dynamic_variables: {
      system__agent_id: call.agent.id,
      system__current_agent_id: call.agent.id,
      system__conversation_id: call.conversationId,
      // On outbound calls the organization calls: its own number stands here.
      system__caller_id: isOutbound && callerId !== null ? call.agent.number : callerId,
      system__called_number: isOutbound || callerId === null ? callerId : call.agent.number,
      system__call_duration_secs: durationSeconds,
      system__time_utc: call.startedAt.toISOString(),
      system__timezone: call.timeZone ?? null,
      system__call_sid: call.caller.kind === "phone" ? callSidOf(call.conversationId) : null,
    },
  };
}
