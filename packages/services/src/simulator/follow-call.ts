import type { ConversationStatus } from "@elaaoms/core/conversation";
import { ServiceError } from "@elaaoms/core/errors";
import { conversations, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../access/authorize-person.ts";
import { type AttemptView, listAttempts } from "../conversations/attempts/list-attempts.ts";
import { isSimulated } from "../conversations/simulated-conversation.ts";
import { selectMemoryViews } from "../memories/memory-view.ts";
import { isTestCaller } from "./simulated-caller.ts";

/** A memory that a simulated call stated. */
export interface SimulatedMemory {
  id: string;
  type: string;
  content: string;
  importance: number;
  reinforcementCount: number;
  sensitivity: string[];
  masked: boolean;
  /** The turns of this call that it rests on. */
  evidence: { turn: number; quote: string }[];
}

export interface FollowedCall {
  status: ConversationStatus;
  attempts: number;
  reason: string | null;
  error: string | null;
  failedAttempts: AttemptView[];
  /** From the delivery to the memories; null until then. */
  milliseconds: number | null;
  memories: SimulatedMemory[];
}

/** How far a simulated call is, and what was learned from it. `NOT_FOUND` for any other call: those are read elsewhere. */
export async function followCall({
  ctx,
  input: { conversationId },
}: {
  ctx: MemberContext;
  input: { conversationId: string };
}): Promise<FollowedCall> {
  const [call] = isSimulated(conversationId)
    ? await ctx.db
        .select({
          status: conversations.status,
          attempts: conversations.attempts,
          reason: conversations.reason,
          error: conversations.error,
          callerId: conversations.callerId,
          createdAt: conversations.createdAt,
          extractedAt: conversations.extractedAt,
        })
        .from(conversations)
        .where(and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.id, conversationId)))
    : [];
  if (!call || (call.callerId !== null && !(await isTestCaller(ctx, call.callerId)))) {
    throw new ServiceError("NOT_FOUND", "There is no such simulated call.");
  }
  const { callerId: _callerId, createdAt, extractedAt, ...state } = call;
  return {
    ...state,
    failedAttempts: await listAttempts(ctx, conversationId),
    milliseconds: extractedAt && extractedAt.getTime() - createdAt.getTime(),
    memories: state.status === "extraction_completed" ? await selectStated(ctx, conversationId) : [],
  };
}

async function selectStated(ctx: MemberContext, conversationId: string): Promise<SimulatedMemory[]> {
  const rows = await ctx.db
    .select({ memoryId: memoryEvidence.memoryId })
    .from(memoryEvidence)
    .where(
      and(eq(memoryEvidence.organizationId, ctx.organization.id), eq(memoryEvidence.conversationId, conversationId)),
    );
  const views = await selectMemoryViews(
    ctx,
    rows.map(({ memoryId }) => memoryId),
  );
  return views
    .map(({ id, type, content, importance, reinforcementCount, sensitivity, masked, evidence }) => ({
      ...{ id, type, content, importance, reinforcementCount, sensitivity, masked },
      evidence: evidence
        .filter((one) => one.conversationId === conversationId)
        .map(({ turn, quote }) => ({ turn, quote })),
    }))
    .sort((one, other) => other.importance - one.importance);
}
