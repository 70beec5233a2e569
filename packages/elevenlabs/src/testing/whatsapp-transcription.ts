/**
 * A delivery as the platform makes it, with the fields that it leaves null and those that nothing here reads. Every value
 * is invented.
 */
export function whatsappTranscription(): Record<string, unknown> {
  return structuredClone(delivery);
}

const unusedTurnFields = {
  multivoice_message: null,
  feedback: null,
  llm_override: null,
  conversation_turn_metrics: null,
  rag_retrieval_info: null,
  llm_usage: null,
  interrupted: false,
  original_message: null,
};
const agentMetadata = { agent_id: "agent_5501kc2m8v4tq7", branch_id: null, workflow_node_id: null };

const delivery = {
  type: "post_call_transcription",
  event_timestamp: 1_794_000_130,
  data: {
    agent_id: "agent_5501kc2m8v4tq7",
    agent_name: "Harbor Dental front desk",
    conversation_id: "conv_8301kc5x0p9bw2",
    status: "done",
    user_id: null,
    branch_id: null,
    environment: "production",
    transcript: [
      {
        role: "agent",
        agent_metadata: agentMetadata,
        message: "Harbor Dental, how can I help?",
        tool_calls: [],
        tool_results: [],
        time_in_call_secs: 0,
        source_medium: null,
        ...unusedTurnFields,
      },
      {
        role: "user",
        agent_metadata: null,
        message: " Could I move Thursday's cleaning to next week?\u0000 ",
        tool_calls: [],
        tool_results: [],
        time_in_call_secs: 21,
        source_medium: "text",
        ...unusedTurnFields,
      },
      {
        role: "agent",
        agent_metadata: agentMetadata,
        message: null,
        tool_calls: [
          {
            type: "webhook",
            request_id: "search_memory_77aa",
            tool_name: "search_memory",
            params_as_json: '{"query": "appointment"}',
            tool_has_been_called: true,
          },
        ],
        tool_results: [
          {
            type: "webhook",
            request_id: "search_memory_77aa",
            tool_name: "search_memory",
            result_value: '{"data":{"results":[{"content":"Prefers mornings."}]}}',
            is_error: false,
          },
        ],
        time_in_call_secs: 24,
        source_medium: null,
        ...unusedTurnFields,
      },
      {
        role: "agent",
        agent_metadata: agentMetadata,
        message: "   ",
        tool_calls: null,
        tool_results: null,
        time_in_call_secs: 25,
        source_medium: null,
        ...unusedTurnFields,
      },
      {
        role: "user",
        agent_metadata: null,
        message: "Tuesday morning would be great.",
        tool_calls: [],
        tool_results: [],
        time_in_call_secs: 58,
        source_medium: "text",
        ...unusedTurnFields,
      },
    ],
    metadata: {
      start_time_unix_secs: 1_794_000_000,
      accepted_time_unix_secs: 1_794_000_000,
      call_duration_secs: 121,
      cost: 40,
      deletion_settings: { delete_transcript_and_pii: false, delete_audio: false },
      charging: null,
      phone_call: null,
      batch_call: null,
      termination_reason: "Client disconnected: 1000",
      error: null,
      warnings: [],
      main_language: "en-US",
      text_only: true,
      conversation_initiation_source: "whatsapp",
      timezone: "America/Chicago",
      whatsapp: {
        direction: "inbound",
        whatsapp_phone_number_id: "104477281900",
        whatsapp_user_id: "12185550163",
      },
      sms: null,
    },
    analysis: {
      evaluation_criteria_results: {},
      data_collection_results: {
        wished_day: { data_collection_id: "wished_day", value: "Tuesday", json_schema: null, rationale: "Asked for." },
        new_patient: { data_collection_id: "new_patient", value: false, rationale: null },
        children: { data_collection_id: "children", value: 2, rationale: null },
        insurer: { data_collection_id: "insurer", value: null, rationale: "Not mentioned." },
        slot: { data_collection_id: "slot", value: { day: "Tuesday", part: "morning" }, rationale: null },
      },
      call_successful: "success",
      transcript_summary: "The caller moved a cleaning from Thursday to Tuesday morning.",
      call_summary_title: "Moved appointment",
    },
    conversation_initiation_client_data: {
      conversation_config_override: { turn: null, tts: null, conversation: null, agent: null },
      custom_llm_extra_body: {},
      user_id: null,
      source_info: { source: null, version: null },
      dynamic_variables: {
        system__agent_id: "agent_5501kc2m8v4tq7",
        system__conversation_id: "conv_8301kc5x0p9bw2",
        system__caller_id: "12185550163",
        system__call_duration_secs: 121,
        system__timezone: null,
      },
    },
  },
};
