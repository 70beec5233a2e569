import { dayMs } from "@elaaoms/core/clock";
import type { CallTopic } from "@elaaoms/core/conversation";
import type { MemoryStatus, MemoryType } from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import type { BriefBody, BriefItem, BriefSection } from "@elaaoms/db/schema/briefs";
import { tellsSecret } from "@elaaoms/extraction/secret-guard";
import { isOwnedBy } from "../memories/memory-owners.ts";
import { toItem, toNote } from "./brief-items.ts";
import { templateGreeting } from "./greeting.ts";
import { insightsOfCalls, severalPeopleNotice, vipNotice } from "./insights.ts";

export interface BriefMemory {
  id: string;
  /** The agents that it was stated to, whose own it is; empty: every agent's. */
  agentIds: string[];
  type: MemoryType;
  content: string;
  importance: number;
  status: MemoryStatus;
  shareable: boolean;
  /** Categories of personal data that it tells, all of them tellable. */
  sensitivity: readonly string[];
  reinforcementCount: number;
  lastReinforcedAt: Date;
}

interface BriefCall {
  agentId: string;
  at: Date;
  summary: string | null;
  /** What a model proposed to greet with. */
  nextGreeting: string | null;
  insights: readonly string[];
  /** What the caller still waited for at its end. */
  openIssues: readonly string[];
  /** Categories of personal data that were said or written of. */
  sensitivity: readonly string[];
  /** Something was said that agents are not told; whatever was written about the call may repeat it. */
  holdsWithheld: boolean;
}

export interface BriefSource {
  caller: { name: string | null; namesHeard: readonly string[]; language: string | null; isVip?: boolean };
  /** Memories that agents may be told, of all agents. */
  memories: readonly BriefMemory[];
  /** The last call with each agent. */
  lastCalls: readonly BriefCall[];
  /** What each recent call was about; null where that is not known. */
  recentTopics: readonly (CallTopic | null)[];
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
    lastCalls[call.agentId] = {
      at: call.at.toISOString(),
      summary: tellable(call, call.summary),
      greeting: greetingFor(call),
      ...(!call.holdsWithheld && sensitivityOf(call)),
    };
    if (lastCallAt === null || call.at > lastCallAt) lastCallAt = call.at;
  }
  return {
    callerName,
    language,
    lastCallAt: lastCallAt?.toISOString() ?? null,
    lastCalls,
    greeting: greetingFor(null),
    items: [
      ...notesOnCaller(source, language, isOnePerson),
      ...source.lastCalls.flatMap((call) => notesOnCall(call, source.memories, (text) => tellable(call, text))),
      ...rankedItems(source),
    ],
  };
}

function hasOpenIssue(memories: readonly BriefMemory[], agentId: string): boolean {
  return memories.some(
    ({ type, status, agentIds }) => type === "issue" && status === "active" && isOwnedBy(agentIds, agentId),
  );
}

/** Whether a last call ended with this problem unsolved, in the same words. */
function isOpenIssue(memory: BriefMemory, lastCalls: readonly BriefCall[]): boolean {
  if (memory.type !== "issue" || memory.status !== "active") return false;
  const content = foldText(memory.content);
  return lastCalls.some(({ openIssues }) => openIssues.some((line) => foldText(line) === content));
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
        date: toDate(memory.lastReinforcedAt),
        ...(isOpenIssue(memory, source.lastCalls) && { isOpen: true as const }),
        ...sensitivityOf(memory),
      }),
    );
}

function sensitivityOf({ sensitivity }: { sensitivity: readonly string[] }): { sensitivity?: string[] } {
  return sensitivity.length > 0 ? { sensitivity: [...sensitivity] } : {};
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

/** What the calls say together, and whether the number tells who calls. */
function notesOnCaller(source: BriefSource, language: string, isOnePerson: boolean): BriefItem[] {
  const insights = [
    ...(source.caller.isVip
      ? [toNote({ section: "relationship_insights", content: vipNotice(language), importance: 9 })]
      : []),
    ...insightsOfCalls(source.recentTopics, language).map((content) =>
      // Dated, because "in the last 90 days" is read long after it was written where nobody calls for long.
      toNote({ section: "relationship_insights", content, importance: 5, date: toDate(source.now) }),
    ),
  ];
  if (isOnePerson) return insights;
  return [toNote({ section: "conflicts", content: severalPeopleNotice(language), importance: 10 }), ...insights];
}

/** What was written about the last call with an agent, for that agent alone; `tellable` gives null for what may not be told. */
function notesOnCall(
  call: BriefCall,
  memories: readonly BriefMemory[],
  tellable: (text: string) => string | null,
): BriefItem[] {
  const known = new Set(memories.map(({ content }) => foldText(content)));
  const ofAgent = { agentIds: [call.agentId], shareable: false, date: toDate(call.at), ...sensitivityOf(call) };
  const tell = (lines: readonly string[]) =>
    lines.flatMap((line) => (known.has(foldText(line)) ? [] : (tellable(line) ?? [])));
  return [
    ...tell(call.openIssues).map((content) =>
      toNote({ ...ofAgent, section: "memories", content, importance: 8, isOpen: true }),
    ),
    ...tell(call.insights).map((content) =>
      toNote({ ...ofAgent, section: "relationship_insights", content, importance: 5 }),
    ),
  ];
}

function toDate(time: Date): string {
  return time.toISOString().slice(0, 10);
}
