import { conversationStatusSchema } from "@elaaoms/core/conversation";
import { textSchema } from "@elaaoms/core/text";
import { requestExtraction } from "@elaaoms/services/conversations/request-extraction";
import { requestExtractions } from "@elaaoms/services/conversations/request-extractions";
import { browseConversations } from "@elaaoms/services/conversations/viewing/browse-conversations";
import { readConversationState } from "@elaaoms/services/conversations/viewing/read-conversation-state";
import { revealConversation, viewConversation } from "@elaaoms/services/conversations/viewing/view-conversation";
import { z } from "zod";
import { scrolling, withPageSize } from "./inputs.ts";
import { protectedProcedure, router } from "./procedures.ts";

const name = textSchema.pipe(z.string().min(1).max(256));
const time = z.iso.datetime().transform((text) => new Date(text));
const conversation = z.object({ conversationId: name });
const stateProcedure = protectedProcedure("conversation_states.read");
const extractProcedure = protectedProcedure("conversations.extract");

export const conversationsRouter = router({
  /** States, and nothing of what was said: callers are named to those who may see them. */
  list: stateProcedure
    .input(
      z.object({
        status: conversationStatusSchema.optional(),
        agentId: name.optional(),
        callerId: name.optional(),
        from: time.optional(),
        to: time.optional(),
        ...scrolling,
      }),
    )
    .query(({ ctx, input }) => browseConversations({ ctx, input: withPageSize(input) })),

  /** How far one is, what was tried, and why it failed. */
  readState: stateProcedure.input(conversation).query(({ ctx, input }) => readConversationState({ ctx, input })),

  /** What was said and what was learned from it, sensitive words masked. */
  read: protectedProcedure("conversations.read")
    .input(conversation)
    .query(({ ctx, input }) => viewConversation({ ctx, input })),

  /** The same with every word. A mutation: it is audited, and nothing of it is to be kept in a cache. */
  reveal: protectedProcedure("memories.reveal")
    .input(conversation.extend({ reason: textSchema.pipe(z.string().trim().min(1).max(500)) }))
    .mutation(({ ctx, input }) => revealConversation({ ctx, input })),

  extract: extractProcedure.input(conversation).mutation(({ ctx, input }) => requestExtraction({ ctx, input })),

  /** Those that were given up, some hundred at a time: what is answered as `nextCursor` is given for the next ones. */
  extractFailed: extractProcedure
    .input(
      z.object({
        agentId: name.optional(),
        from: time.optional(),
        to: time.optional(),
        cursor: name.optional(),
        dryRun: z.boolean().default(false),
      }),
    )
    .mutation(({ ctx, input: { cursor, dryRun, ...filter } }) =>
      requestExtractions({
        ctx,
        input: { filter: { ...filter, status: "extraction_failed" }, limit: 500, cursor, dryRun },
      }),
    ),
});
