import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "@elaaoms/db/connect";
import { callers, conversations } from "@elaaoms/db/schema/index";
import type { PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import type { LockedCaller } from "../../memories/store-statements.ts";
import { guardWritten } from "../masking/guard-reading.ts";
import { maskCall } from "../masking/mask-call.ts";

type ConversationRow = typeof conversations.$inferSelect;

/**
 * Applies rules to the transcripts of a locked caller and to what was written about their calls, and to the names that were
 * heard. Answers how many conversations were changed.
 */
export async function applyToConversations(
  tx: Transaction,
  ctx: ServiceContext,
  caller: LockedCaller,
  policy: PrivacyPolicy,
): Promise<number> {
  const stored = await tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.callerId, caller.id)));
  let changed = 0;
  for (const conversation of stored) {
    const values = guarded(conversation, policy);
    if (isDeepStrictEqual(values, ownOf(conversation, values))) continue;
    changed += 1;
    await tx
      .update(conversations)
      .set(values)
      .where(and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.id, conversation.id)));
  }
  await guardNames(tx, ctx, caller, policy);
  return changed;
}

/** What is stored of a call in words, as the rules let it be. */
function guarded(conversation: ConversationRow, policy: PrivacyPolicy) {
  const { transcript, analysis, callerName, nextGreeting, summary, insights, openIssues } = conversation;
  const said = { transcript: transcript ?? [], analysis: analysis ?? { summary: null, dataCollection: [] } };
  const { stored } = maskCall(said, policy);
  const about = { summary, insights, openIssues, callerName, greeting: nextGreeting };
  const { written, sensitivity } = guardWritten(about, policy);
  return {
    transcript: transcript && [...stored.transcript],
    analysis: analysis && { ...stored.analysis, dataCollection: [...stored.analysis.dataCollection] },
    summary: written.summary,
    insights: [...written.insights],
    openIssues: [...written.openIssues],
    callerName: written.callerName,
    nextGreeting: written.greeting,
    sensitivity,
  };
}

function ownOf(conversation: ConversationRow, values: ReturnType<typeof guarded>): Partial<ConversationRow> {
  const keys = Object.keys(values) as (keyof ReturnType<typeof guarded>)[];
  return Object.fromEntries(keys.map((key) => [key, conversation[key]]));
}

async function guardNames(
  tx: Transaction,
  ctx: ServiceContext,
  caller: LockedCaller,
  policy: PrivacyPolicy,
): Promise<void> {
  const nothing = { summary: null, insights: [], openIssues: [], greeting: null };
  const kept = (callerName: string | null) => guardWritten({ ...nothing, callerName }, policy).written.callerName;
  const names = { name: kept(caller.name), namesHeard: caller.namesHeard.filter((name) => kept(name) !== null) };
  if (names.name === caller.name && names.namesHeard.length === caller.namesHeard.length) return;
  await tx
    .update(callers)
    .set(names)
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, caller.id)));
}
