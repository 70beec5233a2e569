import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server does with a request for an agent. */
export type AccountApiBehaviour =
  | { kind: "serve" }
  | { kind: "status"; status: number; headers?: Record<string, string>; body?: string }
  /** Takes the request and never answers. */
  | { kind: "hang" }
  /** Sends the headers, and never the whole body. */
  | { kind: "hang_in_body" };

export interface AgentValues {
  id: string;
  name?: string;
  language?: string;
  /** As the platform sends them: any JSON, null for none. */
  placeholders?: Record<string, unknown> | null;
  overrides?: Record<string, unknown> | null;
}

/** The account API as far as agents are read from it: `GET /v1/convai/agents/{agent_id}`, on a port of its own. */
export interface AccountApiServer {
  url: string;
  requests: { method: string; path: string; headers: IncomingHttpHeaders }[];
  agents: Map<string, unknown>;
  behaviour: AccountApiBehaviour;
  close(): Promise<void>;
}

const pathOfAgent = /^\/v1\/convai\/agents\/([^/]+)$/;

export async function startAccountApiServer({ apiKey }: { apiKey: string }): Promise<AccountApiServer> {
  const http = createServer((request, response) => {
    const path = request.url ?? "";
    server.requests.push({ method: request.method ?? "", path, headers: request.headers });
    if (request.headers["xi-api-key"] !== apiKey) refuse(response, 401, "invalid_api_key", "Invalid API key");
    else answer(response, server, decodeURIComponent(pathOfAgent.exec(path)?.[1] ?? ""));
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const server: AccountApiServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    requests: [],
    agents: new Map(),
    behaviour: { kind: "serve" },
    async close() {
      http.closeAllConnections();
      http.close();
      await once(http, "close");
    },
  };
  return server;
}

function answer(response: ServerResponse, { behaviour, agents }: AccountApiServer, agentId: string): void {
  switch (behaviour.kind) {
    case "hang":
      return;
    case "hang_in_body":
      response.writeHead(200, { "content-type": "application/json" }).write('{"agent_id": "');
      return;
    case "status":
      response
        .writeHead(behaviour.status, { "content-type": "application/json", ...behaviour.headers })
        .end(behaviour.body ?? '{"detail": {"status": "error", "message": "An error."}}');
      return;
    case "serve": {
      const agent = agents.get(agentId);
      if (agent) response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(agent));
      else refuse(response, 404, "agent_not_found", `Agent ${agentId} was not found.`);
    }
  }
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ detail: { status: code, message } }));
}

/** An agent in the shape of the platform's `GetAgentResponseModel`, with what every agent carries besides. */
export function agentResponse(values: AgentValues): unknown {
  return {
    agent_id: values.id,
    name: values.name ?? "Orders",
    conversation_config: {
      asr: { quality: "high", provider: "elevenlabs", user_input_audio_format: "pcm_16000", keywords: [] },
      turn: { turn_timeout: 7, silence_end_call_timeout: -1, mode: "turn", turn_eagerness: "normal" },
      tts: { model_id: "eleven_flash_v2_5", voice_id: "cjVigY5qzO86Huf0OWal", stability: 0.5, speed: 1 },
      conversation: { text_only: false, max_duration_seconds: 600, client_events: ["audio", "interruption"] },
      language_presets: {},
      vad: { background_voice_detection: false },
      agent: {
        first_message: "Fernhill Coffee, how can I help?",
        language: values.language ?? "en",
        dynamic_variables: { dynamic_variable_placeholders: values.placeholders ?? {} },
        prompt: {
          prompt: "You take orders. {{memory_context}}",
          llm: "gemini-2.5-flash",
          temperature: 0,
          max_tokens: -1,
          tool_ids: ["tool_0001"],
          mcp_server_ids: [],
          knowledge_base: [],
          custom_llm: null,
          ignore_default_personality: false,
          rag: { enabled: false, embedding_model: "e5_mistral_7b_instruct", max_documents_length: 50_000 },
          timezone: null,
        },
      },
    },
    metadata: { created_at_unix_secs: 1_760_000_000, updated_at_unix_secs: 1_763_000_000 },
    platform_settings: {
      evaluation: { criteria: [] },
      data_collection: {},
      overrides: values.overrides === undefined ? firstMessageOverrides(false) : values.overrides,
      workspace_overrides: { webhooks: null, conversation_initiation_client_data_webhook: null },
      call_limits: { agent_concurrency_limit: -1, daily_limit: 100_000, bursting_enabled: true },
      privacy: { record_voice: true, retention_days: -1, delete_transcript_and_pii: false, zero_retention_mode: false },
    },
    phone_numbers: [],
    access_info: {
      is_creator: true,
      creator_name: "Robin",
      creator_email: "robin@example.com",
      role: "admin",
    },
    tags: [],
  };
}

/** The overrides of an agent that lets the first message be set, or does not. */
export function firstMessageOverrides(
  isAllowed: boolean,
  { fromWebhook = isAllowed }: { fromWebhook?: boolean | null } = {},
): Record<string, unknown> {
  return {
    conversation_config_override: {
      tts: { voice_id: false },
      conversation: { text_only: false },
      agent: { first_message: isAllowed, language: false, prompt: { prompt: false } },
    },
    custom_llm_extra_body: false,
    enable_conversation_initiation_client_data_from_webhook: fromWebhook,
  };
}
