import { newId } from "@elaaoms/core/ids";

const prefix = "conv_sim_";
/** What their ids are like, to SQL. */
export const simulatedIds = "conv\\_sim\\_%";
const pattern = /^conv_sim_[0-9a-f]{32}$/;

/** A new id for a conversation of the simulator's: what it is can be told from it wherever it turns up. */
export function newSimulatedConversationId(): string {
  return newId("conversation").replace("conv_", prefix);
}

/** Whether a conversation is of the simulator's. */
export function isSimulated(conversationId: string): boolean {
  return pattern.test(conversationId);
}
