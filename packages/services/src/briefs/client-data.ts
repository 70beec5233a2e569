import type { BriefVariables } from "@elaaoms/db/schema/agent-briefs";
import type { DynamicVariableValue } from "@elaaoms/db/schema/agents";

/** The answer to the platform's conversation initiation webhook. Its shape is the platform's; it is never wrapped. */
export interface ClientData {
  type: "conversation_initiation_client_data";
  dynamic_variables: Record<string, DynamicVariableValue>;
  conversation_config_override?: { agent: { first_message: string } };
}

export interface AgentProfile {
  id: string;
  allowsFirstMessageOverride: boolean;
  dynamicVariables: Record<string, DynamicVariableValue>;
}

const unknownCaller: BriefVariables = {
  memory_known_caller: false,
  memory_caller_name: "",
  memory_greeting: "",
  memory_last_call: "",
  memory_context: "",
};

/**
 * What an agent starts a call with. Every variable that the agent declares is there, because one missing fails the call;
 * variables of the `system__` namespace are the platform's own.
 *
 * @param brief what the agent is told of the caller; null for one whom nobody knows.
 */
export function toClientData(agent: AgentProfile, brief: BriefVariables | null): ClientData {
  const variables: ClientData["dynamic_variables"] = {};
  for (const [name, value] of Object.entries(agent.dynamicVariables)) {
    if (!name.startsWith("system__")) variables[name] = value;
  }
  const answer: ClientData = {
    type: "conversation_initiation_client_data",
    dynamic_variables: Object.assign(variables, brief ?? unknownCaller),
  };
  if (!brief || !agent.allowsFirstMessageOverride) return answer;
  return { ...answer, conversation_config_override: { agent: { first_message: brief.memory_greeting } } };
}
