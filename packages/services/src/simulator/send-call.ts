import { secondMs } from "@elaaoms/core/clock";
import { ServiceError } from "@elaaoms/core/errors";
import { callers } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../access/authorize-person.ts";
import { conversationTarget } from "../audit/conversation-target.ts";
import { recordEvent } from "../audit/record-event.ts";
import { ensureCaller } from "../callers/ensure-caller.ts";
import { newSimulatedConversationId } from "../conversations/simulated-conversation.ts";
import { whyBarred } from "../erasure/is-barred.ts";
import type { SimulatedAnswer, SimulatedRequest } from "./ask-hooks.ts";
import { reach, readHookAccess } from "./hook-access.ts";
import { findSimulatedCaller, refuseRealCaller, type SimulatedCaller } from "./simulated-caller.ts";

export interface SendCallInput extends SimulatedRequest {
  turns: readonly { role: "agent" | "caller"; message: string }[];
  /** BCP 47; null is English to the platform. */
  language: string | null;
}

/** About what a turn takes, so that the call ends now. */
const millisecondsATurn = 6 * secondMs;

/**
 * Delivers a simulated call, signed, through the webhook itself, and answers what that said. Whoever calls is a test caller
 * from then on; a real one is refused, because what is said would be remembered as theirs. `FORBIDDEN`; `CONFLICT` for
 * somebody who has objected.
 */
export async function sendCall({ ctx, input }: { ctx: MemberContext; input: SendCallInput }): Promise<SimulatedAnswer> {
  const caller = await findSimulatedCaller(ctx, input.number);
  refuseRealCaller(caller);
  const access = await readHookAccess(ctx);
  const { agent, turns, language } = input;
  const startedAt = new Date(ctx.clock.now().getTime() - turns.length * millisecondsATurn);
  const conversationId = input.conversationId ?? newSimulatedConversationId();
  await prepareCaller(ctx, { caller, conversationId, startedAt });
  const call = { number: caller.number, agent, conversationId, startedAt, turns, language };
  const answer = await reach(ctx.simulatedPlatform.deliverPostCall(access, call));
  return { ...answer, conversationId, number: caller.number };
}

async function prepareCaller(
  ctx: MemberContext,
  { caller, conversationId, startedAt }: { caller: SimulatedCaller; conversationId: string; startedAt: Date },
): Promise<void> {
  if (await whyBarred(ctx, caller.identity, startedAt)) {
    throw new ServiceError("CONFLICT", "Whoever has this number has objected, or was just erased. Pick another one.");
  }
  const callerId = caller.callerId ?? (await ensureCaller(ctx, caller.identity));
  await ctx.db.transaction(async (tx) => {
    if (caller.callerId === null) {
      await tx
        .update(callers)
        .set({ isTest: true })
        .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId)));
    }
    await recordEvent(tx, ctx, {
      action: "conversation.simulated",
      ...conversationTarget(ctx, conversationId),
      callerId,
    });
  });
}
