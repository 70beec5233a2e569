import type { MemberContext } from "../access/authorize-person.ts";
import { newSimulatedConversationId } from "../conversations/simulated-conversation.ts";
import { reach, readHookAccess } from "./hook-access.ts";
import { findSimulatedCaller } from "./simulated-caller.ts";
import type { HookAnswer } from "./simulated-platform.ts";

export interface SimulatedRequest {
  /** In any common spelling. */
  number: string;
  agent: { id: string; name: string };
  /** That of a call begun before; a new call begins without. */
  conversationId?: string | undefined;
}

export interface SimulatedAnswer extends HookAnswer {
  /** Goes along with the other moments of the same call. */
  conversationId: string;
  /** E.164. */
  number: string;
}

/** What an agent would be told before a call from a number, through the webhook itself. See {@link findSimulatedCaller}. */
export async function askClientData({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: SimulatedRequest;
}): Promise<SimulatedAnswer> {
  const line = await toLine(ctx, input);
  const answer = await reach(ctx.simulatedPlatform.askClientData(await readHookAccess(ctx), line));
  return { ...answer, conversationId: line.conversationId, number: line.number };
}

/** What an agent would find during such a call. */
export async function askSearchMemory({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: SimulatedRequest & { query: string; searchAllAgents: boolean; limit: number };
}): Promise<SimulatedAnswer> {
  const line = await toLine(ctx, input);
  const { query, searchAllAgents, limit } = input;
  const search = { ...line, query, searchAllAgents, limit };
  const answer = await reach(ctx.simulatedPlatform.searchMemory(await readHookAccess(ctx), search));
  return { ...answer, conversationId: line.conversationId, number: line.number };
}

async function toLine(ctx: MemberContext, { number, agent, conversationId }: SimulatedRequest) {
  const caller = await findSimulatedCaller(ctx, number);
  return { number: caller.number, agent, conversationId: conversationId ?? newSimulatedConversationId() };
}
