import { dayMs } from "@elaaoms/core/clock";
import type { MemoryStatus, MemoryType } from "@elaaoms/core/memory";
import type { BriefBody, BriefItem, BriefSection } from "@elaaoms/db/schema/briefs";
import { tellsSecret } from "@elaaoms/extraction/secret-guard";
import { countTokens } from "@elaaoms/recall/token-budget";
import { isOwnedBy } from "../memories/memory-owners.ts";
import { templateGreeting } from "./greeting.ts";

export interface BriefMemory {
  id: string;
  /** The agents that it was stated to, whose own it is; empty: every agent's. */
  agentIds: string[];
  type: MemoryType;
  content: string;
  importance: number;
  status: MemoryStatus;
  shareable: boolean;
  reinforcementCount: number;
  lastReinforcedAt: Date;
}

interface BriefCall {
  agentId: string;
  at: Date;
  summary: string | null;
  /** What a model proposed to greet with. */
  nextGreeting: string | null;
  /** Something was said that agents are not told; the summary and the greeting may repeat it. */
  holdsWithheld: boolean;
}

export interface BriefSource {
  caller: { name: string | null; namesHeard: readonly string[]; language: string | null };
  /** Memories that agents may be told, of all agents. */
  memories: readonly BriefMemory[];
  /** The last call with each agent. */
  lastCalls: readonly BriefCall[];
  callsIn90Days: number;
  now: Date;
}

/** After this long, a memory weighs half as much as one stated today. */
const recencyHalfLifeMs = 90 * dayMs;

/** Writes down what the next call starts from, best first. Pure. */
export function composeBrief(source: BriefSource): BriefBody {
  const language = source.caller.language ?? "en";
  // Several names on one number: whoever calls next may be any of them.
  const isOnePerson = source.caller.namesHeard.length <= 1;
  const callerName = isOnePerson ? source.caller.name : null;
  const tellable = (call: BriefCall | null, text: string | null | undefined) =>
    call && text && isOnePerson && !call.holdsWithheld && !tellsSecret(text, language) ? text : null;
  const greetingFor = (call: BriefCall | null) =>
    (callerName === null ? null : tellable(call, call?.nextGreeting)) ??
    templateGreeting({
      language,
      callerName,
      hasOpenIssue: call !== null && hasOpenIssue(source.memories, call.agentId),
    });
  const lastCalls: BriefBody["lastCalls"] = {};
  let lastCallAt: Date | null = null;
  for (const call of source.lastCalls) {
    const summary = tellable(call, call.summary);
    lastCalls[call.agentId] = { at: call.at.toISOString(), summary, greeting: greetingFor(call) };
    if (lastCallAt === null || call.at > lastCallAt) lastCallAt = call.at;
  }
  return {
    callerName,
    language,
    lastCallAt: lastCallAt?.toISOString() ?? null,
    lastCalls,
    greeting: greetingFor(null),
    items: [...insightsOf(source), ...rankedItems(source)],
  };
}

function hasOpenIssue(memories: readonly BriefMemory[], agentId: string): boolean {
  return memories.some(
    ({ type, status, agentIds }) => type === "issue" && status === "active" && isOwnedBy(agentIds, agentId),
  );
}

function rankedItems(source: BriefSource): BriefItem[] {
  return source.memories
    .map((memory) => ({ memory, weight: weightOf(memory, source.now) }))
    .sort((first, second) => second.weight - first.weight)
    .map(({ memory }) =>
      toItem({
        section: sectionOf(memory),
        memoryId: memory.id,
        agentIds: memory.agentIds,
        shareable: memory.shareable,
        type: memory.type,
        importance: memory.importance,
        content: memory.content,
        date: memory.lastReinforcedAt.toISOString().slice(0, 10),
      }),
    );
}

/** Importance × recency × reinforcement; reinforcement counts by its logarithm, so that a refrain does not drown the rest. */
function weightOf(memory: BriefMemory, now: Date): number {
  const age = Math.max(0, now.getTime() - memory.lastReinforcedAt.getTime());
  return memory.importance * 0.5 ** (age / recencyHalfLifeMs) * (1 + Math.log2(memory.reinforcementCount));
}

function sectionOf(memory: BriefMemory): BriefSection {
  if (memory.status === "conflicted") return "conflicts";
  if (memory.type === "preference") return "preferences";
  return memory.type === "relationship" ? "relationship_insights" : "memories";
}

function insightsOf(source: BriefSource): BriefItem[] {
  if (source.callsIn90Days < 2) return [];
  return [
    toItem({
      section: "relationship_insights",
      memoryId: null,
      agentIds: [],
      shareable: true,
      type: null,
      importance: 5,
      content: `${source.callsIn90Days} calls in the last 90 days.`,
      date: null,
    }),
  ];
}

function toItem(item: Omit<BriefItem, "tokens">): BriefItem {
  return { ...item, tokens: countTokens(JSON.stringify(contextEntry(item))) + 1 };
}

/** How an item is written into the context that an agent reads. */
export function contextEntry(item: Pick<BriefItem, "content" | "importance" | "date">): Record<string, unknown> {
  return item.date === null
    ? { content: item.content, importance: item.importance }
    : { content: item.content, importance: item.importance, date: item.date };
}
