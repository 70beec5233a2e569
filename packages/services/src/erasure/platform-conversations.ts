/** Conversations as the platform keeps them. */
export interface PlatformConversations {
  /** Deletes one there; `absent` when it is not there (any more). Throws when the platform does not answer so. */
  deleteConversation(conversationId: string, options: { signal: AbortSignal }): Promise<"deleted" | "absent">;
}
