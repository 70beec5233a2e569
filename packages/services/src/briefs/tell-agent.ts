import type { BriefVariables } from "@elaaoms/db/schema/agent-briefs";
import { type BriefBody, type BriefItem, briefSections } from "@elaaoms/db/schema/briefs";
import { takeWithinBudget } from "@elaaoms/recall/token-budget";
import { isOwnedBy } from "../memories/memory-owners.ts";
import { contextEntry } from "./brief-items.ts";

/** Of an agent that a caller has not spoken with. */
export const anyOtherAgent = "";

/** What one agent is told of a caller. */
export interface ToldBrief {
  variables: BriefVariables;
  /** The memories that the context tells. */
  memoryIds: string[];
  /** Categories of personal data that anything of it tells. */
  sensitivity: string[];
}

/**
 * Tokens that the entries of `memory_context` may take. The frame around them takes about thirty; the rest keeps the whole
 * below the promised 2,000 however the tokenizer joins the pieces.
 */
export const contextTokenBudget = 1_900;

/** The agents that a brief tells something of their own; {@link anyOtherAgent} stands for all the others. */
export function agentsToldApart(brief: BriefBody): string[] {
  const owners = brief.items.flatMap(({ agentIds }) => agentIds);
  return [...new Set([anyOtherAgent, ...Object.keys(brief.lastCalls), ...owners])];
}

/** What an agent is told of a brief's items: its own and what is shared, until the tokens are used. Pure. */
export function chooseItems(agentId: string, brief: BriefBody): BriefItem[] {
  const visible = brief.items.filter((item) => item.shareable || isOwnedBy(item.agentIds, agentId));
  return takeWithinBudget(visible, contextTokenBudget);
}

/** A brief as an agent is told it. Pure. */
export function tellAgent(agentId: string, brief: BriefBody): ToldBrief {
  const chosen = chooseItems(agentId, brief);
  return {
    variables: {
      memory_known_caller: true,
      memory_caller_name: brief.callerName ?? "",
      memory_greeting: brief.lastCalls[agentId]?.greeting ?? brief.greeting,
      memory_last_call: lastCallOf(agentId, brief),
      memory_context: contextOf(chosen),
    },
    memoryIds: chosen.flatMap(({ memoryId }) => memoryId ?? []),
    sensitivity: [
      ...new Set([
        ...(brief.lastCalls[agentId]?.sensitivity ?? []),
        ...chosen.flatMap((item) => item.sensitivity ?? []),
      ]),
    ].sort(),
  };
}

/** What an agent is told of the call before, in one line; empty when there was none. */
export function lastCallOf(agentId: string, brief: BriefBody): string {
  const own = brief.lastCalls[agentId];
  if (own) return own.summary ? `${dateOf(own.at)}: ${own.summary}` : `Last call on ${dateOf(own.at)}.`;
  return brief.lastCallAt ? `Last call on ${dateOf(brief.lastCallAt)}, with another agent.` : "";
}

function dateOf(isoTime: string): string {
  return isoTime.slice(0, 10);
}

function contextOf(chosen: readonly BriefItem[]): string {
  const section = (name: BriefItem["section"]) => chosen.filter((item) => item.section === name).map(contextEntry);
  return JSON.stringify(Object.fromEntries(briefSections.map((name) => [name, section(name)])));
}
