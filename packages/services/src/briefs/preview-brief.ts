import { ServiceError } from "@elaaoms/core/errors";
import type { BriefBody, BriefItem, BriefSection } from "@elaaoms/db/schema/briefs";
import { agents, briefs, callers } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { isTellable, loadTellable } from "../memories/agent-visibility.ts";
import { categoriesInWords, loadHarmless } from "../memories/mask-views.ts";
import { agentsToldApart, anyOtherAgent, chooseItems, contextTokenBudget, lastCallOf } from "./tell-agent.ts";

/** Words that agents are told; where they are sensitive, their categories stand in their place. */
export interface ToldText {
  text: string;
  masked: boolean;
  sensitivity: string[];
}

export interface ToldItem extends ToldText {
  section: BriefSection;
  memoryId: string | null;
  importance: number;
  /** ISO date of the call that last stated it. */
  date: string | null;
  isOpen: boolean;
}

/** What one agent starts the next call of a caller with, as a person may see it. */
export interface BriefPreview {
  /** Null: an agent that the caller has not spoken with. */
  agentId: string | null;
  /** The agents that are told something of their own. */
  agents: { id: string; name: string | null }[];
  /** Why no agent is told any of it; null when they are. */
  withheld: "restricted" | "nothing_known" | "rules_changed" | null;
  updatedAt: Date | null;
  callerName: string | null;
  greeting: ToldText | null;
  lastCall: ToldText | null;
  /** What fits into the context, best first. */
  items: ToldItem[];
  /** Of the items, and how many they may take; in o200k tokens. */
  tokens: { used: number; budget: number };
}

/**
 * What the next call of a caller starts from with one agent: the one of the last call when none is named; `""` stands for
 * agents that the caller has not spoken with. `NOT_FOUND`.
 */
export async function previewBrief({
  ctx,
  input,
}: ServiceCall<{ callerId: string; agentId?: string | undefined }>): Promise<BriefPreview> {
  const found = await findCaller(ctx, input.callerId);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  const [row] = await ctx.db
    .select({ body: briefs.body, updatedAt: briefs.updatedAt, restrictedAt: callers.restrictedAt })
    .from(callers)
    .leftJoin(briefs, and(eq(briefs.organizationId, callers.organizationId), eq(briefs.callerId, callers.id)))
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, found.id)));
  if (!row) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  const { body } = row;
  if (!body) return nothingTold(row.restrictedAt ? "restricted" : "nothing_known");
  const agentId = input.agentId ?? lastAgentOf(body);
  const [tellable, harmless] = await Promise.all([loadTellable(ctx.db, ctx.organization.id), loadHarmless(ctx)]);
  const items = chooseItems(agentId, body);
  const ofLastCall = body.lastCalls[agentId]?.sensitivity ?? [];
  const told = [...ofLastCall, ...items.flatMap(({ sensitivity }) => sensitivity ?? [])];
  const mask = (text: string, sensitivity: readonly string[]) => maskFor(ctx, { text, sensitivity }, harmless);
  const lastCall = lastCallOf(agentId, body);
  return {
    agentId: agentId === anyOtherAgent ? null : agentId,
    agents: await selectAgents(ctx, body),
    withheld: isTellable(told, tellable) ? null : "rules_changed",
    updatedAt: row.updatedAt,
    callerName: body.callerName,
    greeting: mask(body.lastCalls[agentId]?.greeting ?? body.greeting, ofLastCall),
    lastCall: lastCall === "" ? null : mask(lastCall, ofLastCall),
    items: items.map((item) => ({ ...toItem(item), ...mask(item.content, item.sensitivity ?? []) })),
    tokens: { used: items.reduce((sum, { tokens }) => sum + tokens, 0), budget: contextTokenBudget },
  };
}

function nothingTold(withheld: "restricted" | "nothing_known"): BriefPreview {
  return {
    ...{ withheld, agentId: null, agents: [], updatedAt: null, callerName: null, greeting: null, lastCall: null },
    items: [],
    tokens: { used: 0, budget: contextTokenBudget },
  };
}

/** The agent that the caller spoke with last. */
function lastAgentOf({ lastCalls }: BriefBody): string {
  const [last] = Object.entries(lastCalls).toSorted(([, one], [, other]) => other.at.localeCompare(one.at));
  return last?.[0] ?? anyOtherAgent;
}

async function selectAgents(ctx: ServiceContext, body: BriefBody): Promise<BriefPreview["agents"]> {
  const ids = agentsToldApart(body).filter((id) => id !== anyOtherAgent);
  const named = await ctx.db
    .select({ id: agents.id, name: agents.name })
    .from(agents)
    .where(and(eq(agents.organizationId, ctx.organization.id), inArray(agents.id, ids)));
  return ids.map((id) => ({ id, name: named.find((agent) => agent.id === id)?.name ?? null }));
}

function toItem({ section, memoryId, importance, date, isOpen }: BriefItem) {
  return { section, memoryId, importance, date, isOpen: isOpen === true };
}

function maskFor(
  ctx: ServiceContext,
  { text, sensitivity }: { text: string; sensitivity: readonly string[] },
  harmless: ReadonlySet<string>,
): ToldText {
  const masked = ctx.actor.kind === "person" && !sensitivity.every((category) => harmless.has(category));
  return { text: masked ? categoriesInWords(sensitivity) : text, masked, sensitivity: [...sensitivity] };
}
