const pattern = /^conv_sim_[0-9a-f]{32}$/;

/** Whether a conversation is of the simulator's. */
export function isSimulated(conversationId: string): boolean {
  return pattern.test(conversationId);
}
