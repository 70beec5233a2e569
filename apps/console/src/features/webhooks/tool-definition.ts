/** The tool by which an agent asks its memory, as ElevenLabs takes it. `url` is that of search-memory. */
export function toolDefinition(url: string): string {
  return JSON.stringify(
    {
      type: "webhook",
      name: "search_memory",
      description:
        "Looks up what is known about the caller from earlier calls: orders, preferences, problems, appointments. Use it whenever the caller refers to something from the past.",
      response_timeout_secs: 5,
      api_schema: {
        url,
        method: "POST",
        request_headers: { "X-Elaaoms-Token": { secret_id: "<id of the secret that holds the webhook token>" } },
        request_body_schema: {
          type: "object",
          required: ["query", "agent_id", "conversation_id"],
          properties: {
            query: {
              type: "string",
              description: "What to look for, in a few words: 'order number', 'delivery address'.",
            },
            search_all_agents: {
              type: "boolean",
              description: "True to search what the caller told other departments, too.",
            },
            caller_id: { type: "string", dynamic_variable: "system__caller_id" },
            agent_id: { type: "string", dynamic_variable: "system__agent_id" },
            conversation_id: { type: "string", dynamic_variable: "system__conversation_id" },
            limit: { type: "integer", constant_value: 5 },
          },
        },
      },
    },
    null,
    2,
  );
}

/** Variables that are filled in before a call, with the placeholders for sessions that nobody announces. */
export const memoryVariables = JSON.stringify(
  {
    memory_known_caller: false,
    memory_caller_name: "",
    memory_greeting: "",
    memory_last_call: "",
    memory_context: "",
  },
  null,
  2,
);

/** What to add to an agent's prompt. */
export const promptLines = `What you know about this caller (JSON, may be empty): {{memory_context}}
Their last call: {{memory_last_call}}
If memory_known_caller is {{memory_known_caller}}, greet them like this: {{memory_greeting}}`;
