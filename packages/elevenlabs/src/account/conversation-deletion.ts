import { AccountApiError, toAccountApiError } from "./account-api-error.ts";
import { type AccountApiOptions, createClientLoader } from "./account-client.ts";

/** What the platform makes ids of. Anything else names no conversation there, and has no place in a path. */
const conversationIdPattern = /^[\w-]{1,128}$/;
const defaultDeadlineMs = 10_000;

/**
 * Deletes conversations through the platform's account API, `DELETE /v1/convai/conversations/{conversation_id}`. One that is
 * not there is `absent`. Throws {@link AccountApiError}, which never repeats the key.
 */
export function createConversationDeletion(options: AccountApiOptions) {
  const { deadlineMs = defaultDeadlineMs } = options;
  const loadClient = createClientLoader(options);
  return {
    async deleteConversation(
      conversationId: string,
      { signal }: { signal: AbortSignal },
    ): Promise<"deleted" | "absent"> {
      if (!conversationIdPattern.test(conversationId)) return "absent";
      const client = await loadClient();
      const deadline = AbortSignal.timeout(deadlineMs);
      try {
        await client.conversationalAi.conversations.delete(conversationId, {
          maxRetries: 0,
          timeoutInSeconds: deadlineMs / 1_000,
          abortSignal: AbortSignal.any([signal, deadline]),
        });
        return "deleted";
      } catch (error) {
        const failure = toAccountApiError(error, { isTimeout: deadline.aborted });
        if (failure.status === 404) return "absent";
        throw failure;
      }
    },
  };
}
