import type { DynamicVariableValue } from "@elaaoms/db/schema/agents";
import { type BriefBody, type BriefItem, briefSections } from "@elaaoms/db/schema/briefs";
import { takeWithinBudget } from "@elaaoms/recall/token-budget";
import { isOwnedBy } from "../memories/memory-owners.ts";
import { contextEntry } from "./brief-items.ts";

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

/**
 * Tokens that the entries of `memory_context` may take. The frame around them takes about thirty; the rest keeps the whole
 * below the promised 2,000 however the tokenizer joins the pieces.
 */
const contextTokenBudget = 1_900;

/**
 * What an agent starts a call with. Every variable that the agent declares is there, because one missing fails the call;
 * variables of the `system__` namespace are the platform's own.
 */
export function toClientData(agent: AgentProfile, brief: BriefBody | null): ClientData {
  const declared = Object.entries(agent.dynamicVariables).filter(([name]) => !name.startsWith("system__"));
  const answer: ClientData = {
    type: "conversation_initiation_client_data",
    dynamic_variables: { ...Object.fromEntries(declared), ...memoryVariables(agent.id, brief) },
  };
  if (!brief || !agent.allowsFirstMessageOverride) return answer;
  return { ...answer, conversation_config_override: { agent: { first_message: greetingOf(agent.id, brief) } } };
}

function memoryVariables(agentId: string, brief: BriefBody | null): Record<string, DynamicVariableValue> {
  if (!brief) {
    return {
      memory_known_caller: false,
      memory_caller_name: "",
      memory_greeting: "",
      memory_last_call: "",
      memory_context: "",
    };
  }
  return {
    memory_known_caller: true,
    memory_caller_name: brief.callerName ?? "",
    memory_greeting: greetingOf(agentId, brief),
    memory_last_call: lastCallOf(agentId, brief),
    memory_context: contextOf(agentId, brief),
  };
}

function greetingOf(agentId: string, brief: BriefBody): string {
  return brief.lastCalls[agentId]?.greeting ?? brief.greeting;
}

function lastCallOf(agentId: string, brief: BriefBody): string {
  const own = brief.lastCalls[agentId];
  if (own) return own.summary ? `${dateOf(own.at)}: ${own.summary}` : `Last call on ${dateOf(own.at)}.`;
  return brief.lastCallAt ? `Last call on ${dateOf(brief.lastCallAt)}, with another agent.` : "";
}

function dateOf(isoTime: string): string {
  return isoTime.slice(0, 10);
}

function contextOf(agentId: string, brief: BriefBody): string {
  const visible = brief.items.filter((item) => item.shareable || isOwnedBy(item.agentIds, agentId));
  const chosen = takeWithinBudget(visible, contextTokenBudget);
  const section = (name: BriefItem["section"]) => chosen.filter((item) => item.section === name).map(contextEntry);
  return JSON.stringify(Object.fromEntries(briefSections.map((name) => [name, section(name)])));
}
